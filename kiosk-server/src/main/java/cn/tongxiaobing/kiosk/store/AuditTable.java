package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The log of who did what; it only grows. */
public final class AuditTable {

  private final Database database;

  public AuditTable(Database database) {
    this.database = database;
  }

  /**
   * Adds the entry that {@code next} makes of the last one. No other entry comes between the two.
   *
   * @param next called on the thread that writes, so it must be quick and wait for nothing
   */
  public CompletableFuture<AuditRow> append(Function<Optional<AuditRow>, AuditRow> next) {
    return database.write(connection -> append(connection, next));
  }

  /** As {@link #append(Function)}, within a work that does what the entry tells. */
  static AuditRow append(Connection connection, Function<Optional<AuditRow>, AuditRow> next)
      throws SQLException {
    Optional<AuditRow> last = last(connection);
    AuditRow row = next.apply(last);
    long expected = last.map(AuditRow::sequence).orElse(0L) + 1;
    if (row.sequence() != expected) {
      throw new IllegalArgumentException("entry " + row.sequence() + " in place of " + expected);
    }
    add(connection, row);
    return row;
  }

  /** How often somebody did something since an instant. */
  static long count(Connection connection, String actor, String action, Instant since)
      throws SQLException {
    return Sql.first(
            connection,
            row -> row.getLong(1),
            "SELECT count(*) FROM audit WHERE actor = ? AND action = ? AND at >= ?",
            actor,
            action,
            since)
        .orElseThrow();
  }

  private static void add(Connection connection, AuditRow row) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO audit (sequence, at, actor, action, subject, entry, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?)\
        """,
        row.sequence(),
        row.at(),
        row.actor(),
        row.action(),
        row.subject(),
        row.entry(),
        row.hash());
  }

  public Optional<AuditRow> last() {
    return database.read(AuditTable::last);
  }

  private static Optional<AuditRow> last(Connection connection) throws SQLException {
    return Sql.first(
        connection, AuditTable::row, "SELECT * FROM audit ORDER BY sequence DESC LIMIT 1");
  }

  /** From {@code sequence} on, in order, at most {@code limit}. */
  public List<AuditRow> from(long sequence, int limit) {
    return database.read(connection ->
        Sql.list(
            connection,
            AuditTable::row,
            "SELECT * FROM audit WHERE sequence >= ? ORDER BY sequence LIMIT ?",
            sequence,
            limit));
  }

  /** From {@code start} until before {@code end}, in order, at most {@code limit}. */
  public List<AuditRow> between(Instant start, Instant end, int limit) {
    return database.read(connection ->
        Sql.list(
            connection,
            AuditTable::row,
            "SELECT * FROM audit WHERE at >= ? AND at < ? ORDER BY sequence LIMIT ?",
            start,
            end,
            limit));
  }

  /** About one subject, in order, at most {@code limit}. */
  public List<AuditRow> about(String subject, int limit) {
    return database.read(connection ->
        Sql.list(
            connection,
            AuditTable::row,
            "SELECT * FROM audit WHERE subject = ? ORDER BY sequence LIMIT ?",
            subject,
            limit));
  }

  private static AuditRow row(ResultSet row) throws SQLException {
    return new AuditRow(
        row.getLong("sequence"),
        Sql.instant(row, "at"),
        row.getString("actor"),
        row.getString("action"),
        Optional.ofNullable(row.getString("subject")),
        Sql.bytes(row, "entry"),
        Sql.bytes(row, "hash"));
  }
}
