package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done with the database in one go: all of it or nothing. */
@FunctionalInterface
public interface Work<T> {

  /** Runs within a transaction that somebody else begins and ends. */
  T run(Connection connection) throws SQLException;
}
