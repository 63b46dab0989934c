package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes to PostgreSQL. A lock of its own lets one writer of the whole fleet run at a time, so that
 * a work means the same here as with SQLite: what it has read stays true until it is committed.
 */
final class PostgresWriter implements Writer {

  /** Any number, as long as every node takes the same: TXB1. */
  private static final String LOCK = "SELECT pg_advisory_xact_lock(" + Sqlite.APPLICATION + ")";

  private final DataSource source;
  private @Nullable Connection connection;

  PostgresWriter(DataSource source) {
    this.source = source;
  }

  /** The disk is the database server's, which tells when it is full. */
  @Override
  public boolean hasRoom() {
    return true;
  }

  /**
   * A connection may have died since; nothing was done on it yet, so a new one can take its place.
   */
  @Override
  public Connection begin() throws SQLException {
    Connection open = connection;
    if (open != null) {
      try {
        lock(open);
        return open;
      } catch (SQLException e) {
        if (open.isValid(1)) {
          throw e;
        }
        close();
      }
    }
    open = source.getConnection();
    connection = open;
    open.setAutoCommit(false);
    lock(open);
    return open;
  }

  private static void lock(Connection open) throws SQLException {
    try (Statement statement = open.createStatement()) {
      statement.execute(LOCK);
    }
  }

  @Override
  public void commit() throws SQLException {
    if (connection != null) {
      connection.commit();
    }
  }

  @Override
  public void rollback() {
    try {
      if (connection != null) {
        connection.rollback();
      }
    } catch (SQLException e) {
      close();
    }
  }

  /** A server that cannot sync stops by itself. */
  @Override
  public boolean isFatal(SQLException failure) {
    return false;
  }

  /** Its own housekeeping sees to it. */
  @Override
  public void shortenLog() {}

  /** To this as well. */
  @Override
  public boolean tidy() {
    return true;
  }

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
      // The server ends a session whose connection is gone.
      connection = null;
    }
  }
}
