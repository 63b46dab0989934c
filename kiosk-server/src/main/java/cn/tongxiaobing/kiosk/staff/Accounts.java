package cn.tongxiaobing.kiosk.staff;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.secrecy.TokenHash;
import cn.tongxiaobing.kiosk.store.AccountRow;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.EnrolmentTable;
import cn.tongxiaobing.kiosk.store.SessionTable;
import cn.tongxiaobing.kiosk.store.StaffTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The accounts. Rights are read from here for every request, so a change holds at once. */
public final class Accounts {

  /** How long a code to enrol with holds. */
  public static final Duration CODE_LIFE = Duration.ofMinutes(30);

  private final StaffTable table;
  private final EnrolmentTable enrolments;
  private final SessionTable sessions;
  private final TokenHash tokens;
  private final Trail audit;
  private final InstantSource clock;

  public Accounts(
      StaffTable table,
      EnrolmentTable enrolments,
      SessionTable sessions,
      TokenHash tokens,
      Trail audit,
      InstantSource clock) {
    this.table = table;
    this.enrolments = enrolments;
    this.sessions = sessions;
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
    Instant now = now();
    AccountRow row =
        new AccountRow(
            "a" + RandomCodes.id(),
            account,
            "",
            Optional.empty(),
            0,
            role.code(),
            area,
            false,
            0,
            Optional.empty(),
            1,
            now,
            now);
    if (!Waiting.on(table.add(row))) {
      return Optional.empty();
    }
    Waiting.on(enrolments.name(row.id(), name));
    audit.record(
        Act.on(actor, "account_open", row.id())
            .with("account", account)
            .with("role", role.code())
            .with("area", area));
    return Optional.of(new Invitation(account(row, Map.of(row.id(), name)), code(row.id())));
  }

  /** Gives somebody another role; their sessions go on with the new rights. */
  public boolean setRole(String actor, Account of, Role role) {
    return change(
        of,
        Act.on(actor, "account_role", of.id()).with("role", role.code()),
        row ->
            with(
                row,
                row.passwordHash(),
                row.sealedTotp(),
                role.code(),
                row.area(),
                row.disabled()));
  }

  /** Gives somebody another area. */
  public boolean setArea(String actor, Account of, String area) {
    return change(
        of,
        Act.on(actor, "account_area", of.id()).with("area", area),
        row -> with(row, row.passwordHash(), row.sealedTotp(), row.role(), area, row.disabled()));
  }

  /** Shuts an account, or lets it in again; whoever is logged in with it is out. */
  public boolean setDisabled(String actor, Account of, boolean disabled) {
    boolean done =
        change(
            of,
            Act.on(actor, disabled ? "account_disable" : "account_enable", of.id()),
            row ->
                with(row, row.passwordHash(), row.sealedTotp(), row.role(), row.area(), disabled));
    Waiting.on(sessions.endAll(of.id()));
    return done;
  }

  /** Forgets passphrase, second factor, sessions and devices, and gives a code to enrol with. */
  public String reset(String actor, Account of) {
    change(
        of,
        Act.on(actor, "account_reset", of.id()),
        row -> with(row, "", Optional.empty(), row.role(), row.area(), row.disabled()));
    Waiting.on(sessions.endAll(of.id()));
    Waiting.on(enrolments.distrustAll(of.id()));
    Waiting.on(table.replaceRecoveryCodes(of.id(), List.of()));
    Waiting.on(table.count(of.id(), 0, Optional.empty()));
    return code(of.id());
  }

  /** The account that a code to enrol is for. */
  Optional<AccountRow> invited(String code) {
    return enrolments.account(hash(code), now()).flatMap(table::find);
  }

  /** Uses a code to enrol up. */
  boolean use(String code) {
    return Waiting.on(enrolments.use(hash(code)));
  }

  /** Puts a passphrase and a second factor in place; every session of the account ends. */
  boolean equip(AccountRow row, String passwordHash, Bytes sealedTotp, List<String> recovery) {
    boolean done =
        Waiting.on(
            table.update(
                with(
                    row,
                    passwordHash,
                    Optional.of(sealedTotp),
                    row.role(),
                    row.area(),
                    row.disabled())));
    if (done) {
      Waiting.on(table.replaceRecoveryCodes(row.id(), recovery));
      Waiting.on(sessions.endAll(row.id()));
      audit.record(Act.on(row.name(), "account_enrol", row.id()));
    }
    return done;
  }

  private String code(String account) {
    String code = RandomCodes.setupCode();
    Waiting.on(enrolments.open(account, hash(code), now().plus(CODE_LIFE)));
    return code;
  }

  private Bytes hash(String code) {
    return Bytes.of(tokens.of("enrolment", code));
  }

  private boolean change(Account of, Act event, UnaryOperator<AccountRow> how) {
    AccountRow row = table.find(of.id()).orElseThrow();
    boolean done = row.version() == of.version() && Waiting.on(table.update(how.apply(row)));
    if (done) {
      audit.record(event);
    }
    return done;
  }

  private AccountRow with(
      AccountRow row,
      String passwordHash,
      Optional<Bytes> sealedTotp,
      String role,
      String area,
      boolean disabled) {
    return new AccountRow(
        row.id(),
        row.name(),
        passwordHash,
        sealedTotp,
        row.totpStep(),
        role,
        area,
        disabled,
        row.failures(),
        row.lockedUntil(),
        row.version(),
        row.createdAt(),
        now());
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
