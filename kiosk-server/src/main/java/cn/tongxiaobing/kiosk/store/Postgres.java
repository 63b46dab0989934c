package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.StoreException.Kind;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens a database of PostgreSQL, which makes sure by itself that what is committed is kept. */
final class Postgres {

  private static final int READERS = 8;
  private static final int CONNECT_SECONDS = 5;
  private static final int SOCKET_SECONDS = 30;

  /** So that no node holds the others up for longer, in milliseconds. */
  private static final String OPTIONS =
      "-c statement_timeout=10000 -c lock_timeout=5000"
          + " -c idle_in_transaction_session_timeout=10000";

  private static final String WRONG_ADDRESS = "数据库地址应写成 postgresql://主机/库名 这样";

  private Postgres() {}

  static Database open(DatabaseSettings settings, String address, FreeSpace space)
      throws SQLException {
    PGSimpleDataSource source = source(address);
    Migrations migrations = new Migrations(Migration.ALL, settings.clock());
    PostgresWriter writer = new PostgresWriter(source);
    try {
      try (Connection connection = source.getConnection()) {
        migrations.check(connection);
        refuseWhatLosesCommits(connection);
      }
      migrations.apply(writer);
      return Database.of(settings, readers(source), writer, space);
    } catch (SQLException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  private static void refuseWhatLosesCommits(Connection connection) throws SQLException {
    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      String value =
          Sql.first(connection, row -> row.getString(1), "SHOW " + setting).orElse("off");
      if (value.equals("off")) {
        throw new StoreException(
            Kind.FAILED, "数据库服务的 " + setting + " 关着，断电会丢数据，请在 postgresql.conf 里打开");
      }
    }
  }

  private static HikariDataSource readers(PGSimpleDataSource source) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("postgres-readers");
    pool.setDataSource(source);
    pool.setAutoCommit(false);
    pool.setReadOnly(true);
    pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    pool.setMaximumPoolSize(READERS);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(CONNECT_SECONDS * 1000L);
    pool.setInitializationFailTimeout(-1);
    return new HikariDataSource(pool);
  }

  /** What is wrong with it is not shown: it may hold a password. */
  private static URI parsed(String address) {
    try {
      URI uri = new URI(address);
      if ("postgresql".equals(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new StoreException(Kind.FAILED, WRONG_ADDRESS);
    }
    throw new StoreException(Kind.FAILED, WRONG_ADDRESS);
  }

  static PGSimpleDataSource source(String address) {
    URI uri = parsed(address);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(
        "jdbc:postgresql://"
            + uri.getHost()
            + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
            + uri.getRawPath()
            + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    if (uri.getUserInfo() != null) {
      String[] user = uri.getUserInfo().split(":", 2);
      source.setUser(user[0]);
      source.setPassword(user.length == 2 ? user[1] : null);
    }
    source.setApplicationName("tongxiaobing");
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setSocketTimeout(SOCKET_SECONDS);
    source.setTcpKeepAlive(true);
    source.setOptions(OPTIONS);
    return source;
  }
}
