package cn.tongxiaobing.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.command.Commands;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.SignUpProcess;
import cn.tongxiaobing.kiosk.testing.SignUpServer;
import cn.tongxiaobing.kiosk.testing.Stored;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program, told to stop while people sign up. Once and twice usually; with {@code
 * -Dlong=true} ten times each.
 */
@Timeout(600)
class StoppingTest {

  private static final int STOPS = Boolean.getBoolean("long") ? 10 : 1;
  private static final int CLIENTS = 4;
  private static final int BEFORE_STOP = 40;

  /** So many bytes of a body are held back until the program has been told to stop. */
  private static final int END = 100;

  private static final int TERMINATED = 128 + 15;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path data;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The receipts of what was acknowledged, by the number of the request. */
  private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();

  private final Queue<String> refused = new ConcurrentLinkedQueue<>();
  private final AtomicInteger attempted = new AtomicInteger();
  private final Semaphore fresh = new Semaphore(0);
  private int port;
  private int managementPort;

  @BeforeEach
  void prepare() throws IOException {
    SharedKnowledge.copyIndexTo(data);
    Files.writeString(
        data.resolve(KioskConfig.FILE),
        """
        place = 140214
        limit.sign-ups-per-minute = 600000
        limit.sign-ups-at-a-stretch = 100000
        limit.sign-ups-per-day = 999999
        """);
  }

  @Test
  void f33_what_was_taken_in_is_answered_and_stored_and_nothing_else() throws Exception {
    for (int stop = 0; stop < STOPS; stop++) {
      Process program = start();
      try {
        List<Thread> clients = clients();
        fresh.acquire(BEFORE_STOP);
        int half = attempted.getAndIncrement();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
          byte[] request = signUp(half);
          sendButTheEnd(socket, request);

          program.toHandle().destroy();

          assertThat(firstNotReady()).as("readiness while the last are answered").isEqualTo(503);
          socket.getOutputStream().write(request, request.length - END, END);
          String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
          assertThat(answer).startsWith("HTTP/1.1 201");
          acknowledged.put(half, receipt(answer.substring(answer.indexOf("\r\n\r\n"))));
        }
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
        for (Thread client : clients) {
          client.join();
        }
      } finally {
        program.destroyForcibly();
      }
    }
    List<SignUpRow> stored = everyReceiptIsFound("once");
    assertThat(stored).as("what is stored was answered").hasSize(acknowledged.size());
  }

  @Test
  void f33_told_again_it_ends_at_once_and_what_is_stored_holds_together() throws Exception {
    for (int stop = 0; stop < STOPS; stop++) {
      Process program = start();
      try {
        List<Thread> clients = clients();
        fresh.acquire(BEFORE_STOP);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
          sendButTheEnd(socket, signUp(attempted.getAndIncrement()));
          program.toHandle().destroy();
          assertThat(firstNotReady()).isEqualTo(503);

          program.toHandle().destroy();

          assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
          assertThat(program.exitValue()).as("it waits for nobody").isEqualTo(TERMINATED);
        }
        for (Thread client : clients) {
          client.join();
        }
      } finally {
        program.destroyForcibly();
      }
    }
    assertThat(backUp()).as("a backup is checked as it is taken").isZero();
    assertThat(everyReceiptIsFound("twice")).hasSizeLessThan(attempted.get());
  }

  /** Returns what is stored, everybody once. */
  private List<SignUpRow> everyReceiptIsFound(String told) {
    long lost;
    try (SignUpServer server = SignUpServer.start(data)) {
      lost =
          acknowledged.entrySet().stream()
              .map(entry -> server.status(entry.getValue(), phone(entry.getKey()).substring(7)))
              .filter(found -> found.statusCode() != 200)
              .count();
    }
    List<SignUpRow> stored = Stored.in(data).signUps();
    System.out.printf(
        "F33 told %s stops=%d acknowledged=%d lost=%d stored=%d refused=%d%n",
        told, STOPS, acknowledged.size(), lost, stored.size(), refused.size());
    assertThat(lost).as("receipts that find nothing").isZero();
    assertThat(refused).as("answers other than 201").isEmpty();
    assertThat(stored.stream().map(SignUpRow::personIndex).distinct()).hasSize(stored.size());
    return stored;
  }

  private int backUp() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return Commands.line(nowhere, nowhere).execute("backup", "--data", data.toString());
  }

  /** Returns when it is ready. */
  private Process start() throws IOException {
    port = SignUpProcess.freePort();
    managementPort = SignUpProcess.freePort();
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port=" + port,
                "--management-port=" + managementPort,
                "--data=" + data)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader lines = program.inputReader(UTF_8);
    for (String line = lines.readLine(); line == null || !line.contains("已就绪"); ) {
      assertThat(line).as("it starts").isNotNull();
      line = lines.readLine();
    }
    return program;
  }

  /** What the management port says once it does not say any more that the program is ready. */
  private int firstNotReady() throws IOException, InterruptedException {
    HttpRequest look =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
            .build();
    int status = 200;
    while (status == 200) {
      status = http.send(look, BodyHandlers.discarding()).statusCode();
    }
    return status;
  }

  private List<Thread> clients() {
    fresh.drainPermits();
    return IntStream.range(0, CLIENTS)
        .mapToObj(i -> Thread.ofPlatform().start(this::signUpUntilItStops))
        .toList();
  }

  private void signUpUntilItStops() {
    try {
      while (true) {
        int number = attempted.getAndIncrement();
        HttpRequest request =
            at("")
                .header("content-type", "application/json")
                .header("Idempotency-Key", "request-" + number)
                .POST(BodyPublishers.ofString(form(number)))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() == 201) {
          acknowledged.put(number, receipt(response.body()));
        } else {
          refused.add(response.body());
        }
        fresh.release();
      }
    } catch (IOException stopped) {
      fresh.release();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + port + "/api/v1/sign-ups" + path));
  }

  private String form(int number) throws IOException, InterruptedException {
    String example = http.send(at("/example").build(), BodyHandlers.ofString()).body();
    ObjectNode form = (ObjectNode) JSON.readTree(example).path("body");
    return form.put("phone", phone(number)).toString();
  }

  private static String receipt(String answer) throws IOException {
    return JSON.readTree(answer).path("receipt").asText();
  }

  private static String phone(int number) {
    return "138%08d".formatted(number);
  }

  private byte[] signUp(int number) throws IOException, InterruptedException {
    byte[] body = form(number).getBytes(UTF_8);
    String head =
        "POST /api/v1/sign-ups HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Idempotency-Key: request-"
            + number
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    return (head + new String(body, UTF_8)).getBytes(UTF_8);
  }

  /** What is asked after it is answered after it was read: there is one thread for all of them. */
  private void sendButTheEnd(Socket socket, byte[] request)
      throws IOException, InterruptedException {
    socket.getOutputStream().write(request, 0, request.length - END);
    form(0);
  }
}
