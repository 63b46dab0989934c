import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Signs people up at a running server as many clients at once would, and prints sign-ups a second and
 * the times they took. With a rate it sends so many a second, no matter how long each takes.
 *
 * <pre>
 * printf 'limit.sign-ups-per-minute = 999999\nlimit.sign-ups-at-a-stretch = 999999\nlimit.sign-ups-per-day = 999999\n' > /tmp/load/office.properties
 * ./tongxiaobing serve --data /tmp/load &
 * java kiosk-server/src/load/SignUpLoad.java [clients=32] [seconds=10] [rate=0] [floor=folder] [url=http://127.0.0.1:8080]
 * </pre>
 *
 * Everybody has a phone number of their own, so nobody is in conflict. Use a data folder made for it.
 * With {@code floor=} a folder on the same disk, and sqlite-jdbc on the class path, it first measures what
 * the disk gives: rows of the same size put into a plain table, {@code clients} in one commit, by one thread
 * with nothing else to do; and prints the ratio to it.
 */
final class SignUpLoad {

  private static final int WARM_UP_SECONDS = 5;

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger sent = new AtomicInteger();
  private final String run = Long.toString(System.currentTimeMillis(), 36);
  private final URI address;
  private final String example;

  SignUpLoad(String url) throws IOException, InterruptedException {
    this.address = URI.create(url + "/api/v1/sign-ups");
    String all = client.send(HttpRequest.newBuilder(URI.create(address + "/example")).build(), BodyHandlers.ofString()).body();
    this.example = all.substring(all.indexOf("\"body\":") + 7, all.indexOf(",\"headers\":"));
  }

  public static void main(String[] arguments) throws Exception {
    int clients = Integer.parseInt(setting(arguments, "clients", "32"));
    int seconds = Integer.parseInt(setting(arguments, "seconds", "10"));
    int rate = Integer.parseInt(setting(arguments, "rate", "0"));
    SignUpLoad load = new SignUpLoad(setting(arguments, "url", "http://127.0.0.1:8080"));
    String folder = setting(arguments, "floor", "");
    double floor = folder.isEmpty() ? 0 : floor(Path.of(folder), clients, 3);
    load.run(clients, WARM_UP_SECONDS, rate);
    long[] nanos = load.run(clients, seconds, rate);
    System.out.printf(
        Locale.ROOT,
        "sign-ups %.0f/s  p50 %.1f ms  p99 %.1f ms  of %d%n",
        nanos.length / (double) seconds,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6,
        nanos.length);
    if (floor > 0) {
      System.out.printf(
          Locale.ROOT,
          "floor, %d rows a commit %.0f/s, ratio %.2f%n",
          clients,
          floor,
          nanos.length / (double) seconds / floor);
    }
  }

  private static double floor(Path folder, int group, int seconds) throws Exception {
    Path file = Files.createTempFile(folder, "floor", ".db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=FULL");
      statement.execute("CREATE TABLE t (id TEXT PRIMARY KEY, sealed BYTEA)");
      long rows = 0;
      long start = System.nanoTime();
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
        while (System.nanoTime() < start + seconds * 1_000_000_000L) {
          statement.execute("BEGIN IMMEDIATE");
          for (int i = 0; i < group; i++) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setBytes(2, new byte[400]);
            insert.executeUpdate();
          }
          statement.execute("COMMIT");
          rows += group;
        }
      }
      return rows * 1e9 / (System.nanoTime() - start);
    } finally {
      for (String part : new String[] {"", "-wal", "-shm"}) {
        Files.deleteIfExists(Path.of(file + part));
      }
    }
  }

  private long[] run(int clients, int seconds, int rate) throws InterruptedException {
    ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
    AtomicInteger due = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    Runnable one =
        () -> {
          while (System.nanoTime() < end) {
            long at = rate == 0 ? System.nanoTime() : start + due.getAndIncrement() * (1_000_000_000L / rate);
            waitUntil(at);
            signUp();
            took.add(System.nanoTime() - at);
          }
        };
    Thread[] threads = IntStream.range(0, clients).mapToObj(i -> Thread.ofVirtual().start(one)).toArray(Thread[]::new);
    for (Thread thread : threads) {
      thread.join();
    }
    return took.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private static void waitUntil(long nanos) {
    try {
      long left = nanos - System.nanoTime();
      if (left > 0) {
        Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void signUp() {
    int number = sent.getAndIncrement();
    String body = example.replace("13800138000", "139%08d".formatted(number));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", run + "-" + number)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 201) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String setting(String[] arguments, String name, String usual) {
    return Arrays.stream(arguments)
        .filter(a -> a.startsWith(name + "="))
        .map(a -> a.substring(name.length() + 1))
        .findFirst()
        .orElse(usual);
  }
}
