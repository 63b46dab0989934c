package cn.tongxiaobing.kiosk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Writes to a SQLite file. */
final class SqliteWriter implements Writer {

  private static final int TIDY_MILLIS = 100;
  private static final int PAGES_AT_ONCE = 1_000;

  private final Path file;
  private final FreeSpace space;
  private @Nullable Connection connection;

  SqliteWriter(Path file, FreeSpace space) {
    this.file = file;
    this.space = space;
  }

  @Override
  public boolean hasRoom() {
    return !space.isShort();
  }

  /**
   * IMMEDIATE: the lock is waited for here, where nothing has been read yet that could be stale.
   */
  @Override
  public Connection begin() throws SQLException {
    Connection open = connection();
    execute(open, "BEGIN IMMEDIATE");
    return open;
  }

  @Override
  public void commit() throws SQLException {
    execute(connection(), "COMMIT");
  }

  @Override
  public void rollback() {
    try {
      execute(connection(), "ROLLBACK");
    } catch (SQLException e) {
      // Either nothing had begun, or the connection is of no more use: a new one is right for both.
      close();
    }
  }

  /**
   * After a failed sync the system may count pages as written that are not, and a second sync would
   * succeed without them.
   */
  @Override
  public boolean isFatal(SQLException failure) {
    return failure instanceof SQLiteException e
        && (e.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_FSYNC
            || e.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_DIR_FSYNC);
  }

  /** Also gives back to the disk what room is no longer used, some of it at a time. */
  @Override
  public boolean tidy() {
    try {
      Connection open = connection();
      try (Statement statement = open.createStatement()) {
        // Of the ways to run a statement this one takes all its steps.
        statement.executeUpdate("PRAGMA incremental_vacuum(" + PAGES_AT_ONCE + ")");
      }
      boolean whole = putLogAway(open);
      return Sql.first(open, row -> row.getInt(1), "PRAGMA freelist_count").orElse(0) == 0 && whole;
    } catch (SQLException e) {
      close();
      return false;
    }
  }

  /**
   * What was deleted is overwritten in the file, but lies in the log until that is moved into the
   * file and cut off. A reader in the middle of something prevents it for now.
   */
  private static boolean putLogAway(Connection open) throws SQLException {
    execute(open, "PRAGMA busy_timeout=" + TIDY_MILLIS);
    boolean busy =
        Sql.first(open, row -> row.getBoolean(1), "PRAGMA wal_checkpoint(TRUNCATE)").orElse(true);
    execute(open, "PRAGMA busy_timeout=" + SqliteConnections.BUSY_MILLIS);
    return !busy;
  }

  /** A connection in the middle of a transaction undoes it. */
  @Override
  public void close() {
    Connection open = connection;
    connection = null;
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (SQLException e) {
      // What is committed is safe, and the file is given back when the process ends.
      connection = null;
    }
  }

  private Connection connection() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = SqliteConnections.writing(file);
      connection = open;
    }
    return open;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
