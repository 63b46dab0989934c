package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.corpus.DraftContent.Metadata;
import cn.tongxiaobing.kiosk.corpus.DraftContent.Piece;
import cn.tongxiaobing.kiosk.corpus.DraftReader.FileRefusedException;
import cn.tongxiaobing.kiosk.corpus.DraftRefusedException.Reason;
import cn.tongxiaobing.kiosk.secrecy.Fingerprint;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DraftRow;
import cn.tongxiaobing.kiosk.store.DraftTable;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.comparison.EditionComparison;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a document into the library: a file becomes a draft, is corrected, tried, compared,
 * sent, and approved by somebody who had no hand in it; then it is published at its minute. Every
 * act is stored together with its entry in the log. Thread-safe; it blocks.
 */
public final class CorpusDesk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CorpusDesk.class);

  /** Where files lie while they are read. */
  static final String UPLOADS = "uploads";

  private final DraftTable table;
  private final Publishing publishing;
  private final DraftReader reader;
  private final Rehearsal rehearsal;
  private final Path data;
  private final Supplier<LiveKnowledge> live;
  private final Place place;
  private final Trail audit;
  private final Clock clock;
  private final Map<String, GoldenRun> runs = new ConcurrentHashMap<>();

  /**
   * @param data the data folder
   * @param live what answers now
   * @param place where the office is, for the questions that are compared
   */
  public CorpusDesk(
      Database database,
      Path data,
      Supplier<LiveKnowledge> live,
      Place place,
      Trail audit,
      Clock clock) {
    this.table = new DraftTable(database);
    this.data = data;
    this.publishing = new Publishing(database, live, audit, clock);
    this.reader = new DraftReader(data.resolve(UPLOADS));
    this.rehearsal = new Rehearsal(data, () -> live.get().corpus());
    this.live = live;
    this.place = place;
    this.audit = audit;
    this.clock = clock;
  }

  /** A question as it is answered now, and as it would be. */
  public record Tried(Told live, Told draft) {}

  /** How far a comparison is. */
  public record Progress(int done, int of, boolean running) {}

  /** The library as it is told now. */
  public Library library() {
    return live.get().library();
  }

  /** What the live library is called in replies. */
  public String version() {
    return live.get().version();
  }

  public Publishing publishing() {
    return publishing;
  }

  /** All that is not deleted, the one changed last first. */
  public List<DraftView> all() {
    return table.all().stream()
        .filter(row -> DraftState.of(row.state()) != DraftState.DISCARDED)
        .map(row -> DraftView.of(row, List.of(), Optional.empty()))
        .toList();
  }

  /** One of them. */
  public DraftView find(String id) {
    return view(row(id));
  }

  private DraftView view(DraftRow row) {
    return DraftView.of(row, texts(row).faults(), checked(row));
  }

  /**
   * Makes a draft of a file.
   *
   * @throws DraftRefusedException of FILE, when none can be made of it
   */
  public DraftView upload(String actor, String name, byte[] bytes) {
    try {
      DraftContent content = reader.read(name, bytes);
      Instant now = now();
      DraftRow row =
          new DraftRow(
              "d" + RandomCodes.id(),
              1,
              DraftState.DRAFT.code(),
              actor,
              List.of(actor),
              content.json(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              now,
              now);
      Waiting.on(table.add(row, audit.entry(Act.on(actor, "draft_upload", row.id()))));
      return view(row);
    } catch (FileRefusedException e) {
      throw new DraftRefusedException(Reason.FILE, List.of(e.sentence()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says what is known of the document as a whole. */
  public DraftView describe(String actor, String id, long revision, Metadata metadata) {
    return edit(actor, id, revision, "describe", content -> content.withMetadata(metadata));
  }

  /** Puts a passage in the place of the one with its id. */
  public DraftView rewrite(String actor, String id, long revision, Piece piece) {
    return edit(
        actor,
        id,
        revision,
        "rewrite",
        content -> content.withPieces(Pieces.rewritten(content.pieces(), piece)));
  }

  /** Joins a passage with the one before it. */
  public DraftView merge(String actor, String id, long revision, String piece) {
    return edit(
        actor,
        id,
        revision,
        "merge",
        content -> content.withPieces(Pieces.merged(content.pieces(), piece)));
  }

  /**
   * Divides a passage.
   *
   * @param at how many characters stay in it
   */
  public DraftView split(String actor, String id, long revision, String piece, int at) {
    return edit(
        actor,
        id,
        revision,
        "split",
        content -> content.withPieces(Pieces.split(content.pieces(), piece, at)));
  }

  /** Leaves a passage out. */
  public DraftView remove(String actor, String id, long revision, String piece) {
    return edit(
        actor,
        id,
        revision,
        "remove",
        content -> content.withPieces(Pieces.without(content.pieces(), piece)));
  }

  private DraftView edit(
      String actor, String id, long revision, String how, UnaryOperator<DraftContent> change) {
    DraftRow row = inState(row(id), DraftState.DRAFT);
    String content = change.apply(DraftContent.ofJson(row.content())).json();
    DraftRow next = row.next(row.state(), hands(row, actor), content, now());
    return change(next, revision, Act.on(actor, "draft_edit", id).with("how", how));
  }

  /** Deletes one that was never published. */
  public void discard(String actor, String id, long revision) {
    DraftRow row = inState(row(id), DraftState.DRAFT);
    DraftRow next = row.next(DraftState.DISCARDED.code(), row.hands(), row.content(), now());
    change(next, revision, Act.on(actor, "draft_discard", id));
  }

  /** Asks the live library and the one with the draft, in the same way. */
  public Tried ask(String id, Question question) {
    DraftRow row = row(id);
    return new Tried(live.get().answer(question, Visit.begun()), rehearse(row, question));
  }

  private Told rehearse(DraftRow row, Question question) {
    SortedMap<String, String> own = texts(row).texts();
    String instead = DraftContent.ofJson(row.content()).metadata().supersedes();
    String key = row.id() + hash(own.toString() + instead) + publishing.sequence();
    return rehearsal.answer(
        key, () -> publishing.textsWith(row.id(), own, instead), question, Visit.begun());
  }

  /** Begins to compare the answers to all known questions; one that runs is begun anew. */
  public void check(String id) {
    DraftRow row = row(id);
    long base = publishing.sequence();
    try {
      GoldenRun run = new GoldenRun(GoldenRun.questions(library(), data));
      Optional.ofNullable(runs.put(id, run)).ifPresent(GoldenRun::cancel);
      LocalDate day = effective(DraftContent.ofJson(row.content()));
      Thread.ofVirtual()
          .name("golden-" + id)
          .start(() -> check(row, base, run, question -> new Question(question, day, place)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(
      DraftRow row,
      long base,
      GoldenRun run,
      java.util.function.Function<String, Question> question) {
    try {
      List<Checked.Change> changes =
          run.run(
              q ->
                  Checked.Seen.of(
                      live.get().answer(question.apply(q), Visit.begun()).reply().answer()),
              q -> Checked.Seen.of(rehearse(row, question.apply(q)).reply().answer()));
      if (!run.isCancelled()) {
        Checked checked = new Checked(hash(row.content()), base, run.size(), changes);
        Waiting.on(table.keepChecked(row.id(), row.revision(), checked.json()));
      }
    } catch (RuntimeException e) {
      LOG.warn("comparing the answers of a draft failed: {}", e.toString());
    } finally {
      runs.remove(row.id(), run);
    }
  }

  /** Stops comparing. */
  public void cancelCheck(String id) {
    row(id);
    Optional.ofNullable(runs.remove(id)).ifPresent(GoldenRun::cancel);
  }

  public Progress progress(String id) {
    GoldenRun run = runs.get(id);
    return run == null ? new Progress(0, 0, false) : new Progress(run.done(), run.size(), true);
  }

  /** Somebody has looked at these changes, or has not. */
  public DraftView tick(String actor, String id, List<String> questions, boolean ticked) {
    DraftRow row = inState(row(id), DraftState.DRAFT);
    Checked checked = checked(row).orElseThrow(() -> new DraftRefusedException(Reason.UNCHECKED));
    DraftRow next =
        row.next(row.state(), hands(row, actor), row.content(), now())
            .withChecked(checked.ticked(questions, ticked).json());
    return change(
        next,
        row.revision(),
        Act.on(actor, "draft_tick", id).with("count", Integer.toString(questions.size())));
  }

  /** Sends one to be approved. */
  public DraftView submit(String actor, String id, long revision) {
    DraftRow row = inState(row(id), DraftState.DRAFT);
    requireSound(row);
    DraftRow next = row.next(DraftState.SUBMITTED.code(), hands(row, actor), row.content(), now());
    return change(next, revision, Act.on(actor, "draft_submit", id));
  }

  /** Gives one back to be worked on. */
  public DraftView giveBack(String actor, String id, long revision) {
    DraftRow row = row(id);
    if (!row.state().equals(DraftState.APPROVED.code())) {
      inState(row, DraftState.SUBMITTED);
    }
    DraftRow next = row.next(DraftState.DRAFT.code(), row.hands(), row.content(), now());
    return change(next, revision, Act.on(actor, "draft_return", id));
  }

  /**
   * Agrees to one, and publishes it at once when its time has come.
   *
   * @param at when it is to be published; empty for the beginning of the day from which it holds
   */
  public DraftView approve(String actor, String id, long revision, Optional<Instant> at) {
    DraftRow row = inState(row(id), DraftState.SUBMITTED);
    if (row.hands().contains(actor)) {
      throw new DraftRefusedException(Reason.OWN);
    }
    requireSound(row);
    Instant now = now();
    LocalDate from = effective(DraftContent.ofJson(row.content()));
    Instant begin = from.atStartOfDay(clock.getZone()).toInstant();
    Instant when = at.orElse(begin.isAfter(now) ? begin : now).truncatedTo(ChronoUnit.MILLIS);
    DraftRow next = row.approved(DraftState.APPROVED.code(), actor, when, now);
    DraftView approved = change(next, revision, Act.on(actor, "draft_approve", id));
    if (!when.isAfter(now)) {
      publish(next);
      return find(id);
    }
    return approved;
  }

  /** Follows what other servers published, and publishes what is due. */
  public void publishDue() throws IOException {
    publishing.follow();
    Instant now = now();
    for (DraftRow row : table.in(DraftState.APPROVED.code())) {
      if (row.publishAt().filter(at -> !at.isAfter(now)).isPresent()) {
        publish(row);
      }
    }
  }

  private void publish(DraftRow row) {
    publishing.publish(
        row.approver().orElse(row.author()),
        row.id(),
        texts(row).texts(),
        DraftContent.ofJson(row.content()).metadata().supersedes(),
        Map.of(row.id(), DraftState.PUBLISHED.code()));
  }

  /** Takes one out of the library at once. */
  public DraftView withdraw(String actor, String id) {
    DraftRow row = inState(row(id), DraftState.PUBLISHED);
    done(publishing.withdraw(actor, row.id(), Map.of(id, DraftState.WITHDRAWN.code())));
    return find(id);
  }

  /** Lets an earlier version hold again, with the documents that it had. */
  public void rollBack(String actor, long number) {
    Manifest then =
        publishing.manifest(number).orElseThrow(() -> new DraftRefusedException(Reason.ABSENT));
    Map<String, String> states = new TreeMap<>();
    publishing.manifest().drafts().forEach(id -> states.put(id, DraftState.WITHDRAWN.code()));
    then.drafts().forEach(id -> states.put(id, DraftState.PUBLISHED.code()));
    done(publishing.goBack(actor, number, states));
  }

  /** What changes against the edition that the library has; empty where there is none. */
  public Optional<EditionComparison> comparison(String id) {
    DraftRow row = row(id);
    return texts(row)
        .edition()
        .flatMap(newer ->
            library().editions().stream()
                .filter(e -> e.documentId().equals(newer.documentId()))
                .filter(e -> !e.articles().equals(newer.articles()))
                .max(Comparator.comparing(Edition::effectiveFrom))
                .map(older -> EditionComparison.of(older, newer)));
  }

  private void requireSound(DraftRow row) {
    List<String> faults = texts(row).faults();
    if (!faults.isEmpty()) {
      throw new DraftRefusedException(Reason.FAULTY, faults);
    }
    if (checked(row).filter(Checked::isTicked).isEmpty()) {
      throw new DraftRefusedException(Reason.UNCHECKED);
    }
  }

  /** What was checked, if it was this content against what is live now. */
  private Optional<Checked> checked(DraftRow row) {
    return row.checked()
        .map(Checked::ofJson)
        .filter(c -> c.content().equals(hash(row.content())))
        .filter(c -> c.base() == publishing.sequence());
  }

  private DraftTexts texts(DraftRow row) {
    return DraftTexts.of(
        DraftContent.ofJson(row.content()),
        library(),
        live.get().corpus().shipped(),
        LocalDate.ofInstant(row.createdAt(), clock.getZone()));
  }

  private LocalDate effective(DraftContent content) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return FrontMatter.parseDay(content.metadata().effectiveFrom())
        .filter(from -> from.isAfter(today))
        .orElse(today);
  }

  private DraftView change(DraftRow next, long revision, Act act) {
    if (next.revision() - 1 != revision) {
      throw new DraftRefusedException(Reason.OLD);
    }
    done(Waiting.on(table.change(next, audit.entry(act))));
    return view(next);
  }

  private static void done(boolean done) {
    if (!done) {
      throw new DraftRefusedException(Reason.OLD);
    }
  }

  private static DraftRow inState(DraftRow row, DraftState state) {
    if (!row.state().equals(state.code())) {
      throw new DraftRefusedException(Reason.STATE);
    }
    return row;
  }

  private DraftRow row(String id) {
    return table
        .find(id)
        .filter(row -> !row.state().equals(DraftState.DISCARDED.code()))
        .orElseThrow(() -> new DraftRefusedException(Reason.ABSENT));
  }

  private static List<String> hands(DraftRow row, String actor) {
    Set<String> hands = new LinkedHashSet<>(row.hands());
    hands.add(actor);
    return new ArrayList<>(hands);
  }

  private static String hash(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public void close() {
    runs.values().forEach(GoldenRun::cancel);
    rehearsal.close();
  }
}
