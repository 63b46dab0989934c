package cn.tongxiaobing.kiosk.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** How connections to a SQLite file are set up. */
final class SqliteConnections {

  static final int BUSY_MILLIS = 5_000;
  private static final int READERS = 8;
  private static final int LARGEST_LOG = 64 << 20;

  /** A file from elsewhere must not run functions of ours by its triggers and views. */
  private static final String UNTRUSTED = "PRAGMA trusted_schema=OFF";

  private SqliteConnections() {}

  /**
   * One that writes. FULL: in WAL mode anything less may lose an acknowledged commit when the power
   * fails (<a href="https://www.sqlite.org/pragma.html#pragma_synchronous">PRAGMA synchronous</a>).
   * What is deleted is overwritten.
   */
  static Connection writing(Path file) throws SQLException {
    SQLiteConfig config = usual();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setJournalSizeLimit(LARGEST_LOG);
    config.setPragma(Pragma.SECURE_DELETE, "ON");
    config.enforceForeignKeys(true);
    Connection connection = open(file, config);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint=OFF");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** One that tolerates no other beside it. */
  static Connection exclusive(Path file) throws SQLException {
    SQLiteConfig config = usual();
    config.setLockingMode(LockingMode.EXCLUSIVE);
    return open(file, config);
  }

  /** One that looks at a file and changes no byte of it. */
  static Connection looking(Path file) throws SQLException {
    return open(file, readOnly());
  }

  /** Those that read beside the one that writes. */
  static HikariDataSource readers(Path file) {
    SQLiteDataSource source = new SQLiteDataSource(readOnly());
    source.setUrl(url(file));
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("sqlite-readers");
    pool.setDataSource(source);
    pool.setConnectionInitSql(UNTRUSTED);
    pool.setReadOnly(true);
    pool.setAutoCommit(false);
    pool.setMaximumPoolSize(READERS);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(BUSY_MILLIS);
    pool.setInitializationFailTimeout(-1);
    return new HikariDataSource(pool);
  }

  private static SQLiteConfig readOnly() {
    SQLiteConfig config = usual();
    config.setReadOnly(true);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    return config;
  }

  private static SQLiteConfig usual() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTempStore(TempStore.MEMORY);
    return config;
  }

  private static Connection open(Path file, SQLiteConfig config) throws SQLException {
    Connection connection = config.createConnection(url(file));
    try (Statement statement = connection.createStatement()) {
      statement.execute(UNTRUSTED);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static String url(Path file) {
    return "jdbc:sqlite:" + file.toAbsolutePath();
  }
}
