package cn.tongxiaobing.kiosk.staff;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.secrecy.TokenHash;
import cn.tongxiaobing.kiosk.store.AccountActs;
import cn.tongxiaobing.kiosk.store.AccountRow;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.EnrolmentTable;
import cn.tongxiaobing.kiosk.store.StaffTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The accounts. Rights are read from here for every request, so a change holds at once. */
public final class Accounts {

  /** How long a code to enrol with holds. */
  public static final Duration CODE_LIFE = Duration.ofMinutes(30);

  private final StaffTable table;
  private final EnrolmentTable enrolments;
  private final AccountActs acts;
  private final TokenHash tokens;
  private final Trail audit;
  private final InstantSource clock;

  public Accounts(
      StaffTable table,
      EnrolmentTable enrolments,
      AccountActs acts,
      TokenHash tokens,
      Trail audit,
      InstantSource clock) {
    this.table = table;
    this.enrolments = enrolments;
    this.acts = acts;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An account whose owner has to choose a passphrase.
   *
   * @param code to enrol with, shown once
   */
  public record Invitation(Account account, String code) {

    /** Never the code. */
    @Override
    public String toString() {
      return "invitation of " + account.account();
    }
  }

  public boolean isEmpty() {
    return table.all().isEmpty();
  }

  /** All of them, oldest first. */
  public List<Account> all() {
    Map<String, String> names = enrolments.names();
    return table.all().stream().map(row -> account(row, names)).toList();
  }

  public Optional<Account> find(String id) {
    return table.find(id).map(row -> account(row, enrolments.names()));
  }

  public Optional<Account> named(String account) {
    return table.named(account).map(row -> account(row, enrolments.names()));
  }

  /**
   * Opens an account; empty when the name is taken.
   *
   * @param actor who does
   */
  public Optional<Invitation> open(
      String actor, String account, String name, Role role, String area) {
    AccountRow row = fresh(account, role, area);
    Act event = opening(actor, row);
    String code = RandomCodes.setupCode();
    return Waiting.on(acts.open(row, name, kept(code), audit.entry(event)))
        ? Optional.of(new Invitation(account(row, Map.of(row.id(), name)), code))
        : Optional.empty();
  }

  /**
   * What lets somebody in.
   *
   * @param sealedTotp makes the sealed second factor of the account with this id
   * @param recovery hashes of the recovery codes
   */
  record Equipment(
      String passwordHash, Function<String, Bytes> sealedTotp, List<String> recovery) {}

  /** Opens the very first account, for who sits before it; returns whether there was none. */
  boolean begin(String account, String name, Role role, String area, Equipment equipment) {
    AccountRow row = equipped(fresh(account, role, area), equipment);
    return Waiting.on(
        acts.begin(
            row,
            name,
            equipment.recovery(),
            List.of(audit.entry(opening(account, row)), audit.entry(enrolling(row)))));
  }

  private static Act opening(String actor, AccountRow row) {
    return Act.on(actor, "account_open", row.id())
        .with("account", row.name())
        .with("role", row.role())
        .with("area", row.area());
  }

  private static Act enrolling(AccountRow row) {
    return Act.on(row.name(), "account_enrol", row.id());
  }

  private AccountRow fresh(String account, Role role, String area) {
    return AccountRow.fresh("a" + RandomCodes.id(), account, role.code(), area, now());
  }

  /** Gives somebody another role; their sessions go on with the new rights. */
  public boolean setRole(String actor, Account of, Role role) {
    return change(
        of,
        Act.on(actor, "account_role", of.id()).with("role", role.code()),
        row -> row.allowed(role.code(), row.area(), row.disabled(), now()));
  }

  /** Gives somebody another area. */
  public boolean setArea(String actor, Account of, String area) {
    return change(
        of,
        Act.on(actor, "account_area", of.id()).with("area", area),
        row -> row.allowed(row.role(), area, row.disabled(), now()));
  }

  /** Shuts an account, or lets it in again; whoever is logged in with it is out. */
  public boolean setDisabled(String actor, Account of, boolean disabled) {
    AccountRow row = row(of);
    Act event = Act.on(actor, disabled ? "account_disable" : "account_enable", of.id());
    return row.version() == of.version()
        && Waiting.on(
            acts.shut(row.allowed(row.role(), row.area(), disabled, now()), audit.entry(event)));
  }

  /**
   * Forgets passphrase, second factor, sessions and devices, and gives a code to enrol with; empty
   * when the account is no longer of that version.
   */
  public Optional<String> reset(String actor, Account of) {
    AccountRow row = row(of);
    String code = RandomCodes.setupCode();
    boolean done =
        row.version() == of.version()
            && Waiting.on(
                acts.reset(
                    row.equipped("", Optional.empty(), now()),
                    kept(code),
                    audit.entry(Act.on(actor, "account_reset", of.id()))));
    return Optional.of(code).filter(c -> done);
  }

  /** The account that a code to enrol is for. */
  Optional<AccountRow> invited(String code) {
    return enrolments.account(hash(code), now()).flatMap(table::find);
  }

  /**
   * Puts a passphrase and a second factor in place and uses the code up; every session of the
   * account ends. Returns whether the code still was to be used.
   */
  boolean equip(AccountRow row, String code, Equipment equipment) {
    return Waiting.on(
        acts.equip(
            equipped(row, equipment),
            hash(code),
            equipment.recovery(),
            audit.entry(enrolling(row))));
  }

  private AccountRow equipped(AccountRow row, Equipment equipment) {
    Bytes totp = equipment.sealedTotp().apply(row.id());
    return row.equipped(equipment.passwordHash(), Optional.of(totp), now());
  }

  private AccountActs.Code kept(String code) {
    return new AccountActs.Code(hash(code), now().plus(CODE_LIFE));
  }

  private Bytes hash(String code) {
    return Bytes.of(tokens.of("enrolment", code));
  }

  private AccountRow row(Account of) {
    return table.find(of.id()).orElseThrow();
  }

  private boolean change(Account of, Act event, UnaryOperator<AccountRow> how) {
    AccountRow row = row(of);
    return row.version() == of.version()
        && Waiting.on(acts.change(how.apply(row), audit.entry(event)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Account account(AccountRow row, Map<String, String> names) {
    return new Account(
        row.id(),
        row.name(),
        names.getOrDefault(row.id(), row.name()),
        Role.of(row.role()).orElse(Role.VIEWER),
        row.area(),
        row.disabled(),
        row.sealedTotp().isPresent(),
        row.version());
  }
}
