package cn.tongxiaobing.kiosk.staff;

import cn.tongxiaobing.kiosk.secrecy.Context;
import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.secrecy.PassphrasePolicy;
import cn.tongxiaobing.kiosk.secrecy.PasswordHash;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.secrecy.RecoveryCodes;
import cn.tongxiaobing.kiosk.secrecy.Totp;
import cn.tongxiaobing.kiosk.staff.Accounts.Equipment;
import cn.tongxiaobing.kiosk.store.AccountRow;
import cn.tongxiaobing.kiosk.store.Bytes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How an account gets its passphrase and its second factor: with a code that is shown once, on the
 * terminal for the very first account and to whoever opens an account for those after. There is no
 * account and no passphrase that ships. Thread-safe.
 */
public final class Enrolment {

  private static final String ISSUER = "同小兵";

  private final Accounts accounts;
  private final PasswordHash passwords;
  private final Keys keys;
  private final PassphrasePolicy policy;
  private final InstantSource clock;
  private final String area;
  private final Optional<FirstCode> first;

  /** The code for the first account; it lives as long as the program runs, at most. */
  private static final class FirstCode {
    private final String code = RandomCodes.setupCode();
    private final Instant until;
    private boolean used;

    FirstCode(Instant until) {
      this.until = until;
    }
  }

  /**
   * @param area what the first account may see
   */
  public Enrolment(
      Accounts accounts,
      PasswordHash passwords,
      Keys keys,
      PassphrasePolicy policy,
      String area,
      InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.keys = keys;
    this.policy = policy;
    this.area = area;
    this.clock = clock;
    this.first =
        accounts.isEmpty()
            ? Optional.of(new FirstCode(clock.instant().plus(Accounts.CODE_LIFE)))
            : Optional.empty();
  }

  /** What became of it. */
  public sealed interface Result {

    /**
     * The account can be used.
     *
     * @param secret for an authenticator app, as it is typed
     * @param address the same for a QR code
     * @param recoveryCodes shown once
     */
    record Done(String secret, String address, List<String> recoveryCodes) implements Result {

      /** Never the secrets. */
      @Override
      public String toString() {
        return "Done";
      }
    }

    /** No such code. */
    record Unknown() implements Result {}

    /** The code was used, or its time is over. */
    record Gone() implements Result {}

    /**
     * The passphrase cannot be taken.
     *
     * @param faults Chinese sentences
     */
    record Weak(List<String> faults) implements Result {}

    /** The account name cannot be taken. */
    record BadName() implements Result {}
  }

  /** The code for the first account, to be shown on the terminal; empty when there are accounts. */
  public Optional<String> firstCode() {
    return first.map(f -> f.code);
  }

  /** Whether there is no account yet. */
  public boolean isNeeded() {
    return accounts.isEmpty();
  }

  /** Enrols with a code. For the first account the name is chosen, for others it must fit. */
  public synchronized Result enrol(String typed, String account, String name, String passphrase) {
    Optional<String> code = RandomCodes.readSetupCode(typed);
    Optional<String> wanted = Account.readName(account);
    if (code.isEmpty()) {
      return new Result.Unknown();
    }
    if (first.filter(f -> f.code.equals(code.get())).isPresent()) {
      return enrolFirst(first.get(), wanted, name, passphrase);
    }
    Optional<AccountRow> invited = accounts.invited(code.get());
    if (invited.isEmpty() || !invited.map(AccountRow::name).equals(wanted)) {
      return new Result.Unknown();
    }
    List<String> faults = policy.faults(passphrase, wanted.get());
    if (!faults.isEmpty()) {
      return new Result.Weak(faults);
    }
    return equip(passphrase, wanted.get(), e -> accounts.equip(invited.get(), code.get(), e));
  }

  private Result enrolFirst(
      FirstCode code, Optional<String> wanted, String name, String passphrase) {
    if (code.used || !accounts.isEmpty() || !clock.instant().isBefore(code.until)) {
      return new Result.Gone();
    }
    if (wanted.isEmpty()) {
      return new Result.BadName();
    }
    List<String> faults = policy.faults(passphrase, wanted.get());
    if (!faults.isEmpty()) {
      return new Result.Weak(faults);
    }
    Result result =
        equip(
            passphrase, wanted.get(), e -> accounts.begin(wanted.get(), name, Role.ADMIN, area, e));
    code.used = result instanceof Result.Done;
    return result;
  }

  private Result equip(String passphrase, String account, Predicate<Equipment> how) {
    byte[] secret = Totp.newSecret();
    RecoveryCodes.Made codes = new RecoveryCodes(keys.tokens()).make();
    Equipment equipment =
        new Equipment(
            passwords.hash(passphrase),
            id -> Bytes.of(keys.sealer().seal(secret, totp(id))),
            codes.stored());
    return how.test(equipment)
        ? new Result.Done(Totp.base32(secret), Totp.address(ISSUER, account, secret), codes.shown())
        : new Result.Gone();
  }

  /** Where a sealed second factor belongs. */
  static Context totp(String account) {
    return new Context("staff_account", "sealed_totp", account, 1);
  }
}
