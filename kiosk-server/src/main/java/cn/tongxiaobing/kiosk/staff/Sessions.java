package cn.tongxiaobing.kiosk.staff;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.secrecy.TokenHash;
import cn.tongxiaobing.kiosk.store.AccountActs;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.SessionRow;
import cn.tongxiaobing.kiosk.store.SessionTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who is logged in. A session is known by a token whose keyed hash is stored; it ends 15 minutes
 * after it was last used and 8 hours after it began, or when it or the account is shut.
 * Thread-safe.
 */
public final class Sessions {

  private static final Duration IDLE = Duration.ofMinutes(15);
  private static final Duration ABSOLUTE = Duration.ofHours(8);
  private static final Duration FRESH = Duration.ofMinutes(5);

  /** A use is written down when the last one written is this old: not every look is a write. */
  private static final Duration NOTED = Duration.ofSeconds(30);

  private static final int LONGEST_DEVICE = 80;

  private final SessionTable table;
  private final AccountActs acts;
  private final Accounts accounts;
  private final Trail audit;
  private final TokenHash tokens;
  private final InstantSource clock;

  public Sessions(
      SessionTable table,
      AccountActs acts,
      Accounts accounts,
      Trail audit,
      TokenHash tokens,
      InstantSource clock) {
    this.table = table;
    this.acts = acts;
    this.accounts = accounts;
    this.audit = audit;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Begins one, always under a new token.
   *
   * @param id of the account of who has proved who they are
   * @param device what they use
   * @param before the token that the browser had, which is worth nothing from now on
   */
  public Session begin(String id, String device, Optional<String> before) {
    Account account = accounts.find(id).orElseThrow();
    String token = RandomCodes.token();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String shown = device.substring(0, Math.min(device.length(), LONGEST_DEVICE));
    SessionRow row = new SessionRow(hash(token), id, now, now, now, shown);
    Act event = Act.on(account.account(), "login", id);
    Waiting.on(acts.logIn(row, before.map(this::hash), audit.entry(event)));
    Waiting.on(table.endOld(now.minus(IDLE), now.minus(ABSOLUTE)));
    return session(token, row, account);
  }

  /** The session of a token, if it still holds. */
  public Optional<Session> find(String token) {
    Instant now = clock.instant();
    Optional<SessionRow> row =
        table
            .find(hash(token))
            .filter(r -> now.isBefore(r.seenAt().plus(IDLE)))
            .filter(r -> now.isBefore(r.begunAt().plus(ABSOLUTE)));
    row.filter(r -> now.isAfter(r.seenAt().plus(NOTED)))
        .ifPresent(r -> Waiting.on(table.see(r.tokenHash(), now, r.provedAt())));
    return row.flatMap(
        r -> accounts.find(r.account()).filter(a -> !a.disabled()).map(a -> session(token, r, a)));
  }

  /** Notes that they have proved again who they are. */
  public void confirm(Session session) {
    Instant now = clock.instant();
    Waiting.on(table.see(hash(session.token()), now, now));
  }

  /** Whether they proved who they are a short time ago, as what cannot be undone asks for. */
  public boolean isFresh(Session session) {
    return !clock.instant().isAfter(session.provedAt().plus(FRESH));
  }

  /** Logs out. */
  public void end(Session session) {
    Act event = Act.of(session.account().account(), "logout");
    Waiting.on(acts.logOut(hash(session.token()), audit.entry(event)));
  }

  private Session session(String token, SessionRow row, Account account) {
    return new Session(
        token,
        account,
        HexFormat.of().formatHex(tokens.of("csrf", token)),
        row.provedAt(),
        row.begunAt().plus(ABSOLUTE));
  }

  private Bytes hash(String token) {
    return Bytes.of(tokens.of("session", token));
  }
}
