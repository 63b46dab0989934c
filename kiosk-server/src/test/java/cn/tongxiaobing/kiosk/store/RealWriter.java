package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.DatabaseSettings.Space;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The writer of a SQLite file as it is; a test changes the one thing that it is about. */
class RealWriter implements Writer {

  private final SqliteWriter real;

  RealWriter(Path folder) throws IOException {
    this.real =
        new SqliteWriter(folder.resolve(DatabaseSettings.FILE), FreeSpace.of(folder, Space.NONE));
  }

  @Override
  public boolean hasRoom() {
    return real.hasRoom();
  }

  @Override
  public Connection begin() throws SQLException {
    return real.begin();
  }

  @Override
  public void commit() throws SQLException {
    real.commit();
  }

  @Override
  public void rollback() {
    real.rollback();
  }

  @Override
  public boolean isFatal(SQLException failure) {
    return real.isFatal(failure);
  }

  @Override
  public void shortenLog() throws SQLException {
    real.shortenLog();
  }

  @Override
  public boolean tidy() throws SQLException {
    return real.tidy();
  }

  @Override
  public void close() {
    real.close();
  }
}
