package cn.tongxiaobing.kiosk.store;

import static cn.tongxiaobing.kiosk.store.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxiaobing.kiosk.store.StoreException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SqliteStoreTest extends AbstractStoreTest {

  private static final int LAST = Migration.ALL.size();

  @Override
  DatabaseSettings settings(Path data) {
    return settings(data, Optional.empty());
  }

  private Path elsewhere() throws IOException {
    return Files.createDirectory(folder.resolve("elsewhere"));
  }

  private static Connection raw(Path data) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + data.resolve(DatabaseSettings.FILE));
  }

  private static void change(Path data, String... statements) throws SQLException {
    try (Connection connection = raw(data);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void is_refused_unchanged(Path data, Kind kind, String told) throws IOException {
    Path file = data.resolve(DatabaseSettings.FILE);
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> Database.open(settings(data)))
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(told);

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void f10_a_database_of_a_later_release_is_left_alone() throws IOException, SQLException {
    Path data = elsewhere();
    Database.open(settings(data)).close();
    change(data, "INSERT INTO tongxiaobing_schema VALUES (%d, 'next', 1, 1)".formatted(LAST + 1));

    is_refused_unchanged(data, Kind.NEWER, "数据库的版本是 %d，这个程序只认到 %d".formatted(LAST + 1, LAST));
  }

  @Test
  void f10_the_database_of_another_program_is_left_alone() throws IOException, SQLException {
    Path data = elsewhere();
    change(data, "CREATE TABLE photos (name TEXT)");

    is_refused_unchanged(data, Kind.FOREIGN, "不是同小兵的数据库");
  }

  @Test
  void f10_a_file_that_is_no_database_is_left_alone() throws IOException {
    Path data = elsewhere();
    Files.writeString(data.resolve(DatabaseSettings.FILE), "这是一份名单。".repeat(500));

    is_refused_unchanged(data, Kind.FOREIGN, "不是同小兵的数据库");
  }

  @Test
  void f09_a_step_that_fails_half_way_leaves_the_step_before() throws IOException, SQLException {
    Path data = elsewhere();
    Database.open(settings(data)).close();
    Migration bad =
        new Migration(LAST + 1, "bad", "CREATE TABLE more (id TEXT);\nCREATE NONSENSE;\n");
    Migration good = new Migration(LAST + 1, "good", "CREATE TABLE more (id TEXT);\n");

    try (SqliteWriter writer = writer(data)) {
      assertThatThrownBy(() -> steps(bad).apply(writer)).isInstanceOf(SQLException.class);
    }
    try (Connection connection = raw(data)) {
      assertThat(steps(good).check(connection)).isEqualTo(LAST);
    }
    try (SqliteWriter writer = writer(data)) {
      steps(good).apply(writer);
    }
    try (Connection connection = raw(data)) {
      assertThat(steps(good).check(connection)).isEqualTo(LAST + 1);
    }
  }

  private static Migrations steps(Migration next) {
    return new Migrations(
        Stream.concat(Migration.ALL.stream(), Stream.of(next)).toList(), () -> NOW);
  }

  private static SqliteWriter writer(Path data) throws IOException {
    return new SqliteWriter(
        data.resolve(DatabaseSettings.FILE), FreeSpace.of(data, DatabaseSettings.Space.NONE));
  }

  @Test
  void pr12_what_is_erased_is_in_no_file_any_more() throws IOException {
    Path data = elsewhere();
    String secret = "very-secret-sealed-bytes-of-a-person";
    Database database = Database.open(settings(data));
    SignUpTable signUps = new SignUpTable(database);
    SignUpRow row = Samples.signUp(secret);
    signUps.insert(row, Samples.consent("x"), Samples.submission("k", "b"), Samples.RULE).join();
    database.close();
    assertThat(Files.readString(data.resolve(DatabaseSettings.FILE), StandardCharsets.ISO_8859_1))
        .contains("sealed, of " + secret);

    database = Database.open(settings(data));
    new SignUpTable(database).erase(List.of(secret), NOW, Samples.RULE).join();
    database.close();

    assertThat(Files.readString(data.resolve(DatabaseSettings.FILE), StandardCharsets.ISO_8859_1))
        .doesNotContain("sealed, of " + secret);
    assertThat(Files.exists(data.resolve(DatabaseSettings.FILE + "-wal"))).isFalse();
  }

  @Test
  void the_file_is_for_its_owner_alone() throws IOException {
    assertThat(Files.getPosixFilePermissions(folder.resolve(DatabaseSettings.FILE)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
