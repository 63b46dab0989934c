package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.corpus.DraftRefusedException.Reason;
import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.kiosk.directory.Offer;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DraftRow;
import cn.tongxiaobing.kiosk.store.DraftTable;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.DeskDetails.Detail;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What places fill in for themselves: amounts, how desks are reached, shops and counters. One clerk
 * enters a change, another approves it, and it holds from then on as a version of the library.
 * Thread-safe; it blocks.
 */
public final class LocalDesk {

  private static final String PREFIX = "v";

  private final DraftTable table;
  private final Publishing publishing;
  private final DraftReader reader;
  private final Path data;
  private final Supplier<LiveKnowledge> live;
  private final Place place;
  private final Trail audit;
  private final Clock clock;

  /**
   * @param data the data folder
   * @param place where the office is
   */
  LocalDesk(
      Database database,
      Publishing publishing,
      DraftReader reader,
      Path data,
      Supplier<LiveKnowledge> live,
      Place place,
      Trail audit,
      Clock clock) {
    this.table = new DraftTable(database);
    this.publishing = publishing;
    this.reader = reader;
    this.data = data;
    this.live = live;
    this.place = place;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What holds, or is to hold.
   *
   * @param text as people read it
   * @param from its first day, of an amount
   */
  public record Standing(String text, String basis, Optional<LocalDate> from) {}

  /**
   * Something that the office can fill in.
   *
   * @param now what holds today; empty where nothing is filled in
   * @param coming what holds from a later day
   */
  public record Item(LocalSubject subject, Optional<Standing> now, Optional<Standing> coming) {}

  /** An offer with the id that acts name it by. */
  public record Listed(String id, Offer offer) {}

  /**
   * A change that waits for a colleague.
   *
   * @param lines what it changes, a sentence each
   * @param hands accounts that have worked on it, none of which may approve it
   */
  public record Change(
      String id, long revision, String title, List<String> lines, List<String> hands, Instant at) {}

  /** Everything that the office can fill in, and what is. */
  public List<Item> items() {
    Library library = live.get().library();
    LocalDate today = LocalDate.now(clock);
    return LocalSubject.all(library).stream()
        .map(subject ->
            switch (subject) {
              case LocalSubject.Amount amount -> amount(amount, library.rules().local(), today);
              case LocalSubject.Contact contact ->
                  new Item(
                      contact,
                      library
                          .desks()
                          .of(contact.subject().desk(), contact.subject().field())
                          .map(LocalDesk::standing),
                      Optional.empty());
            })
        .toList();
  }

  private static Standing standing(Detail detail) {
    return new Standing(detail.text(), detail.basis(), Optional.empty());
  }

  private Item amount(LocalSubject.Amount amount, LocalParameters values, LocalDate today) {
    List<Figure> own =
        values.figures().stream()
            .filter(f -> f.parameter().equals(amount.key()) && f.place().equals(place))
            .toList();
    Optional<Figure> now =
        own.stream().filter(f -> !f.from().isAfter(today)).reduce((first, second) -> second);
    Optional<Figure> coming = own.stream().filter(f -> f.from().isAfter(today)).findFirst();
    return new Item(
        amount, now.map(f -> standing(amount, f)), coming.map(f -> standing(amount, f)));
  }

  private static Standing standing(LocalSubject.Amount amount, Figure figure) {
    return new Standing(
        figure.value().map(amount.parameter().unit()::figure).orElse(LocalChecks.ENDED),
        figure.source(),
        Optional.of(figure.from()));
  }

  /** Every offer there is, run out or not. */
  public List<Listed> offers() {
    return directory().all().stream()
        .map(offer -> new Listed(LocalChange.idOf(offer), offer))
        .toList();
  }

  private Directory directory() {
    try {
      Directory directory = live.get().corpus().directory();
      directory.refresh();
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What waits for a colleague, the oldest first. */
  public List<Change> waiting() {
    return table.in(DraftState.SUBMITTED.code()).stream()
        .filter(row -> row.id().startsWith(PREFIX))
        .map(this::shown)
        .toList();
  }

  private Change shown(DraftRow row) {
    LocalChange change = LocalChange.ofJson(row.content());
    return new Change(
        row.id(),
        row.revision(),
        change.title(),
        new LocalSentences(items(), offers()).of(change),
        row.hands(),
        row.changedAt());
  }

  /** What can be entered here, and what is wrong with it. */
  LocalChecks checks() {
    return new LocalChecks(live.get().library(), place, LocalDate.now(clock));
  }

  /**
   * Enters a value.
   *
   * @param fields {@code key}, {@code value}, {@code from}, {@code source}, {@code sourceDate}
   * @throws FieldsRefusedException naming every field that is at fault
   */
  public String enterValue(String actor, Map<String, String> fields) {
    return add(actor, checks().value(fields), "local_value").id();
  }

  /**
   * Enters an offer.
   *
   * @param instead the id of the one whose place it takes, or empty for a new one
   * @param fields as the columns of the table are called
   * @throws FieldsRefusedException naming every field that is at fault
   */
  public String enterOffer(String actor, String instead, Map<String, String> fields) {
    return add(actor, checks().offer(offers(), instead, fields), "local_offer").id();
  }

  /**
   * Enters a table of values or of offers, whole or not at all.
   *
   * @param name what the file is called where it comes from
   * @throws DraftRefusedException of FILE, naming every line that is at fault
   */
  public String enterTable(String actor, String name, byte[] bytes) {
    try {
      LocalChange change =
          new LocalTable(live.get().corpus(), live.get().library(), place)
              .read(DraftReader.shown(name), reader.text(name, bytes));
      return add(actor, change, "local_table").id();
    } catch (DraftReader.FileRefusedException e) {
      throw new DraftRefusedException(Reason.FILE, List.of(e.sentence()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DraftRow add(String actor, LocalChange change, String act) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    DraftRow row =
        new DraftRow(
            PREFIX + RandomCodes.id(),
            1,
            DraftState.SUBMITTED.code(),
            actor,
            List.of(actor),
            change.json(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            now,
            now);
    Waiting.on(table.add(row, audit.entry(Act.on(actor, act, row.id()))));
    return row;
  }

  /**
   * Lets a change hold, at once.
   *
   * @param revision which was seen
   */
  public synchronized void approve(String actor, String id, long revision) {
    DraftRow row = row(id, revision);
    if (row.hands().contains(actor)) {
      throw new DraftRefusedException(Reason.OWN);
    }
    publish(actor, row);
  }

  /** Lets a change go that does not hold yet. */
  public synchronized void giveBack(String actor, String id, long revision) {
    DraftRow row = row(id, revision);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    DraftRow next = row.next(DraftState.DISCARDED.code(), row.hands(), row.content(), now);
    Drafts.done(Waiting.on(table.change(next, audit.entry(Act.on(actor, "local_return", id)))));
  }

  /** Takes an offer off the list, at once. */
  public synchronized void withdrawOffer(String actor, String id) {
    Listed listed =
        offers().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new DraftRefusedException(Reason.ABSENT));
    LocalChange change =
        LocalChange.of("撤下" + listed.offer().name(), List.of(), List.of(id), List.of());
    publish(actor, add(actor, change, "local_withdraw"));
  }

  private void publish(String actor, DraftRow row) {
    LocalChange change = LocalChange.ofJson(row.content());
    LocalTexts texts = new LocalTexts(data, live.get().library());
    Drafts.done(
        publishing.amend(
            actor,
            row.id(),
            now -> texts.with(now, change),
            Map.of(row.id(), DraftState.PUBLISHED.code())));
  }

  private DraftRow row(String id, long revision) {
    DraftRow row =
        table
            .find(id)
            .filter(found -> id.startsWith(PREFIX))
            .orElseThrow(() -> new DraftRefusedException(Reason.ABSENT));
    Drafts.inState(row, DraftState.SUBMITTED);
    if (row.revision() != revision) {
      throw new DraftRefusedException(Reason.OLD);
    }
    return row;
  }
}
