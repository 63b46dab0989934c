package cn.tongxiaobing.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxiaobing.kiosk.store.StoreException.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends AbstractStoreTest {

  private static EmbeddedPostgres server;
  private static int schemas;

  private String name = "";

  /** It is made to start fast and lose data; we want it as it is installed. */
  @BeforeAll
  static void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  DatabaseSettings settings(Path data) {
    if (name.isEmpty()) {
      name = "test" + schemas++;
      run("CREATE SCHEMA " + name);
    }
    return settings(data, Optional.of(address(name)));
  }

  /** A schema of the one database; making a database takes seconds. */
  private static String address(String schema) {
    return "postgresql://postgres:postgres@localhost:"
        + server.getPort()
        + "/postgres?currentSchema="
        + schema;
  }

  private static void run(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void f31_a_server_that_may_lose_commits_is_refused() {
    run("CREATE SCHEMA careless");
    run("ALTER DATABASE postgres SET synchronous_commit = off");
    try {
      assertThatThrownBy(() -> Database.open(settings(folder, Optional.of(address("careless")))))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("synchronous_commit");
    } finally {
      run("ALTER DATABASE postgres RESET synchronous_commit");
    }
  }

  @Test
  void a_wrong_address_is_told_without_showing_a_password() {
    for (String wrong : new String[] {"mysql://u:secret@host/db", "secret host", "secret"}) {
      assertThatThrownBy(() -> Database.open(settings(folder, Optional.of(wrong))))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("postgresql://主机/库名")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void f10_the_database_of_another_program_is_left_alone() {
    run("CREATE SCHEMA photos");
    run("CREATE TABLE photos.photos (name TEXT)");

    assertThatThrownBy(() -> Database.open(settings(folder, Optional.of(address("photos")))))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FOREIGN));
  }

  @Test
  void two_servers_over_one_database_keep_one_log() {
    DatabaseSettings settings = settings(folder);
    try (Database one = Database.open(settings);
        Database other = Database.open(settings)) {
      List<CompletableFuture<AuditRow>> all =
          IntStream.range(0, 200)
              .mapToObj(i -> new AuditTable(i % 2 == 0 ? one : other).append(Samples::auditAfter))
              .toList();

      assertThat(all.stream().map(a -> a.join().sequence()))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, 200).mapToObj(i -> (long) i).toList());
    }
  }

  @Test
  void a_backup_moves_from_postgresql_to_a_file_and_back() throws IOException {
    DatabaseSettings settings = settings(folder);
    SignUpRow row = Samples.signUp("a");
    try (Database database = Database.open(settings)) {
      Samples.fill(database, row);
    }
    Path file = folder.resolve("backup.db");

    Contents contents = Backup.take(settings, file).contents();

    assertThat(contents.of(Contents.Part.SIGN_UPS)).isEqualTo(1);
    DatabaseSettings onFile = settings(folder.resolve("file"), Optional.empty());
    assertThat(Restore.from(file, onFile).after()).isEqualTo(contents);
    try (Database database = Database.open(onFile)) {
      assertThat(new SignUpTable(database).find("a", Area.ALL)).contains(row);
    }
    run("CREATE SCHEMA another");
    DatabaseSettings another = settings(folder.resolve("another"), Optional.of(address("another")));
    assertThat(Restore.from(file, another).after()).isEqualTo(contents);
    try (Database database = Database.open(another)) {
      assertThat(new SignUpTable(database).find("a", Area.ALL)).contains(row);
    }
    assertThatThrownBy(() -> Restore.from(file, another)).hasMessageContaining("已经有数据");
  }
}
