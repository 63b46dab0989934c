package cn.tongxiaobing.kiosk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Writes to a SQLite file. */
final class SqliteWriter implements Writer {

  private static final int TIDY_MILLIS = 100;

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
   * What was deleted is overwritten in the file, but lies in the log until that is moved into the
   * file and cut off. A reader in the middle of something prevents it for now.
   */
  @Override
  public boolean tidy() {
    try {
      Connection open = connection();
      execute(open, "PRAGMA busy_timeout=" + TIDY_MILLIS);
      boolean busy;
      try (Statement statement = open.createStatement();
          ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
        busy = result.next() && result.getBoolean(1);
      }
      execute(open, "PRAGMA busy_timeout=" + SqliteConnections.BUSY_MILLIS);
      return !busy;
    } catch (SQLException e) {
      close();
      return false;
    }
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
