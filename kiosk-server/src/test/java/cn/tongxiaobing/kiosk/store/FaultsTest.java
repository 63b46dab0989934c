package cn.tongxiaobing.kiosk.store;

import static cn.tongxiaobing.kiosk.store.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxiaobing.kiosk.store.DatabaseSettings.Space;
import cn.tongxiaobing.kiosk.store.StoreException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What is acknowledged is stored, whatever the disk does; and it goes on when the disk does. */
@Timeout(180)
class FaultsTest {

  private static final int MIB = 1 << 20;
  private static final String LONG = "很长的问题".repeat(4_000);

  @TempDir private Path folder;

  private static DatabaseSettings settings(Path data, Space space) {
    return new DatabaseSettings(data, Optional.empty(), space, () -> NOW);
  }

  private static CompletableFuture<Boolean> add(Database database, String id) {
    return new UnansweredTable(database)
        .add(
            new UnansweredRow(
                id,
                LONG,
                LocalDate.of(2026, 11, 22),
                "140214",
                "handoff",
                Samples.bytes("visit"),
                Optional.empty(),
                NOW));
  }

  private static Optional<Kind> failure(CompletableFuture<?> future) {
    return future
        .handle((result, thrown) -> {
          if (thrown == null) {
            return Optional.<Kind>empty();
          }
          if (thrown instanceof StoreException told) {
            return Optional.of(told.kind());
          }
          throw new AssertionError(thrown);
        })
        .join();
  }

  private static List<String> stored(Database database) {
    return new UnansweredTable(database)
        .list(Area.ALL, 0, 100_000).stream().map(UnansweredRow::id).toList();
  }

  /** Adds until it is refused; returns what was acknowledged. */
  private static List<String> addUntilFull(Database database) {
    List<String> acknowledged = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      Optional<Kind> failure = failure(add(database, "q" + i));
      if (failure.isPresent()) {
        assertThat(failure).contains(Kind.FULL);
        return acknowledged;
      }
      acknowledged.add("q" + i);
    }
    throw new AssertionError("the disk was never full");
  }

  @Test
  void f05_storing_ends_while_there_is_room_and_goes_on_when_room_is_made() throws IOException {
    Space kept = new Space(8 * MIB, 0.05, 4 * MIB);
    SmallDisk disk = new SmallDisk(folder, 48 * MIB);
    try (Database database =
        Database.open(settings(folder, kept), new FreeSpace(folder, kept, disk))) {
      List<String> acknowledged = addUntilFull(database);

      assertThat(acknowledged).hasSizeGreaterThan(10);
      assertThat(disk.getUsableSpace()).isGreaterThan(4 * MIB);
      assertThat(database.trouble()).map(StoreException::kind).contains(Kind.FULL);
      assertThat(stored(database)).containsExactlyInAnyOrderElementsOf(acknowledged);

      assertThat(database.releaseReserve()).isTrue();
      assertThat(database.releaseReserve()).isFalse();
      assertThat(add(database, "after the ballast").join()).isTrue();
      assertThat(database.trouble()).isEmpty();

      addMore(database);
      UnansweredTable questions = new UnansweredTable(database);
      assertThat(questions.forget(NOW.plusSeconds(1)).join()).isGreaterThan(100);
      assertThat(stored(database)).isEmpty();
      assertThat(add(database, "in the place of what was erased").join()).isTrue();
    }
  }

  private static void addMore(Database database) {
    int i = 0;
    while (failure(add(database, "more" + i)).isEmpty()) {
      i++;
    }
  }

  @Test
  void f05_without_a_watermark_a_full_disk_loses_nothing_that_was_acknowledged()
      throws IOException, SQLException {
    Database.open(settings(folder, Space.NONE)).close();
    FreeSpace space = FreeSpace.of(folder, Space.NONE);
    FullFile writer = new FullFile(folder, 200);
    List<String> acknowledged;
    try (Database database =
        Database.of(
            settings(folder, Space.NONE),
            SqliteConnections.readers(folder.resolve(DatabaseSettings.FILE)),
            writer,
            space)) {
      acknowledged = addUntilFull(database);
      assertThat(acknowledged).isNotEmpty();
      assertThat(failure(add(database, "again"))).contains(Kind.FULL);
      assertThat(stored(database)).containsExactlyInAnyOrderElementsOf(acknowledged);

      writer.pages = 400;
      assertThat(add(database, "with room").join()).isTrue();
      acknowledged.add("with room");
    }
    try (Database database = Database.open(settings(folder, Space.NONE))) {
      assertThat(stored(database)).containsExactlyInAnyOrderElementsOf(acknowledged);
    }
  }

  @Test
  void f39_a_file_in_the_place_of_the_folder_is_told() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "", StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Database.open(settings(file, Space.NONE)))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.READ_ONLY));
  }

  @Test
  void f27_while_another_process_holds_the_database_it_is_busy_and_then_goes_on()
      throws SQLException {
    try (Database database = Database.open(settings(folder, Space.NONE))) {
      String url = "jdbc:sqlite:" + folder.resolve(DatabaseSettings.FILE);
      try (Connection other = DriverManager.getConnection(url);
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN EXCLUSIVE");

        assertThat(failure(add(database, "1"))).contains(Kind.BUSY);
        assertThat(stored(database)).isEmpty();
        statement.execute("ROLLBACK");
      }
      assertThat(add(database, "2").join()).isTrue();
      assertThat(stored(database)).containsExactly("2");
    }
  }

  @Test
  void f04_after_a_sync_that_failed_nothing_is_acknowledged_any_more() throws IOException {
    Database.open(settings(folder, Space.NONE)).close();
    FailingSync writer = new FailingSync(folder, 3);
    try (WriteQueue queue = new WriteQueue(writer)) {
      List<Boolean> acknowledged =
          IntStream.range(0, 8).mapToObj(i -> failure(queue.add(work("q" + i))).isEmpty()).toList();

      assertThat(acknowledged)
          .containsExactly(true, true, false, false, false, false, false, false);
      assertThat(writer.commits).isEqualTo(3);
      assertThat(queue.trouble()).map(StoreException::kind).contains(Kind.FAILED);
      assertThat(queue.broken()).isCompleted();
    }
    writer.endProcess();
    try (Database database = Database.open(settings(folder, Space.NONE))) {
      assertThat(
              database.<List<String>>read(connection ->
                  Sql.list(connection, row -> row.getString(1), "SELECT id FROM consent")))
          .contains("consent-q0", "consent-q1");
    }
  }

  private static Pending<Boolean> work(String id) {
    return new Pending<>(connection -> ConsentTable.add(connection, Samples.consent(id)), false);
  }

  /** The real writer, but for one commit that fails as when the disk cannot be synced. */
  private static final class FailingSync extends RealWriter {

    private final int failing;
    private int commits;

    FailingSync(Path folder, int failing) throws IOException {
      super(folder);
      this.failing = failing;
    }

    @Override
    public void commit() throws SQLException {
      commits++;
      if (commits == failing) {
        throw new SQLiteException("disk I/O error", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
      }
      super.commit();
    }

    @Override
    public void close() {
      throw new AssertionError("to close is to sync again");
    }

    void endProcess() {
      super.close();
    }
  }

  /** The real writer over a file that cannot grow beyond so many pages. */
  private static final class FullFile extends RealWriter {

    private volatile int pages;

    FullFile(Path folder, int pages) throws IOException {
      super(folder);
      this.pages = pages;
    }

    @Override
    public Connection begin() throws SQLException {
      Connection connection = super.begin();
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA max_page_count=" + pages);
      }
      return connection;
    }
  }
}
