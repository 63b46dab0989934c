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

  /**
   * Moving the log into the file holds up whoever waits for the next commit, so it is done half as
   * often as usual: pages that changed often in between are moved once.
   */
  private static final int LONG_LOG = 2_000;

  /** Columns of what a checkpoint tells. */
  private static final int BUSY = 1;

  private static final int PAGES_IN_LOG = 2;

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

  /**
   * SQLite could do this by itself, but would do it before those who wait are told, and keep a sync
   * that fails to itself.
   */
  @Override
  public void shortenLog() throws SQLException {
    Connection open = connection();
    if (number(open, "PRAGMA wal_checkpoint(NOOP)", PAGES_IN_LOG) >= LONG_LOG) {
      number(open, "PRAGMA wal_checkpoint(PASSIVE)", PAGES_IN_LOG);
    }
  }

  /** Also gives back to the disk what room is no longer used, some of it at a time. */
  @Override
  public boolean tidy() throws SQLException {
    Connection open = connection();
    try (Statement statement = open.createStatement()) {
      // Of the ways to run a statement this one takes all its steps.
      statement.executeUpdate("PRAGMA incremental_vacuum(" + PAGES_AT_ONCE + ")");
    }
    boolean whole = putLogAway();
    return number(open, "PRAGMA freelist_count", 1) == 0 && whole;
  }

  /**
   * Moves the log into the file and cuts it off. What was deleted is overwritten in the file, but
   * lies in the log until then. A reader in the middle of something prevents it for now.
   *
   * @return whether it is done
   */
  boolean putLogAway() throws SQLException {
    Connection open = connection();
    execute(open, "PRAGMA busy_timeout=" + TIDY_MILLIS);
    boolean done = number(open, "PRAGMA wal_checkpoint(TRUNCATE)", BUSY) == 0;
    execute(open, "PRAGMA busy_timeout=" + SqliteConnections.BUSY_MILLIS);
    return done;
  }

  private static int number(Connection open, String pragma, int column) throws SQLException {
    return Sql.first(open, row -> row.getInt(column), pragma).orElse(0);
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
