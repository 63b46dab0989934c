package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.secrecy.Fingerprint;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Change;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.StoreException;
import cn.tongxiaobing.kiosk.store.SwitchRow;
import cn.tongxiaobing.kiosk.store.VersionTable;
import cn.tongxiaobing.kiosk.subscription.Changes;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Lets versions of the library hold. The folder and the index of the next version are made first;
 * then one transaction says that it holds, with what is told of it and the entry of the log; then
 * questions go there. A crash before the transaction leaves the old version, a crash after it the
 * new one, since the server opens what the database says.
 */
public final class Publishing {

  private final VersionTable versions;
  private final Supplier<LiveKnowledge> live;
  private final Trail audit;
  private final Clock clock;
  private Optional<State> told = Optional.empty();
  private Optional<LocalDate> lookedOn = Optional.empty();

  /** What people could be told on a day. */
  private record State(Library library, LocalDate day) {}

  Publishing(Database database, Supplier<LiveKnowledge> live, Trail audit, Clock clock) {
    this.versions = new VersionTable(database);
    this.live = live;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes the data folder hold the version that the database says, for when the program starts.
   *
   * @throws IOException when the data folder cannot be written
   */
  public static void recover(Path data, Database database) throws IOException {
    Snapshots snapshots = new Snapshots(data);
    snapshots.sweep();
    Snapshots.delete(data.resolve(CorpusDesk.UPLOADS));
    follow(snapshots, new VersionTable(database));
  }

  /**
   * Does so while the program runs: another server may have published. That server has told of it.
   */
  synchronized void follow() throws IOException {
    long number = versions.current().map(SwitchRow::version).orElse(0L);
    if (number == published().holds()) {
      follow(published(), versions);
      return;
    }
    live.get().refresh();
    tell(told().day());
    follow(published(), versions);
    live.get().refresh();
    told = Optional.of(new State(live.get().library(), told().day()));
  }

  /**
   * Tells of what was imported since it was last called, and of what the calendar has put in force
   * or ended. It is told of one call late: answers that were under way when it changed have
   * subscribed by then.
   */
  synchronized void tellOfOtherChanges() {
    LocalDate today = LocalDate.now(clock);
    LocalDate before = told().day();
    LocalDate day = lookedOn.filter(before::isBefore).orElse(before);
    lookedOn = Optional.of(today);
    tell(day);
  }

  /** What was told of last; in the beginning what there is. */
  private State told() {
    if (told.isEmpty()) {
      told = Optional.of(new State(live.get().library(), LocalDate.now(clock)));
    }
    return told.get();
  }

  @SuppressWarnings("ReferenceEquality") // to compare all words every few seconds is too much
  private void tell(LocalDate day) {
    State before = told();
    Library library = live.get().library();
    if (before.library() == library && before.day().equals(day)) {
      return;
    }
    String id = live.get().version() + "-" + day;
    List<Change> changes = Changes.between(before.library(), before.day(), library, day, id);
    if (!changes.isEmpty()) {
      Waiting.on(versions.tell(changes, clock.instant()));
    }
    told = Optional.of(new State(library, day));
  }

  private static void follow(Snapshots snapshots, VersionTable versions) throws IOException {
    Optional<SwitchRow> current = versions.current();
    long number = current.map(SwitchRow::version).orElse(0L);
    if (number > 0) {
      snapshots.keep(number, texts(manifest(versions, number), Map.of(), versions));
    }
    if (snapshots.holds() != number) {
      snapshots.hold(number);
    }
  }

  private Snapshots published() {
    return live.get().corpus().published();
  }

  /** How often the library was switched; tells whether it was since. */
  long sequence() {
    return versions.current().map(SwitchRow::sequence).orElse(0L);
  }

  /** The texts of the version that holds, by document. */
  Manifest manifest() {
    return versions.current().map(row -> manifest(versions, row.version())).orElse(Manifest.EMPTY);
  }

  /** The newest first. */
  public List<SwitchRow> history(int limit) {
    return versions.switches(limit);
  }

  /** The documents of a version that was published. */
  Optional<Manifest> manifest(long number) {
    return versions.manifest(number).map(Manifest::read);
  }

  /** The texts that there would be with a draft, by path. */
  SortedMap<String, String> textsWith(String draft, SortedMap<String, String> own, String instead) {
    Manifest next = next(draft, own, instead);
    return texts(next, byHash(own), versions);
  }

  /**
   * Publishes a draft.
   *
   * @param instead the title of the document whose place it takes, or empty
   */
  synchronized boolean publish(
      String actor,
      String draft,
      SortedMap<String, String> own,
      String instead,
      Map<String, String> states) {
    return make("publish", actor, draft, next(draft, own, instead), byHash(own), states);
  }

  /**
   * Publishes a change of texts that several changes have a part in.
   *
   * @param change makes of all texts by path, as they are now, those that are to be others
   */
  synchronized boolean amend(
      String actor,
      String draft,
      UnaryOperator<SortedMap<String, String>> change,
      Map<String, String> states) {
    SortedMap<String, String> own = change.apply(texts(manifest(), Map.of(), versions));
    return make("publish", actor, draft, next(draft, own, ""), byHash(own), states);
  }

  /** Takes a document out of the library, at once. */
  synchronized boolean withdraw(String actor, String draft, Map<String, String> states) {
    return make("withdraw", actor, draft, manifest().without(draft), Map.of(), states);
  }

  /** Lets a version hold again that held before. */
  synchronized boolean goBack(String actor, long number, Map<String, String> states) {
    return switchTo(number, "roll_back", actor, Optional.empty(), Optional.empty(), states);
  }

  private Manifest next(String draft, SortedMap<String, String> own, String instead) {
    SortedMap<String, String> hashes = new TreeMap<>();
    own.forEach((path, text) -> hashes.put(path, hash(text)));
    Manifest now = manifest();
    Manifest without =
        instead.isBlank() ? now : now.withoutPaths(List.of(DraftTexts.cardsPath(instead)));
    return without.with(draft, hashes);
  }

  private boolean make(
      String act,
      String actor,
      String draft,
      Manifest next,
      Map<String, String> added,
      Map<String, String> states) {
    long number = versions.versions() + 1;
    try {
      published().keep(number, texts(next, added, versions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    VersionTable.Made made = new VersionTable.Made(next.toString(), added);
    return switchTo(number, act, actor, Optional.of(draft), Optional.of(made), states);
  }

  private boolean switchTo(
      long number,
      String act,
      String actor,
      Optional<String> draft,
      Optional<VersionTable.Made> made,
      Map<String, String> states) {
    try {
      follow();
      if (made.isEmpty()) {
        published().keep(number, texts(manifest(versions, number), Map.of(), versions));
      }
      try (LiveKnowledge.Ready ready = live.get().prepare(number)) {
        SwitchRow row =
            new SwitchRow(
                sequence() + 1,
                number,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor,
                act,
                draft);
        State before = told();
        State after = new State(ready.library(), LocalDate.now(clock));
        List<Change> changes =
            Changes.between(
                before.library(), before.day(), after.library(), after.day(), "p" + row.sequence());
        Act done = new Act(actor, "corpus_" + act, draft, Map.of("version", Long.toString(number)));
        boolean held = Waiting.on(versions.hold(row, made, states, changes, audit.entry(done)));
        if (held) {
          published().hold(number);
          ready.use();
          told = Optional.of(after);
        }
        return held;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manifest manifest(VersionTable versions, long number) {
    return Manifest.read(versions.manifest(number).orElseThrow(StoreException::damaged));
  }

  private static SortedMap<String, String> texts(
      Manifest manifest, Map<String, String> known, VersionTable versions) {
    SortedMap<String, String> texts = new TreeMap<>();
    manifest
        .items()
        .forEach((path, item) -> {
          String text = known.get(item.hash());
          texts.put(path, text == null ? stored(item.hash(), versions) : text);
        });
    return texts;
  }

  /** Nobody may be told a text that the disk has changed. */
  private static String stored(String hash, VersionTable versions) {
    return versions
        .text(hash)
        .filter(text -> hash(text).equals(hash))
        .orElseThrow(StoreException::damaged);
  }

  private static Map<String, String> byHash(SortedMap<String, String> texts) {
    SortedMap<String, String> byHash = new TreeMap<>();
    texts.values().forEach(text -> byHash.put(hash(text), text));
    return byHash;
  }

  private static String hash(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
