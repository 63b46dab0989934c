import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.ConsentRow;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.store.SamePerson;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.kiosk.store.SignUpTable;
import cn.tongxiaobing.kiosk.store.Submission;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stores sign-ups as many kiosks at once would, each waiting until its own is durable, and prints how many
 * a second and the times they took, beside two floors of the same run on the same disk: one plain insert
 * and commit at a time, and {@code clients} plain inserts in one commit, by one thread with nothing else to
 * do. Floors insert one row of the same bytes; a sign-up is a row in each of three tables and a look for the
 * same request and the same person.
 *
 * <pre>
 * java --enable-native-access=ALL-UNNAMED \
 *   -cp 'kiosk-server/target/kiosk-server-0.1.0.jar:kiosk-server/target/lib/*' \
 *   kiosk-server/src/load/StoreLoad.java [clients=32] [seconds=10] [folder=/tmp]
 * </pre>
 *
 * Run it after {@code ./mvnw package}, from the root of the checkout. Choose a folder on a real disk.
 */
final class StoreLoad {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final SamePerson RULE = new SamePerson(Set.of("new"), "again", "new");
  private static final Bytes SEALED = Bytes.of(new byte[400]);

  private final AtomicLong next = new AtomicLong();

  public static void main(String[] arguments) throws Exception {
    int clients = Integer.parseInt(setting(arguments, "clients", "32"));
    long seconds = Long.parseLong(setting(arguments, "seconds", "10"));
    Path folder =
        Files.createTempDirectory(Path.of(setting(arguments, "folder", "/tmp")), "store-load");
    try {
      double single = floor(folder.resolve("single.db"), 1, 3);
      double grouped = floor(folder.resolve("grouped.db"), clients, 3);
      System.out.printf(Locale.ROOT, "floor, one row a commit        %8.0f/s%n", single);
      System.out.printf(Locale.ROOT, "floor, %2d rows a commit        %8.0f/s%n", clients, grouped);
      double stored = new StoreLoad().run(folder.resolve("data"), clients, seconds);
      System.out.printf(
          Locale.ROOT,
          "ratio to one row a commit %.2f, to %d rows a commit %.3f%n",
          stored / single,
          clients,
          stored / grouped);
    } finally {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static double floor(Path file, int group, int seconds) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=FULL");
      statement.execute("CREATE TABLE t (id TEXT PRIMARY KEY, sealed BYTEA)");
      long rows = 0;
      long start = System.nanoTime();
      long end = start + seconds * 1_000_000_000L;
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
        while (System.nanoTime() < end) {
          statement.execute("BEGIN IMMEDIATE");
          for (int i = 0; i < group; i++) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setBytes(2, SEALED.array());
            insert.executeUpdate();
          }
          statement.execute("COMMIT");
          rows += group;
        }
      }
      return rows * 1e9 / (System.nanoTime() - start);
    }
  }

  private double run(Path data, int clients, long seconds) throws InterruptedException {
    DatabaseSettings settings =
        new DatabaseSettings(
            data, Optional.empty(), DatabaseSettings.Space.NONE, Clock.systemUTC());
    try (Database database = Database.open(settings)) {
      SignUpTable signUps = new SignUpTable(database);
      measure(signUps, clients, 3);
      long[] micros = measure(signUps, clients, seconds);
      double perSecond = micros.length / (double) seconds;
      System.out.printf(
          Locale.ROOT,
          "durable sign-ups, %2d clients   %8.0f/s  p50 %.2f ms  p99 %.2f ms  worst %.2f ms%n",
          clients,
          perSecond,
          micros[micros.length / 2] / 1000.0,
          micros[(int) (micros.length * 0.99)] / 1000.0,
          micros[micros.length - 1] / 1000.0);
      return perSecond;
    }
  }

  private long[] measure(SignUpTable signUps, int clients, long seconds)
      throws InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<List<Long>> times = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      List<Long> own = new ArrayList<>();
      times.add(own);
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (System.nanoTime() < end) {
                      long start = System.nanoTime();
                      store(signUps);
                      own.add((System.nanoTime() - start) / 1000);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return times.stream().flatMap(List::stream).mapToLong(Long::longValue).sorted().toArray();
  }

  private void store(SignUpTable signUps) {
    long number = next.getAndIncrement();
    String id = UUID.randomUUID().toString();
    SignUpRow row =
        new SignUpRow(
            id,
            bytes(1, number),
            bytes(2, number),
            bytes(3, number),
            "140214",
            "18-22",
            "university",
            "new",
            false,
            Optional.empty(),
            Optional.empty(),
            1,
            NOW,
            NOW,
            SEALED,
            Optional.empty());
    ConsentRow consent =
        new ConsentRow("c" + number, id, "2026-11", bytes(4, number), "general", NOW, "kiosk");
    Submission submission = new Submission(bytes(5, number), bytes(6, number), bytes(7, number), NOW);
    signUps.insert(row, consent, submission, RULE).join();
  }

  /** Thirty-two bytes, spread as hashes are. */
  private static Bytes bytes(long purpose, long number) {
    long mixed = (number * 31 + purpose) * 0x9E3779B97F4A7C15L;
    return Bytes.of(
        ByteBuffer.allocate(32).putLong(mixed).putLong(number).putLong(purpose).putLong(~mixed).array());
  }

  private static String setting(String[] arguments, String name, String otherwise) {
    return Arrays.stream(arguments)
        .filter(a -> a.startsWith(name + "="))
        .map(a -> a.substring(name.length() + 1))
        .findFirst()
        .orElse(otherwise);
  }
}
