package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.corpus.DraftRefusedException.Reason;
import cn.tongxiaobing.kiosk.secrecy.Fingerprint;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DraftRow;
import cn.tongxiaobing.kiosk.store.DraftTable;
import cn.tongxiaobing.knowledge.document.FrontMatter;
import java.nio.charset.StandardCharsets;
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

/**
 * Documents on their way into the library, as they are kept. A change is stored together with its
 * entry in the log, and only over the revision that was seen.
 */
final class Drafts {

  /** What the ids of documents begin with; changes of local values lie beside them. */
  static final String PREFIX = "d";

  private final DraftTable table;
  private final Publishing publishing;
  private final Supplier<LiveKnowledge> live;
  private final Trail audit;
  private final Clock clock;

  Drafts(
      Database database,
      Publishing publishing,
      Supplier<LiveKnowledge> live,
      Trail audit,
      Clock clock) {
    this.table = new DraftTable(database);
    this.publishing = publishing;
    this.live = live;
    this.audit = audit;
    this.clock = clock;
  }

  List<DraftRow> all() {
    return table.all().stream()
        .filter(row -> row.id().startsWith(PREFIX))
        .filter(row -> !row.state().equals(DraftState.DISCARDED.code()))
        .toList();
  }

  List<DraftRow> in(DraftState state) {
    return table.in(state.code());
  }

  /** Empty for one that is not there or was deleted. */
  Optional<DraftRow> find(String id) {
    return table
        .find(id)
        .filter(row -> row.id().startsWith(PREFIX))
        .filter(row -> !row.state().equals(DraftState.DISCARDED.code()));
  }

  /**
   * @throws DraftRefusedException of ABSENT, when it is not there or was deleted
   */
  DraftRow row(String id) {
    return find(id).orElseThrow(() -> new DraftRefusedException(Reason.ABSENT));
  }

  /**
   * @throws DraftRefusedException of STATE, when it is in another state
   */
  DraftRow row(String id, DraftState state) {
    return inState(row(id), state);
  }

  DraftView add(DraftRow row, Act act) {
    Waiting.on(table.add(row, audit.entry(act)));
    return view(row);
  }

  /**
   * @param revision which was seen
   * @throws DraftRefusedException of OLD, when somebody changed it meanwhile
   */
  DraftView change(DraftRow next, long revision, Act act) {
    if (next.revision() - 1 != revision) {
      throw new DraftRefusedException(Reason.OLD);
    }
    done(Waiting.on(table.change(next, audit.entry(act))));
    return view(next);
  }

  void keep(DraftRow row, Checked checked) {
    Waiting.on(table.keepChecked(row.id(), row.revision(), checked.json()));
  }

  DraftView view(DraftRow row) {
    return DraftView.of(row, faults(row), checked(row));
  }

  /** What is wrong with it, in sentences. */
  List<String> faults(DraftRow row) {
    List<String> faults = new ArrayList<>(texts(row).faults());
    checked(row)
        .ifPresent(c -> c.taken().forEach(q -> faults.add("“" + q + "”不该用这条来答，现在却会。改写问法后再对照。")));
    return faults;
  }

  /** What was checked, if it was this content against what is live now. */
  Optional<Checked> checked(DraftRow row) {
    return row.checked()
        .map(Checked::ofJson)
        .filter(c -> c.content().equals(hash(row.content())))
        .filter(c -> c.base() == publishing.sequence());
  }

  DraftTexts texts(DraftRow row) {
    return DraftTexts.of(
        DraftContent.ofJson(row.content()),
        live.get().library(),
        live.get().corpus().shipped(),
        LocalDate.ofInstant(row.createdAt(), clock.getZone()));
  }

  /** The day from which it holds, or today where that is past or not said. */
  LocalDate effective(DraftContent content) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return FrontMatter.parseDay(content.metadata().effectiveFrom())
        .filter(from -> from.isAfter(today))
        .orElse(today);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  static void done(boolean done) {
    if (!done) {
      throw new DraftRefusedException(Reason.OLD);
    }
  }

  static DraftRow inState(DraftRow row, DraftState state) {
    if (!row.state().equals(state.code())) {
      throw new DraftRefusedException(Reason.STATE);
    }
    return row;
  }

  /** Who had a hand in it, and now this one too. */
  static List<String> hands(DraftRow row, String actor) {
    Set<String> hands = new LinkedHashSet<>(row.hands());
    hands.add(actor);
    return new ArrayList<>(hands);
  }

  static String hash(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
