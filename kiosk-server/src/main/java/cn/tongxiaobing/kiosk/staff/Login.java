package cn.tongxiaobing.kiosk.staff;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.secrecy.PasswordHash;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.secrecy.RecoveryCodes;
import cn.tongxiaobing.kiosk.secrecy.Totp;
import cn.tongxiaobing.kiosk.store.AccountActs;
import cn.tongxiaobing.kiosk.store.AccountRow;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.EnrolmentTable;
import cn.tongxiaobing.kiosk.store.StaffTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether somebody is who they say: a passphrase and a code of the second factor, both at once.
 * What is answered to a wrong try is the same whatever was wrong, and takes as long for a name that
 * is no account. Thread-safe.
 */
public final class Login {

  private static final Duration TRUST = Duration.ofDays(90);
  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
  private static final int LOCKS = 64;

  private final StaffTable table;
  private final EnrolmentTable devices;
  private final AccountActs acts;
  private final Keys keys;
  private final PasswordHash passwords;
  private final Trail audit;
  private final InstantSource clock;
  private final Strangers strangers = new Strangers();

  /** Tries for one name come one after another, so that none is counted too few. */
  private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

  public Login(
      StaffTable table,
      EnrolmentTable devices,
      AccountActs acts,
      Keys keys,
      PasswordHash passwords,
      Trail audit,
      InstantSource clock) {
    this.table = table;
    this.devices = devices;
    this.acts = acts;
    this.keys = keys;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** The answer to a try. */
  public sealed interface Result {

    /**
     * They are who they say.
     *
     * @param account its id
     */
    record Proved(String account) implements Result {}

    /** They are not, or there is no such account. */
    record Failed() implements Result {}

    /** Nothing was looked at: there were too many wrong tries. */
    record Throttled(Duration left) implements Result {}
  }

  /**
   * Tries to log in.
   *
   * @param device what the browser holds from an earlier login
   */
  public Result attempt(String typedName, String passphrase, String code, Optional<String> device) {
    String name = Account.readName(typedName).orElse("");
    synchronized (locks.get(Math.floorMod(name.hashCode(), LOCKS))) {
      return tryOnce(name, passphrase, code, device);
    }
  }

  private Result tryOnce(String name, String passphrase, String code, Optional<String> device) {
    Instant now = clock.instant();
    Optional<AccountRow> row = table.named(name);
    boolean trusted =
        row.isPresent()
            && device.filter(d -> devices.isTrusted(hash(d), row.get().id(), now)).isPresent();
    Optional<Instant> locked =
        row.isPresent() ? row.get().lockedUntil() : strangers.lockedUntil(name);
    if (!trusted && locked.filter(now::isBefore).isPresent()) {
      return new Result.Throttled(Duration.between(now, locked.get()));
    }
    Optional<AccountRow> usable = row.filter(r -> !r.disabled() && r.sealedTotp().isPresent());
    PasswordHash.Check check = passwords.check(passphrase, usable.map(AccountRow::passwordHash));
    if (usable.isPresent()
        && check instanceof PasswordHash.Check.Right
        && hasFactor(usable.get(), code, now)) {
      Waiting.on(table.count(usable.get().id(), 0, Optional.empty()));
      return new Result.Proved(usable.get().id());
    }
    failed(name, row, now);
    return new Result.Failed();
  }

  private void failed(String name, Optional<AccountRow> row, Instant now) {
    if (row.isEmpty()) {
      strangers.failed(name, now);
    }
    int failures = row.map(AccountRow::failures).orElse(0) + 1;
    Act event =
        Act.of(Act.NOBODY, "login_failed").with("account", row.map(AccountRow::name).orElse("?"));
    Waiting.on(
        acts.fail(
            row.map(AccountRow::id), failures, Throttle.until(failures, now), audit.entry(event)));
  }

  private boolean hasFactor(AccountRow row, String code, Instant now) {
    if (!SIX_DIGITS.matcher(code).matches()) {
      return hasRecoveryCode(row, code);
    }
    byte[] secret =
        keys.sealer().open(row.sealedTotp().orElseThrow().array(), Enrolment.totp(row.id()));
    OptionalLong step = Totp.accept(secret, code, now, row.totpStep());
    return step.isPresent() && Waiting.on(table.useTotpStep(row.id(), step.getAsLong()));
  }

  private boolean hasRecoveryCode(AccountRow row, String code) {
    List<String> stored = table.recoveryCodes(row.id());
    Optional<String> used =
        new RecoveryCodes(keys.tokens())
            .use(code, stored)
            .flatMap(left -> stored.stream().filter(s -> !left.contains(s)).findFirst());
    Act event = Act.on(row.name(), "recovery_code_used", row.id());
    return used.isPresent() && Waiting.on(acts.recover(row.id(), used.get(), audit.entry(event)));
  }

  /**
   * Trusts the browser of somebody who has logged in.
   *
   * @param before what it holds, which is worth nothing from now on
   * @return what it is to hold
   */
  public String trust(String account, Optional<String> before) {
    before.ifPresent(b -> Waiting.on(devices.distrust(hash(b))));
    String token = RandomCodes.token();
    Waiting.on(devices.trust(hash(token), account, clock.instant().plus(TRUST)));
    return token;
  }

  /** How long a browser is trusted. */
  public static Duration trustedFor() {
    return TRUST;
  }

  private Bytes hash(String device) {
    return Bytes.of(keys.tokens().of("device", device));
  }
}
