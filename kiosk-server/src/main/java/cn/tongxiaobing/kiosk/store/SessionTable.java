package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Who is logged in. Sessions go with their account. */
public final class SessionTable {

  private final Database database;

  public SessionTable(Database database) {
    this.database = database;
  }

  static void begin(Connection connection, SessionRow session) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO staff_session (token_hash, account, begun_at, seen_at, proved_at, device)
        VALUES (?, ?, ?, ?, ?, ?)\
        """,
        session.tokenHash(),
        session.account(),
        session.begunAt(),
        session.seenAt(),
        session.provedAt(),
        session.device());
  }

  public Optional<SessionRow> find(Bytes tokenHash) {
    return database.read(connection ->
        Sql.first(
            connection,
            SessionTable::row,
            "SELECT * FROM staff_session WHERE token_hash = ?",
            tokenHash));
  }

  /** Of one account, newest first. */
  public List<SessionRow> of(String account) {
    return database.read(connection ->
        Sql.list(
            connection,
            SessionTable::row,
            "SELECT * FROM staff_session WHERE account = ? ORDER BY begun_at DESC",
            account));
  }

  /** Notes when it was used and when the password was last given; returns whether it still is. */
  public CompletableFuture<Boolean> see(Bytes tokenHash, Instant seenAt, Instant provedAt) {
    return database.write(connection ->
        Sql.update(
                connection,
                "UPDATE staff_session SET seen_at = ?, proved_at = ? WHERE token_hash = ?",
                seenAt,
                provedAt,
                tokenHash)
            == 1);
  }

  /** Returns whether it still was. */
  static boolean end(Connection connection, Bytes tokenHash) throws SQLException {
    return Sql.update(connection, "DELETE FROM staff_session WHERE token_hash = ?", tokenHash) == 1;
  }

  /** Ends all sessions of an account; returns how many. */
  static int endAll(Connection connection, String account) throws SQLException {
    return Sql.update(connection, "DELETE FROM staff_session WHERE account = ?", account);
  }

  /** Ends those not used since one instant, or begun before another; returns how many. */
  public CompletableFuture<Integer> endOld(Instant seenBefore, Instant begunBefore) {
    return database.erase(connection ->
        Sql.update(
            connection,
            "DELETE FROM staff_session WHERE seen_at < ? OR begun_at < ?",
            seenBefore,
            begunBefore));
  }

  private static SessionRow row(ResultSet row) throws SQLException {
    return new SessionRow(
        Sql.bytes(row, "token_hash"),
        row.getString("account"),
        Sql.instant(row, "begun_at"),
        Sql.instant(row, "seen_at"),
        Sql.instant(row, "proved_at"),
        row.getString("device"));
  }
}
