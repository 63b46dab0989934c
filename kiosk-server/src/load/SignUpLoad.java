import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
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
 * java kiosk-server/src/load/SignUpLoad.java [clients=32] [seconds=10] [rate=0] [url=http://127.0.0.1:8080]
 * </pre>
 *
 * Everybody has a phone number of their own, so nobody is in conflict. Use a data folder made for it.
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
    load.run(clients, WARM_UP_SECONDS, 0);
    long[] nanos = load.run(clients, seconds, rate);
    System.out.printf(
        Locale.ROOT,
        "sign-ups %.0f/s  p50 %.1f ms  p99 %.1f ms  of %d%n",
        nanos.length / (double) seconds,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6,
        nanos.length);
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
