package cn.tongxiaobing.kiosk.testing;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.KioskServer;
import cn.tongxiaobing.kiosk.KioskServer.Limits;
import cn.tongxiaobing.kiosk.api.Answerer;
import cn.tongxiaobing.kiosk.api.Routes;
import cn.tongxiaobing.kiosk.corpus.LiveKnowledge;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.knowledge.library.Library;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** A server on a free port, on 22 November 2026, and a client for it. */
public final class TestServer implements AutoCloseable {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Vertx vertx = Vertx.vertx();
  private final Metrics metrics = new Metrics();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final KioskServer server;
  private final String deployment;

  private TestServer(
      KioskConfig config,
      Answerer answerer,
      Supplier<Library> library,
      int workers,
      int waiting,
      List<Routes> more) {
    this.server =
        new KioskServer(
            new Limits("127.0.0.1", 0, workers, waiting),
            config,
            answerer,
            library,
            metrics,
            CLOCK,
            more);
    this.deployment = vertx.deployVerticle(server).toCompletionStage().toCompletableFuture().join();
  }

  /** With the shipped library. */
  public static TestServer start() {
    return start(SharedKnowledge.open(), KioskConfig.defaults());
  }

  /** With a library of the test's own. */
  public static TestServer start(LiveKnowledge knowledge, KioskConfig config) {
    return new TestServer(config, knowledge::answer, knowledge::library, 2, 256, List.of());
  }

  /** With the shipped library and a part of the API of the test's own. */
  public static TestServer with(Function<Clock, Routes> part) {
    LiveKnowledge knowledge = SharedKnowledge.open();
    return new TestServer(
        KioskConfig.defaults(),
        knowledge::answer,
        knowledge::library,
        2,
        256,
        List.of(part.apply(CLOCK)));
  }

  /** With answers of the test's own. */
  public static TestServer start(Answerer answerer, int workers, int waiting) {
    return new TestServer(
        KioskConfig.defaults(),
        answerer,
        SharedKnowledge.open()::library,
        workers,
        waiting,
        List.of());
  }

  public Vertx vertx() {
    return vertx;
  }

  public Metrics metrics() {
    return metrics;
  }

  public int port() {
    return server.port();
  }

  /** A request to be completed and sent. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no response", e);
    }
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).build());
  }

  /** Asks; {@code body} is JSON. */
  public HttpResponse<String> ask(String body) {
    return send(asking(body));
  }

  /** Asks and goes on. */
  public CompletableFuture<HttpResponse<String>> askLater(String body) {
    return client.sendAsync(asking(body), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Sends bytes that need not be HTTP, and reads until the server closes the connection. */
  public String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The body as JSON. */
  public static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + response.body(), e);
    }
  }

  /** Stops listening, letting what is in flight end. */
  public CompletableFuture<Void> stop() {
    return vertx.undeploy(deployment).toCompletionStage().toCompletableFuture();
  }

  @Override
  public void close() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private HttpRequest asking(String body) {
    return request("/api/v1/ask")
        .header("content-type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
