package cn.tongxiaobing.kiosk.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.BackupSettings;
import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.Limit;
import cn.tongxiaobing.kiosk.SignUpSettings;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.knowledge.document.Place;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages that listen: how many, how slowly, and until when. */
@Timeout(60)
class EventStreamsTest {

  private static final Buffer MUCH = Buffer.buffer("x".repeat(32 * 1024));

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private HttpServer serve(
      Map<Limit, Integer> limits, BiConsumer<RoutingContext, EventStreams<String>> listen) {
    KioskConfig config =
        new KioskConfig(
            "小杨",
            "",
            new KioskConfig.Office("某某征兵办公室", "", "", ""),
            Place.NATION,
            "",
            SignUpSettings.USUAL,
            KioskConfig.Network.USUAL,
            BackupSettings.USUAL,
            Optional.empty(),
            limits);
    EventStreams<String> streams = new EventStreams<>(config, vertx);
    Router router = Router.router(vertx);
    new ErrorHandler(new Metrics()).installOn(router);
    router.get("/").handler(context -> listen.accept(context, streams));
    return vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  @AfterEach
  void close() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private HttpResponse<InputStream> listen(HttpServer server) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/")).build(),
        BodyHandlers.ofInputStream());
  }

  @Test
  void who_does_not_read_is_cut_off_instead_of_filling_the_memory() throws Exception {
    CompletableFuture<Integer> sent = new CompletableFuture<>();
    HttpServer server =
        serve(
            Map.of(),
            (context, streams) -> {
              streams.add(context, "here");
              int[] events = {0};
              vertx.setPeriodic(
                  1,
                  each -> {
                    streams.each((stream, place) ->
                        stream.send(Integer.toString(events[0]++), "show", MUCH));
                    if (streams.size() == 0) {
                      vertx.cancelTimer(each);
                      sent.complete(events[0]);
                    }
                  });
            });
    try (Socket idle = new Socket()) {
      idle.setReceiveBufferSize(1024);
      idle.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.actualPort()));
      idle.getOutputStream()
          .write("GET / HTTP/1.1\r\nhost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(sent.get(30, SECONDS)).isPositive();
    }
  }

  @Test
  void p09_more_pages_than_one_address_may_open_are_turned_away_and_room_is_made_by_closing()
      throws Exception {
    CompletableFuture<Void> left = new CompletableFuture<>();
    HttpServer server =
        serve(
            Map.of(Limit.STREAMS_PER_ADDRESS, 2),
            (context, streams) -> {
              streams.add(context, "here");
              context.request().connection().closeHandler(gone -> left.complete(null));
            });
    try (InputStream first = listen(server).body();
        InputStream second = listen(server).body()) {
      assertThat(first.read()).isEqualTo('r');
      assertThat(second.read()).isEqualTo('r');
      HttpResponse<InputStream> third = listen(server);
      assertThat(third.statusCode()).isEqualTo(429);
      third.body().close();
    }
    left.get(30, SECONDS);
    try (InputStream again = listen(server).body()) {
      assertThat(again.read()).isEqualTo('r');
    }
  }

  @Test
  void who_listens_holds_nobody_up_when_the_server_stops() throws Exception {
    HttpServer server = serve(Map.of(), (context, streams) -> streams.add(context, "here"));
    try (InputStream listening = listen(server).body()) {
      assertThat(listening.read()).isEqualTo('r');
      CompletableFuture<Void> stopped =
          server.shutdown(Duration.ofMinutes(5)).toCompletionStage().toCompletableFuture();
      assertThat(new String(listening.readAllBytes(), StandardCharsets.UTF_8)).startsWith("etry");
      stopped.get(30, SECONDS);
    }
  }
}
