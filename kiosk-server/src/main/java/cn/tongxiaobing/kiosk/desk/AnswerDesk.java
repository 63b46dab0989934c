package cn.tongxiaobing.kiosk.desk;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.corpus.CorpusDesk;
import cn.tongxiaobing.kiosk.corpus.DraftContent;
import cn.tongxiaobing.kiosk.corpus.DraftState;
import cn.tongxiaobing.kiosk.corpus.DraftView;
import cn.tongxiaobing.kiosk.corpus.LiveKnowledge;
import cn.tongxiaobing.kiosk.desk.DeskRefusedException.Reason;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Area;
import cn.tongxiaobing.kiosk.store.DeskRow;
import cn.tongxiaobing.kiosk.store.DeskTable;
import cn.tongxiaobing.kiosk.store.UnansweredRow;
import cn.tongxiaobing.kiosk.unanswered.AskedOnce;
import cn.tongxiaobing.kiosk.unanswered.Asking;
import cn.tongxiaobing.kiosk.unanswered.Complaint;
import cn.tongxiaobing.kiosk.unanswered.Gap;
import cn.tongxiaobing.kiosk.unanswered.UnansweredQuestions;
import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.document.BasisReader;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Questions that had no right answer, and who answers them until when. An answer is a draft of the
 * library and goes its way: compared, approved by somebody else, published. Then every wording is
 * asked again. Thread-safe; it blocks.
 */
public final class AnswerDesk {

  private static final int LATEST = 300;

  private final DeskTable table;
  private final UnansweredQuestions unanswered;
  private final CorpusDesk corpus;
  private final Supplier<LiveKnowledge> live;
  private final AskedOnce again = new AskedOnce(Asking::of);
  private final Trail audit;
  private final Clock clock;

