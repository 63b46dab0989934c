package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The proof of every consent, kept longer than what it was for. */
public final class ConsentTable {

  private final Database database;

  public ConsentTable(Database database) {
    this.database = database;
  }

  /** One more, or the withdrawal of one; earlier ones stay. Returns true. */
  public CompletableFuture<Boolean> add(ConsentRow consent) {
    return database.write(connection -> add(connection, consent));
  }

  static boolean add(Connection connection, ConsentRow consent) throws SQLException {
    return Sql.update(
            connection,
            """
            INSERT INTO consent (id, subject, text_version, text_hash, ticks, at, channel)
            VALUES (?, ?, ?, ?, ?, ?, ?)\
            """,
            consent.id(),
            consent.subject(),
            consent.textVersion(),
            consent.textHash(),
            consent.ticks(),
            consent.at(),
            consent.channel())
        == 1;
  }

  /** Of one sign-up, oldest first. */
  public List<ConsentRow> of(String subject) {
    return database.read(connection ->
        Sql.list(
            connection,
            ConsentTable::row,
            "SELECT * FROM consent WHERE subject = ? ORDER BY at, id",
            subject));
  }

  /** Forgets those of sign-ups that are gone, given before {@code before}; returns how many. */
  public CompletableFuture<Integer> forget(Instant before) {
    return database.eraseInPortions(connection ->
        Sql.update(
            connection,
            """
            DELETE FROM consent WHERE id IN
              (SELECT id FROM consent WHERE at < ?
               AND NOT EXISTS (SELECT 1 FROM sign_up WHERE sign_up.id = consent.subject)
               ORDER BY at LIMIT ?)\
            """,
            before,
            Database.PORTION));
  }

  private static ConsentRow row(ResultSet row) throws SQLException {
    return new ConsentRow(
        row.getString("id"),
        row.getString("subject"),
        row.getString("text_version"),
        Sql.bytes(row, "text_hash"),
        row.getString("ticks"),
        Sql.instant(row, "at"),
        row.getString("channel"));
  }
}
