package cn.tongxiaobing.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.signup.SignUps;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.store.DatabaseSettings.Space;
import cn.tongxiaobing.kiosk.testing.CompiledDisk;
import cn.tongxiaobing.kiosk.testing.DiskJournal;
import cn.tongxiaobing.kiosk.testing.DiskJournal.Kept;
import cn.tongxiaobing.kiosk.testing.MovableClock;
import cn.tongxiaobing.kiosk.testing.SignUpProcess;
import cn.tongxiaobing.kiosk.testing.TestServer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes while people sign up, at any moment of the disk's time. A process that is killed
 * leaves the cache of the system behind; here that is gone too. What this cannot try is a disk that
 * says it has synced and has not.
 */
@Timeout(900)
class PowerLossTest {

  private static final boolean LONG = Boolean.getBoolean("long");
  private static final int CUTS = LONG ? 300 : 8;
  private static final int SIGN_UPS = LONG ? 2_000 : 400;
  private static final int CLIENTS = 4;

  @TempDir private Path folder;

  /**
   * @param seen how long the journal was when the client had read the answer
   */
  private record Acknowledged(String receipt, String phoneLast4, long seen) {}

  private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

  @Test
  void f02_f03_whenever_the_power_goes_what_was_acknowledged_is_on_the_disk() throws Exception {
    Path journal = folder.resolve("journal");
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        data.resolve(KioskConfig.FILE),
        """
        place = 140214
        limit.sign-ups-per-minute = 600000
        limit.sign-ups-at-a-stretch = 100000
        limit.sign-ups-per-day = 999999
        """);
    Map<String, String> disk =
        Map.of(
            "LD_PRELOAD",
            CompiledDisk.of("disk-journal.c", folder).toString(),
            "DISK_JOURNAL",
            journal.toString());
    try (SignUpProcess server = SignUpProcess.start(data, disk)) {
      signUp(server, journal);
    }
    DiskJournal written = new DiskJournal(journal);
    assertThat(written.syncs()).isGreaterThan(SIGN_UPS / CLIENTS / 2);

    Random random = new Random(20261122);
    List<Acknowledged> all = List.copyOf(acknowledged);
    long first = all.stream().mapToLong(Acknowledged::seen).min().orElseThrow();
    long last = Files.size(journal);
    long found = 0;
    for (int i = 0; i < CUTS; i++) {
      // Every third goes at the very moment at which somebody had read that they are signed up.
      long at =
          i % 3 == 0 ? all.get(random.nextInt(all.size())).seen() : random.nextLong(first, last);
      for (Kept kept : Kept.values()) {
        Path after = Files.createTempDirectory(rebuilt(), "after");
        written.cut(at, kept, random, after);
        found += everythingAcknowledgedIsThere(data, after, at, kept);
        remove(after);
      }
    }
    System.out.printf(
        "F02 cuts=%d acknowledged=%d found=%d%n", CUTS * Kept.values().length, all.size(), found);
  }

  private void signUp(SignUpProcess server, Path journal) throws IOException, InterruptedException {
    ObjectNode example = server.example();
    List<Thread> clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(client ->
                Thread.ofPlatform()
                    .start(() -> {
                      for (int i = client; i < SIGN_UPS; i += CLIENTS) {
                        acknowledged.add(signUp(server, example.deepCopy(), i, journal));
                      }
                    }))
            .toList();
    for (Thread client : clients) {
      client.join();
    }
    assertThat(acknowledged).hasSize(SIGN_UPS);
  }

  private static Acknowledged signUp(
      SignUpProcess server, ObjectNode form, int number, Path journal) {
    try {
      String phone = "138%08d".formatted(number);
      HttpResponse<String> response = server.signUp(form.put("phone", phone), "request-" + number);
      assertThat(response.statusCode()).isEqualTo(201);
      String receipt = TestServer.json(response).path("receipt").asText();
      return new Acknowledged(receipt, phone.substring(7), Files.size(journal));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many sign-ups had been acknowledged by then, each of which was found. */
  private long everythingAcknowledgedIsThere(Path data, Path after, long at, Kept kept)
      throws IOException, SQLException {
    long found = 0;
    DatabaseSettings settings =
        new DatabaseSettings(after, Optional.empty(), Space.NONE, new MovableClock());
    try (Database database = Database.open(settings)) {
      SignUps signUps =
          new SignUps(
              database, Keys.open(data.resolve(SignUpDesk.KEYS), true), 180, new MovableClock());
      for (Acknowledged each : acknowledged) {
        if (each.seen() <= at) {
          assertThat(signUps.status(each.receipt(), each.phoneLast4()))
              .as("cut at " + at + ", kept " + kept)
              .isPresent();
          found++;
        }
      }
    }
    assertThat(verdict(after)).isEqualTo("ok");
    return found;
  }

  /** What was rebuilt need not survive anything: in memory it is opened faster. */
  private Path rebuilt() {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory) ? memory : folder;
  }

  private static void remove(Path after) throws IOException {
    try (Stream<Path> files = Files.walk(after)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String verdict(Path after) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + after.resolve(DatabaseSettings.FILE));
        Statement statement = connection.createStatement();
        ResultSet told = statement.executeQuery("PRAGMA integrity_check")) {
      return told.getString(1);
    }
  }
}
