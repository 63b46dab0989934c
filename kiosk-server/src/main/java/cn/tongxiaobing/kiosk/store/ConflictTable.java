package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Sign-ups of the same person, for staff to decide on. One goes when either sign-up is erased. */
public final class ConflictTable {

  private final Database database;

  public ConflictTable(Database database) {
    this.database = database;
  }

  static void add(Connection connection, String again, String earlier, Instant at)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO conflict (again, earlier, at) VALUES (?, ?, ?)",
        again,
        earlier,
        at);
  }

  /** Those that are not settled and whose later sign-up lies within the area, oldest first. */
  public List<ConflictRow> open(Area area, int limit) {
    return database.read(connection ->
        Sql.list(
            connection,
            row ->
                new ConflictRow(
                    row.getString("again"),
                    row.getString("earlier"),
                    Sql.instant(row, "at"),
                    Sql.optionalInstant(row, "settled_at")),
            """
            SELECT conflict.* FROM conflict JOIN sign_up ON sign_up.id = conflict.again
            WHERE settled_at IS NULL AND area BETWEEN ? AND ? ORDER BY at, again LIMIT ?\
            """,
            area.prefix(),
            area.last(),
            limit));
  }

  /** Returns whether it was open and within the area. */
  static boolean settle(Connection connection, String again, Area area, Instant at)
      throws SQLException {
    return Sql.update(
            connection,
            """
            UPDATE conflict SET settled_at = ? WHERE again = ? AND settled_at IS NULL
            AND again IN (SELECT id FROM sign_up WHERE area BETWEEN ? AND ?)\
            """,
            at,
            again,
            area.prefix(),
            area.last())
        == 1;
  }
}
