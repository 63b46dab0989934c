package cn.tongxiaobing.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.kiosk.testing.SignUpProcess;
import cn.tongxiaobing.kiosk.testing.Stored;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that signs people up is killed under load again and again, while clients send each
 * request until it is acknowledged. Eight kills usually; with {@code -Dlong=true} forty, and as
 * many over PostgreSQL.
 */
class SignUpStormTest {

  private static final boolean LONG = Boolean.getBoolean("long");
  private static final int KILLS = LONG ? 40 : 8;
  private static final int BETWEEN_KILLS = LONG ? 110 : 30;
  private static final int CLIENTS = 8;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path data;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger attempted = new AtomicInteger();
  private final Semaphore fresh = new Semaphore(0);
  private volatile boolean enough;

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void f01_what_was_acknowledged_over_http_is_stored_once() throws Exception {
    storm(Optional.empty());
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void f01_what_was_acknowledged_over_http_is_stored_once_on_postgresql() throws Exception {
    assumeTrue(LONG, "takes some minutes: run with -Dlong=true");
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start()) {
      storm(
          Optional.of(
              "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres"));
    }
  }

  private void storm(Optional<String> database) throws Exception {
    Files.writeString(
        data.resolve(KioskConfig.FILE),
        "place = 140214\n"
            + "limit.sign-ups-per-minute = 600000\n"
            + "limit.sign-ups-at-a-stretch = 100000\n"
            + "limit.sign-ups-per-day = 999999\n"
            + "limit.look-up-failures = 100000\n"
            + database.map(address -> "database = " + address + "\n").orElse(""));
    int port = SignUpProcess.freePort();
    List<Thread> clients = List.of();
    List<Integer> lost = List.of();
    for (int kill = 0; kill <= KILLS; kill++) {
      try (SignUpProcess server = SignUpProcess.start(data, port, Map.of())) {
        if (clients.isEmpty()) {
          clients = clients(port, server.example());
        }
        fresh.drainPermits();
        fresh.acquire(BETWEEN_KILLS);
        if (kill == KILLS) {
          enough = true;
          for (Thread client : clients) {
            client.join();
          }
          lost = lost(server);
        }
      }
    }
    everythingIsStoredOnce(lost, Stored.in(data, database));
  }

  /** The requests that were acknowledged and whose receipt finds nothing. */
  private List<Integer> lost(SignUpProcess server) throws IOException {
    List<Integer> lost = new ArrayList<>();
    for (Map.Entry<Integer, String> entry : acknowledged.entrySet()) {
      String receipt = JSON.readTree(entry.getValue()).path("receipt").asText();
      if (server.status(receipt, phone(entry.getKey()).substring(7)).statusCode() != 200) {
        lost.add(entry.getKey());
      }
    }
    return lost;
  }

  private void everythingIsStoredOnce(List<Integer> lost, Stored stored) {
    int rows = stored.signUps().size();
    long people = stored.signUps().stream().map(SignUpRow::personIndex).distinct().count();
    System.out.printf(
        "F01 over HTTP lost=%d dup=%d kills=%d acknowledged=%d stored=%d%n",
        lost.size(), rows - people, KILLS, acknowledged.size(), rows);
    assertThat(lost).as("requests whose receipt finds nothing").isEmpty();
    assertThat(rows).isEqualTo(acknowledged.size());
    assertThat(people).isEqualTo(acknowledged.size());
    assertThat(stored.conflicts()).isEmpty();
    assertThat(acknowledged).hasSize(attempted.get()).hasSizeGreaterThan(KILLS * BETWEEN_KILLS);
  }

  private List<Thread> clients(int port, ObjectNode example) {
    return IntStream.range(0, CLIENTS)
        .mapToObj(i -> Thread.ofPlatform().start(() -> signUpUntilEnough(port, example)))
        .toList();
  }

  private void signUpUntilEnough(int port, ObjectNode example) {
    while (!enough) {
      int number = attempted.getAndIncrement();
      String body = example.deepCopy().put("phone", phone(number)).toString();
      HttpRequest request =
          request(port, "")
              .header("Idempotency-Key", "request-" + number)
              .POST(BodyPublishers.ofString(body))
              .build();
      acknowledged.put(number, sendUntilAcknowledged(request));
      fresh.release();
    }
  }

  /** As a client does that wants to be sure: the very same request, until it is answered. */
  private String sendUntilAcknowledged(HttpRequest request) {
    while (true) {
      try {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() == 201) {
          return response.body();
        }
        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
      } catch (IOException dead) {
        Thread.onSpinWait();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static String phone(int number) {
    return "138%08d".formatted(number);
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port + "/api/v1/sign-ups" + path))
        .header("content-type", "application/json");
  }
}