  public AnswerDesk(
      DeskTable table,
      UnansweredQuestions unanswered,
      CorpusDesk corpus,
      Supplier<LiveKnowledge> live,
      Trail audit,
      Clock clock) {
    this.table = table;
    this.unanswered = unanswered;
    this.corpus = corpus;
    this.live = live;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * All that lies on the desk.
   *
   * @param open what nobody has taken on, asked in most visits first
   * @param tasks what somebody has, the one that is due first first
   */
  public record Board(List<Gap> open, List<Task> tasks) {
    public Board {
      open = List.copyOf(open);
      tasks = List.copyOf(tasks);
    }
  }

  /** What was asked within an area. */
  public Board board(Area area) {
    settle();
    List<DeskRow> rows = rows();
    List<UnansweredRow> asked = unsettled(area, rows);
    LocalDate today = today();
    List<Gap> open =
        live.get().with(knowledge -> open(again.of(knowledge, today), asked, rows, today));
    List<Task> tasks = rows.stream().filter(r -> lies(area, r)).map(this::task).toList();
    return new Board(open, tasks);
  }

  /** Somebody takes questions on, all of which must have been asked in vain. */
  public Task take(String actor, Area area, List<String> wordings, Optional<LocalDate> due) {
    List<UnansweredRow> asked = unanswered.latest(area, LATEST);
    List<UnansweredRow> meant =
        asked.stream().filter(row -> wordings.contains(row.question())).toList();
    Set<String> known = new LinkedHashSet<>();
    meant.forEach(row -> known.add(row.question()));
    if (known.isEmpty() || !known.containsAll(wordings)) {
      throw new DeskRefusedException(Reason.ABSENT);
    }
    if (rows().stream()
        .anyMatch(r -> isOpen(task(r)) && r.wordings().stream().anyMatch(known::contains))) {
      throw new DeskRefusedException(Reason.OLD);
    }
    Instant now = now();
    DeskRow row =
        new DeskRow(
            "a" + RandomCodes.id(),
            1,
            actor,
            due.orElse(today().plusDays(1)),
            meant.getFirst().place(),
            List.copyOf(wordings),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            now,
            now);
    Waiting.on(table.add(row, audit.entry(Act.on(actor, "desk_take", row.id()))));
    return task(row);
  }

  /** Makes a task somebody's own, until a day. */
  public Task own(String actor, Area area, String id, long revision, LocalDate due) {
    DeskRow row = row(area, id);
    return change(row.ownedBy(actor, due, now()), revision, Act.on(actor, "desk_own", id));
  }

  /** The rules nearest to the questions of a task. */
  public List<Source> sources(Area area, String id) {
    DeskRow row = row(area, id);
    Question question = question(row.wordings().getFirst(), row.place());
    return live.get().with(knowledge -> Source.near(knowledge, question));
  }

  /**
   * Writes the answer of a task, or writes it again. It becomes a draft of the library.
   *
   * @throws DeskRefusedException of SOURCE when it rests on nothing that is known
   */
  public Task write(String actor, Area area, String id, long revision, Written written) {
    DeskRow row = row(area, id);
    if (row.revision() != revision) {
      throw new DeskRefusedException(Reason.OLD);
    }
    requireBasis(written.basis());
    Set<String> asked = new LinkedHashSet<>(row.wordings());
    written.questions().stream().map(KnowledgeBase::withoutNumbers).forEach(asked::add);
    Optional<DraftView> old =
        row.draft()
            .filter(d -> corpus.state(d).filter(s -> s == DraftState.DRAFT).isPresent())
            .map(corpus::find);
    if (old.isEmpty() && isUnderWay(row)) {
      throw new DeskRefusedException(Reason.STATE);
    }
    DraftContent content = content(row, written, asked, old.map(AnswerDesk::table));
    String draft =
        old.map(d -> corpus.rewrite(actor, d.id(), d.revision(), content))
            .orElseGet(() -> corpus.write(actor, content))
            .id();
    return change(
        row.answeredBy(draft, List.copyOf(asked), now()),
        revision,
        Act.on(actor, "desk_write", id));
  }

  /**
   * Closes what was published since, asking all its wordings again; withdraws what rests on an
   * edition that holds no more.
   */
  public synchronized void settle() {
    for (DeskRow row : table.all()) {
      Optional<String> draft =
          row.draft()
              .filter(d -> corpus.state(d).filter(s -> s == DraftState.PUBLISHED).isPresent());
      if (draft.isPresent() && row.closedAt().isEmpty()) {
        close(row, corpus.find(draft.get()));
      } else if (draft.isPresent() && row.staleAt().isEmpty() && isStale(row)) {
        corpus.approval().withdraw(Act.PROGRAM, draft.get());
        Waiting.on(
            table.change(
                row.stale(now()), audit.entry(Act.on(Act.PROGRAM, "desk_stale", row.id()))));
      }
    }
  }

  private void close(DeskRow row, DraftView draft) {
    int answered = live.get().with(knowledge -> answered(knowledge, row));
    Act act =
        Act.on(draft.approver().orElse(Act.PROGRAM), "desk_close", row.id())
            .with("count", Integer.toString(answered));
    List<String> editions = Editions.of(draft.content(), register(), today());
    Waiting.on(table.change(row.closed(answered, editions, now()), audit.entry(act)));
  }

  private int answered(KnowledgeBase knowledge, DeskRow row) {
    return (int)
        row.wordings().stream()
            .filter(w -> knowledge.answer(question(w, row.place())) instanceof Answer.Answered)
            .count();
  }

  private boolean isStale(DeskRow row) {
    return !Editions.now(row.editions(), register(), today()).equals(row.editions());
  }

  private boolean isUnderWay(DeskRow row) {
    return row.draft().flatMap(corpus::state).filter(s -> s != DraftState.WITHDRAWN).isPresent();
  }

  private void requireBasis(String basis) {
    Problems problems = new Problems();
    List<String> rules = Editions.rules(basis).toList();
    rules.forEach(rule -> new BasisReader(register()).read(rule, "", 0, problems));
    if (rules.isEmpty() || !problems.all().isEmpty()) {
      throw new DeskRefusedException(
          Reason.SOURCE, problems.all().stream().map(Problem::fault).map(f -> f + "。").toList());
    }
  }

  /** The table that was added to the answer where its draft is worked on. */
  private static List<List<String>> table(DraftView draft) {
    return draft.content().pieces().stream()
        .findFirst()
        .map(DraftContent.Piece::table)
        .orElse(List.of());
  }

  private DraftContent content(
      DeskRow row, Written written, Set<String> asked, Optional<List<List<String>>> table) {
    DraftContent.Metadata metadata =
        new DraftContent.Metadata(
            "答复：" + written.title(),
            "",
            "",
            row.place(),
            today().toString(),
            written.validUntil(),
            "",
            written.topic());
    DraftContent.Piece card =
        new DraftContent.Piece(
            "p1",
            "",
            written.title(),
            written.text(),
            asked.stream().filter(q -> !q.equals(written.title())).toList(),
            List.of(),
            written.basis(),
            table.orElse(List.of()),
            "");
    return new DraftContent(
        DraftContent.Kind.ANSWER, "", metadata, List.of(card), List.of(), written.unlike());
  }

  /** Without complaints about what has been put right since. */
  private List<UnansweredRow> unsettled(Area area, List<DeskRow> rows) {
    return unanswered.latest(area, LATEST).stream()
        .filter(asked -> rows.stream().noneMatch(row -> isSettled(asked, row)))
        .toList();
  }

  private boolean isSettled(UnansweredRow asked, DeskRow row) {
    return Complaint.isOne(asked.status())
        && row.staleAt().isEmpty()
        && row.wordings().contains(asked.question())
        && row.closedAt().filter(at -> !asked.createdAt().isAfter(at)).isPresent();
  }

  /** Questions that mean the same as those of an open task belong to it. */
  private List<Gap> open(
      Asking knowledge, List<UnansweredRow> asked, List<DeskRow> rows, LocalDate today) {
    List<String> taken =
        rows.stream()
            .filter(row -> isOpen(task(row)))
            .flatMap(row -> row.wordings().stream())
            .toList();
    List<UnansweredRow> free = asked;
    if (!taken.isEmpty()) {
      List<String> all =
          Stream.concat(asked.stream().map(UnansweredRow::question), taken.stream()).toList();
      free = new ArrayList<>();
      for (List<Integer> cluster : knowledge.clusters(all)) {
        if (cluster.stream().allMatch(place -> place < asked.size())) {
          free.addAll(cluster.stream().map(asked::get).toList());
        }
      }
    }
    return Gap.report(knowledge, free, today).gaps();
  }

  private static boolean isOpen(Task task) {
    return task.state() != Task.State.CLOSED;
  }

  private Task task(DeskRow row) {
    return new Task(row, row.draft().flatMap(corpus::state));
  }

  private Task change(DeskRow next, long revision, Act act) {
    if (next.revision() - 1 != revision || !Waiting.on(table.change(next, audit.entry(act)))) {
      throw new DeskRefusedException(Reason.OLD);
    }
    return task(next);
  }

  private List<DeskRow> rows() {
    Waiting.on(table.forget(clock.instant().minus(UnansweredQuestions.KEPT)));
    return table.all();
  }

  private DeskRow row(Area area, String id) {
    return table
        .find(id)
        .filter(row -> lies(area, row))
        .orElseThrow(() -> new DeskRefusedException(Reason.ABSENT));
  }

  private static boolean lies(Area area, DeskRow row) {
    return row.place().startsWith(area.prefix());
  }

  private Question question(String text, String place) {
    return new Question(text, today(), new Place(place));
  }

  private Register register() {
    return live.get().library().register();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
