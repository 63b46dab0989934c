package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;

/** Brings a database to the schema of this release, step by step, each step whole or not at all. */
final class Migrations {

  /** By this table a database is known to be ours. */
  static final String TABLE = "tongxiaobing_schema";

  private static final String CREATE =
      "CREATE TABLE "
          + TABLE
          + " (step INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL,"
          + " checksum BIGINT NOT NULL, applied_at BIGINT NOT NULL)";

  private final List<Migration> steps;
  private final InstantSource clock;

  Migrations(List<Migration> steps, InstantSource clock) {
    this.steps = steps;
    this.clock = clock;
  }

  /**
   * The last step that was taken, 0 for an empty database.
   *
   * @throws StoreException of kind NEWER or FOREIGN when it is not for this release to touch
   */
  int check(Connection connection) throws SQLException {
    List<String> tables = tables(connection);
    if (!tables.contains(TABLE)) {
      if (tables.isEmpty()) {
        return 0;
      }
      throw new StoreException(Kind.FOREIGN, "数据库里有别的程序的表");
    }
    List<Applied> applied = applied(connection);
    if (applied.size() > steps.size()) {
      throw new StoreException(
          Kind.NEWER, "数据库的版本是 " + applied.size() + "，这个程序只认到 " + steps.size());
    }
    for (int i = 0; i < applied.size(); i++) {
      if (applied.get(i).checksum() != steps.get(i).checksum()) {
        throw new StoreException(Kind.FOREIGN, "数据库的第 " + (i + 1) + " 步结构与这个程序的不同");
      }
    }
    return applied.size();
  }

  /** Takes the steps that are missing. */
  void apply(Writer writer) throws SQLException {
    boolean more = true;
    while (more) {
      try {
        more = step(writer.begin());
        writer.commit();
      } catch (SQLException | StoreException e) {
        writer.rollback();
        throw e;
      }
    }
  }

  /** What is there is read under the lock: another process may have taken the step meanwhile. */
  private boolean step(Connection connection) throws SQLException {
    int done = check(connection);
    if (done == steps.size()) {
      return false;
    }
    Migration next = steps.get(done);
    try (Statement statement = connection.createStatement()) {
      if (done == 0 && !tables(connection).contains(TABLE)) {
        statement.execute(CREATE);
      }
      for (String sql : next.statements()) {
        statement.execute(sql);
      }
    }
    Sql.update(
        connection,
        "INSERT INTO " + TABLE + " (step, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
        next.number(),
        next.name(),
        next.checksum(),
        clock.instant());
    return true;
  }

  private record Applied(int step, long checksum) {}

  private static List<Applied> applied(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        row -> new Applied(row.getInt("step"), row.getLong("checksum")),
        "SELECT step, checksum FROM " + TABLE + " ORDER BY step");
  }

  private static List<String> tables(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    try (ResultSet tables =
        data.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      return Sql.rows(tables, row -> row.getString("TABLE_NAME"));
    }
  }
}
