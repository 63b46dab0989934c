package cn.tongxiaobing.kiosk.followup;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.signup.Consent;
import cn.tongxiaobing.kiosk.signup.Details;
import cn.tongxiaobing.kiosk.signup.SignUpState;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Area;
import cn.tongxiaobing.kiosk.store.ConsentTable;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.FollowUpTable;
import cn.tongxiaobing.kiosk.store.FollowUpTable.Noted;
import cn.tongxiaobing.kiosk.store.NoteRow;
import cn.tongxiaobing.kiosk.store.NoteTable;
import cn.tongxiaobing.kiosk.store.SignUpFilter;
import cn.tongxiaobing.kiosk.store.SignUpPage;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.kiosk.store.SignUpTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The sign-ups as staff see and change them. What lies outside their area is for them as if it were
 * not there. Each change and its entry in the log are one. Blocks; thread-safe.
 */
public final class FollowUps {

  /** Those that staff move a sign-up between. */
  public static final List<SignUpState> STEPS =
      Arrays.stream(SignUpState.values()).filter(s -> s != SignUpState.DUPLICATE).toList();

  private static final int HISTORY = 500;

  private final SignUpTable table;
  private final NoteTable notes;
  private final ConsentTable consents;
  private final FollowUpTable acts;
  private final People people;
  private final Trail audit;
  private final Cards cards;
  private final Duration retention;
  private final Clock clock;

  /**
   * @param retention how long a sign-up is kept
   */
  public FollowUps(
      Database database, People people, Cards cards, Trail audit, Duration retention, Clock clock) {
    this.table = new SignUpTable(database);
    this.notes = new NoteTable(database);
    this.consents = new ConsentTable(database);
    this.acts = new FollowUpTable(database);
    this.people = people;
    this.cards = cards;
    this.audit = audit;
    this.retention = retention;
    this.clock = clock;
  }

  /** A page of cards. */
  public record Page(List<Card> cards, long total) {}

  /** A note as it was written. */
  public record Note(Instant at, String by, String text) {}

  /**
   * What somebody agreed to.
   *
   * @param version which text they were shown
   * @param text in words
   */
  public record Agreed(Instant at, String version, String text) {}

  /**
   * All there is to a sign-up, without what names the person.
   *
   * @param phone masked
   * @param contactTime in words
   * @param consents what they agreed to, and when
   * @param keptUntil the day on which it is erased
   */
  public record Detail(
      Card card,
      String phone,
      String contactTime,
      String question,
      List<Agreed> consents,
      LocalDate keptUntil,
      boolean hasHealth,
      List<Trail.Entered> history,
      List<Note> notes) {}

  /** What is asked for of a list. */
  public record Wanted(Optional<SignUpState> state, Optional<String> owner, int page, int size) {}

  /** The state with this code, if there is one. */
  public static Optional<SignUpState> state(String code) {
    return Arrays.stream(SignUpState.values()).filter(s -> s.code().equals(code)).findFirst();
  }

  /** How many there are in each state. */
  public Map<String, Long> counts(Area area) {
    return acts.counts(area);
  }

  /** Newest first; {@code area} lies within what the asker may see. */
  public Page list(Area area, Wanted wanted) {
    SignUpPage page =
        table.list(
            new SignUpFilter(
                area,
                wanted.state().map(SignUpState::code),
                wanted.owner(),
                wanted.page() - 1,
                wanted.size()));
    return new Page(page.rows().stream().map(this::card).toList(), page.total());
  }

  /** One sign-up, if it is there for {@code who}. */
  public Optional<Card> find(Account who, String id) {
    return row(who, id).map(this::card);
  }

  Optional<SignUpRow> row(Account who, String id) {
    return table.find(id, who.scope());
  }

  public Optional<Detail> detail(Account who, String id) {
    return row(who, id).map(row -> detail(who, row));
  }

  private Detail detail(Account who, SignUpRow row) {
    Details person = people.open(row);
    return new Detail(
        cards.of(row, person),
        person.maskedPhone(),
        person.contactTimeName(),
        person.question(),
        consents.of(row.id()).stream()
            .map(c -> new Agreed(c.at(), c.textVersion(), Consent.words(c.ticks())))
            .toList(),
        LocalDate.ofInstant(row.createdAt().plus(retention), clock.getZone()),
        row.sealedHealth().isPresent(),
        audit.about(row.id(), HISTORY),
        notes.of(row.id(), who.scope()).stream()
            .map(n -> new Note(n.at(), n.author(), people.openNote(n.id(), n.sealed())))
            .toList());
  }

  /**
   * Moves a sign-up on; empty when it is no longer of that version.
   *
   * @param due until when it is to be followed up next
   * @param note what there is to say of it
   */
  public Optional<Card> move(
      Account who, Card card, SignUpState state, Optional<Instant> due, Optional<String> note) {
    Act event =
        Act.on(who.account(), "state", card.id())
            .with("from", card.state().code())
            .with("to", state.code());
    return change(
        who,
        card,
        row -> row.with(state.code(), row.owner(), due.or(row::due), now()),
        event,
        note.map(text -> noted(who, card.id(), text)));
  }

  /** Gives a sign-up to somebody; empty when it is no longer of that version. */
  public Optional<Card> assign(Account who, Card card, Account owner) {
    Act event = Act.on(who.account(), "owner", card.id()).with("owner", owner.account());
    return change(
        who,
        card,
        row -> row.with(row.state(), Optional.of(owner.account()), row.due(), now()),
        event,
        Optional.empty());
  }

  private Optional<Card> change(
      Account who, Card card, UnaryOperator<SignUpRow> how, Act event, Optional<Noted> noted) {
    Optional<SignUpRow> row = row(who, card.id()).filter(r -> r.version() == card.version());
    boolean done =
        row.isPresent()
            && Waiting.on(
                acts.update(how.apply(row.get()), who.scope(), audit.entry(event), noted));
    return done ? find(who, card.id()) : Optional.empty();
  }

  /** Writes a note down; returns whether the sign-up was there. */
  public boolean note(Account who, String id, String text) {
    return Waiting.on(acts.note(noted(who, id, text), who.scope()));
  }

  Noted noted(Account who, String id, String text) {
    String note = RandomCodes.id();
    return new Noted(
        new NoteRow(note, id, who.account(), now(), people.sealNote(note, text)),
        audit.entry(Act.on(who.account(), "note", id)));
  }

  Card card(SignUpRow row) {
    return cards.of(row, people.open(row));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
