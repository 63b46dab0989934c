import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Asks a running server as many visitors at once would, and prints answers a second and the times they
 * took, beside the floor: the same clients calling a handler that does nothing (/health/live).
 *
 * <pre>
 * ./tongxiaobing serve &
 * java kiosk-server/src/load/AskLoad.java [clients=8] [seconds=10] [url=http://127.0.0.1:8080] [floor=http://127.0.0.1:8081]
 * </pre>
 *
 * Questions are the wordings of the shipped guides, none asked twice, so nothing is remembered. Run it from
 * the root of the checkout, against this machine only.
 */
final class AskLoad {

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> wordings;

  AskLoad(List<String> wordings) {
    this.wordings = wordings;
  }

  public static void main(String[] arguments) throws Exception {
    int clients = Integer.parseInt(setting(arguments, "clients", "8"));
    Duration time = Duration.ofSeconds(Long.parseLong(setting(arguments, "seconds", "10")));
    URI ask = URI.create(setting(arguments, "url", "http://127.0.0.1:8080") + "/api/v1/ask");
    URI floor = URI.create(setting(arguments, "floor", "http://127.0.0.1:8081") + "/health/live");
    AskLoad load = new AskLoad(wordings());
    load.run(clients, Duration.ofSeconds(3), () -> load.question(ask));
    report("answers", load.run(clients, time, () -> load.question(ask)), time);
    report("floor", load.run(clients, Duration.ofSeconds(3), () -> HttpRequest.newBuilder(floor).build()), Duration.ofSeconds(3));
  }

  private interface Requests {
    HttpRequest next();
  }

  private HttpRequest question(URI address) {
    int number = asked.getAndIncrement();
    String text = wordings.get(number % wordings.size()) + " " + number;
    String body = "{\"question\":\"" + text.replace("\\", "").replace("\"", "") + "\"}";
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** The time of each answered request in microseconds; a refusal counts as none. */
  private long[] run(int clients, Duration time, Requests requests) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
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
                      if (succeeds(requests.next())) {
                        own.add((System.nanoTime() - start) / 1000);
                      }
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return times.stream().flatMap(List::stream).mapToLong(Long::longValue).sorted().toArray();
  }

  private boolean succeeds(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException e) {
      throw new UncheckedIOException("the server does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void report(String name, long[] micros, Duration time) {
    if (micros.length == 0) {
      System.out.println(name + ": nothing was answered");
      return;
    }
    System.out.printf(
        Locale.ROOT,
        "%-8s %7.0f/s  p50 %.2f ms  p99 %.2f ms  worst %.2f ms%n",
        name,
        micros.length / (time.toMillis() / 1000.0),
        micros[micros.length / 2] / 1000.0,
        micros[(int) (micros.length * 0.99)] / 1000.0,
        micros[micros.length - 1] / 1000.0);
  }

  private static List<String> wordings() throws IOException {
    List<String> wordings = new ArrayList<>();
    Path guides = Path.of("knowledge-base/src/main/resources/library/documents/guides");
    try (Stream<Path> files = Files.list(guides)) {
      for (Path file : files.sorted().toList()) {
        boolean inside = false;
        for (String line : Files.readAllLines(file)) {
          inside = line.startsWith("#") ? line.equals("### 问法") : inside;
          if (inside && line.startsWith("- ")) {
            wordings.add(line.substring(2));
          }
        }
      }
    }
    return wordings;
  }

  private static String setting(String[] arguments, String name, String otherwise) {
    return Arrays.stream(arguments)
        .filter(a -> a.startsWith(name + "="))
        .map(a -> a.substring(name.length() + 1))
        .findFirst()
        .orElse(otherwise);
  }
}
