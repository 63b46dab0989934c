package cn.tongxiaobing.kiosk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A {@link SignUpProgram} in a process of its own, with a client for it. */
public final class SignUpProcess implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final int port;

  private SignUpProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it on any free port; returns when it is ready. */
  public static SignUpProcess start(Path data, Map<String, String> environment) throws IOException {
    return start(data, freePort(), environment);
  }

  /** Returns when it is ready. */
  public static SignUpProcess start(Path data, int port, Map<String, String> environment)
      throws IOException {
    Process process = launch(data, port, environment, Redirect.DISCARD);
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new AssertionError("the program did not start");
      }
    }
    return new SignUpProcess(process, port);
  }

  /**
   * Starts it and does not wait.
   *
   * @param errors where what it logs goes
   */
  public static Process launch(
      Path data, int port, Map<String, String> environment, Redirect errors) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                SignUpProgram.class.getName(),
                Integer.toString(port),
                data.toString())
            .redirectError(errors);
    builder.environment().putAll(environment);
    return builder.start();
  }

  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The body that the server itself gives as an example. */
  public ObjectNode example() throws IOException {
    return (ObjectNode) JSON.readTree(send(at("/example")).body()).path("body");
  }

  public HttpResponse<String> signUp(JsonNode body, String key) throws IOException {
    return send(
        at("").header("Idempotency-Key", key).POST(BodyPublishers.ofString(body.toString())));
  }

  public HttpResponse<String> status(String receipt, String phoneLast4) throws IOException {
    return send(
        at("/status").POST(BodyPublishers.ofString(SignUpServer.credentials(receipt, phoneLast4))));
  }

  public HttpResponse<String> withdraw(String receipt, String phoneLast4) throws IOException {
    return send(
        at("/withdraw")
            .POST(BodyPublishers.ofString(SignUpServer.credentials(receipt, phoneLast4))));
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port + "/api/v1/sign-ups" + path))
        .header("content-type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its exit code; waits for its end. */
  public int exitCode() throws InterruptedException {
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("ends by itself").isTrue();
    return process.exitValue();
  }

  /** Kills it, as a power cut would. */
  @Override
  public void close() {
    process.toHandle().destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    http.close();
  }
}
