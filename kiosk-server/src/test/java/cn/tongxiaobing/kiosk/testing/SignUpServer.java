package cn.tongxiaobing.kiosk.testing;

import cn.tongxiaobing.kiosk.BackupSettings;
import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.KioskConfig.Network;
import cn.tongxiaobing.kiosk.KioskConfig.Office;
import cn.tongxiaobing.kiosk.KioskServer;
import cn.tongxiaobing.kiosk.Limit;
import cn.tongxiaobing.kiosk.SignUpDesk;
import cn.tongxiaobing.kiosk.SignUpSettings;
import cn.tongxiaobing.kiosk.api.DeviceRoutes;
import cn.tongxiaobing.kiosk.api.DirectoryRoutes;
import cn.tongxiaobing.kiosk.api.FeedbackRoutes;
import cn.tongxiaobing.kiosk.api.KeyboardRoutes;
import cn.tongxiaobing.kiosk.api.NoticeRoutes;
import cn.tongxiaobing.kiosk.api.SuggestRoutes;
import cn.tongxiaobing.kiosk.api.TakeAlongRoutes;
import cn.tongxiaobing.kiosk.corpus.LiveKnowledge;
import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.kiosk.fleet.Fleet;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.knowledge.document.Place;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A server at which people sign up, with a database and keys in a folder of the test's own, and a
 * client for it. Its office is that of 云冈区.
 */
public final class SignUpServer implements AutoCloseable {

  private static final String SIGN_UPS = "/api/v1/sign-ups";

  /** So many that no test meets them but those about them. */
  private static final Map<Limit, Integer> GENEROUS =
      Map.of(
          Limit.SIGN_UPS_PER_MINUTE, 600_000,
          Limit.SIGN_UPS_AT_A_STRETCH, 100_000,
          Limit.SIGN_UPS_PER_DAY, 100_000,
          Limit.LOOK_UP_FAILURES, 100_000);

  private static final Pattern SURROGATE = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

  private final MovableClock clock = new MovableClock();
  private final Metrics metrics = new Metrics();
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SignUpDesk desk;
  private final Fleet fleet;
  private final KioskServer server;

  private SignUpServer(Path data, KioskConfig config) {
    LiveKnowledge knowledge = SharedKnowledge.open();
    this.desk = SignUpDesk.open(data, config, clock);
    this.fleet = desk.office(data, config, knowledge).fleet();
    this.server =
        new KioskServer(
            new KioskServer.Limits("127.0.0.1", 0, 2, 256),
            config,
            knowledge::answer,
            knowledge::library,
            metrics,
            clock,
            List.of(
                new DeviceRoutes(fleet.kiosks(), "0123abcd", config, 60_000),
                desk.routes(config, knowledge::library, metrics),
                new TakeAlongRoutes(knowledge::library, config.network().address()),
                new SuggestRoutes(knowledge::library, config, clock),
                new FeedbackRoutes(desk.unanswered(), config, clock),
                new KeyboardRoutes(knowledge::library),
                new NoticeRoutes(
                    desk.board(), desk.subscriptions(), desk.outbox(), knowledge::library, config),
                new DirectoryRoutes(
                    new Directory(data), knowledge::library, config.place(), clock, 60_000)));
    vertx.deployVerticle(server).toCompletionStage().toCompletableFuture().join();
  }

  /** Without limits worth speaking of. */
  public static SignUpServer start(Path data) {
    return start(data, SignUpSettings.USUAL);
  }

  /** Likewise, with the settings of an office. */
  public static SignUpServer start(Path data, SignUpSettings settings) {
    return new SignUpServer(data, config(settings, GENEROUS));
  }

  /** Without such limits, over a database of PostgreSQL. */
  public static SignUpServer over(String database, Path data) {
    return new SignUpServer(
        data, config(SignUpSettings.USUAL, GENEROUS, List.of("127.0.0.1"), Optional.of(database)));
  }

  /** With the limits that are usual, and no proxy before it. */
  public static SignUpServer unproxied(Path data) {
    return new SignUpServer(
        data, config(SignUpSettings.USUAL, Map.of(), List.of(), Optional.empty()));
  }

  /** With the limits that are usual, and this machine trusted to say where requests come from. */
  public static SignUpServer limited(Path data) {
    return new SignUpServer(data, config(SignUpSettings.USUAL, Map.of()));
  }

  private static KioskConfig config(SignUpSettings settings, Map<Limit, Integer> limits) {
    return config(settings, limits, List.of("127.0.0.1"), Optional.empty());
  }

  private static KioskConfig config(
      SignUpSettings settings,
      Map<Limit, Integer> limits,
      List<String> proxies,
      Optional<String> database) {
    return new KioskConfig(
        "小杨",
        "政策问答",
        new Office("云冈区征兵办公室", "0352-0000000", "周一至周五 8:30—18:00", "政务服务中心一楼"),
        new Place("140214"),
        "",
        settings,
        new Network(List.of("signup.example"), proxies, List.of(), Optional.empty()),
        BackupSettings.USUAL,
        database,
        limits);
  }

  /** Pairs a kiosk; returns the cookie that its browser keeps. */
  public String pairKiosk() {
    String code = fleet.add("test", new Fleet.Label("1 号机", "大厅", "140214")).code();
    HttpResponse<String> paired =
        send(request("/api/v1/device/pair", "{\"code\":\"" + code + "\"}"));
    return paired.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
  }

  public MovableClock clock() {
    return clock;
  }

  public Metrics metrics() {
    return metrics;
  }

  public SignUpDesk desk() {
    return desk;
  }

  /** The body that the server itself gives as an example. */
  public ObjectNode example() {
    return (ObjectNode) TestServer.json(get(SIGN_UPS + "/example")).path("body");
  }

  /** Signs up under a key of its own. */
  public HttpResponse<String> signUp(Object body) {
    return signUp(body, UUID.randomUUID().toString());
  }

  public HttpResponse<String> signUp(Object body, String key) {
    return send(request(SIGN_UPS, body).header("Idempotency-Key", key));
  }

  public HttpResponse<String> status(String receipt, String phoneLast4) {
    return send(request(SIGN_UPS + "/status", credentials(receipt, phoneLast4)));
  }

  public HttpResponse<String> withdraw(String receipt, String phoneLast4) {
    return send(request(SIGN_UPS + "/withdraw", credentials(receipt, phoneLast4)));
  }

  public static String credentials(String receipt, String phoneLast4) {
    return "{\"receipt\":\"" + receipt + "\",\"phoneLast4\":\"" + phoneLast4 + "\"}";
  }

  /** A POST of JSON, to be completed and sent. */
  public HttpRequest.Builder request(String path, Object body) {
    return at(path)
        .header("content-type", "application/json")
        .POST(BodyPublishers.ofString(escaped(body.toString())));
  }

  /** Half of a surrogate pair can be sent as an escape alone. */
  private static String escaped(String json) {
    return SURROGATE
        .matcher(json)
        .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
  }

  /** A request to be completed and sent. */
  public HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  public HttpResponse<String> get(String path) {
    return send(at(path));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no response", e);
    }
  }

  /** Sends bytes that need not be HTTP, and reads until the server closes the connection. */
  public String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    desk.close();
  }
}
