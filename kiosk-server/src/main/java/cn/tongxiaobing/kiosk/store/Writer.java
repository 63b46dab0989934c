package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The one way to change a database: begins and ends transactions that hold its one write lock. Used
 * by one thread at a time.
 */
interface Writer extends AutoCloseable {

  /** Whether there is room to store something. */
  boolean hasRoom();

  /** Begins a transaction that no other writer, in this process or another, can run beside. */
  Connection begin() throws SQLException;

  /** Returns when what was done is on the disk. */
  void commit() throws SQLException;

  /** Undoes what was done; a connection that cannot do even that is given up for a new one. */
  void rollback();

  /**
   * Whether it is unknown what the disk holds after a failure, so that nothing more may be written.
   */
  boolean isFatal(SQLException failure);

  /** Keeps the log of what was committed short; called after each commit. */
  void shortenLog() throws SQLException;

  /**
   * Removes from the disk what was erased; called when there is time for it.
   *
   * @return whether it is done, or else has to be tried again
   */
  boolean tidy() throws SQLException;

  @Override
  void close();
}
