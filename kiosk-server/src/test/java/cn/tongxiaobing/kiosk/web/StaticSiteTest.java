package cn.tongxiaobing.kiosk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.TestServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticSiteTest {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_root_leads_to_the_kiosk() {
    HttpResponse<String> response = server.get("/");

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("location")).contains("/kiosk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/kiosk", "/kiosk/", "/kiosk/index.html"})
  void the_kiosk_page_is_there(String path) {
    HttpResponse<String> response = server.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    assertThat(response.body()).contains("<title>同小兵</title>");
  }

  @Test
  void the_console_page_is_there() {
    HttpResponse<String> response = server.get("/console");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<title>同小兵工作台</title>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/kiosk", "/console"})
  void everything_that_a_page_names_is_there(String page) {
    Matcher named = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"").matcher(server.get(page).body());
    int seen = 0;
    for (; named.find(); seen++) {
      assertThat(server.get(named.group(1)).statusCode()).as(named.group(1)).isEqualTo(200);
    }

    assertThat(seen).isGreaterThan(5);
  }

  @ParameterizedTest
  @CsvSource({
    "/style/base.css, text/css; charset=utf-8",
    "/app/main.mjs, text/javascript; charset=utf-8",
    "/images/icons.svg, image/svg+xml"
  })
  void a_file_has_the_type_that_a_browser_insists_on(String path, String type) {
    assertThat(server.get(path).headers().firstValue("content-type")).contains(type);
  }

  @Test
  void a_browser_asks_each_time_and_is_told_when_nothing_has_changed() {
    HttpResponse<String> first = server.get("/kiosk");
    String tag = first.headers().firstValue("etag").orElseThrow();
    HttpResponse<String> again =
        server.send(server.request("/kiosk").header("if-none-match", "\"x\", W/" + tag).build());
    HttpResponse<String> other =
        server.send(server.request("/kiosk").header("if-none-match", "\"x\"").build());

    assertThat(first.headers().firstValue("cache-control")).contains("no-cache");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("etag")).contains(tag);
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void no_file_is_called_immutable() {
    assertThat(server.get("/style/base.css").headers().map().toString())
        .doesNotContain("immutable")
        .doesNotContain("max-age");
  }

  @Test
  void a_head_request_tells_the_length_alone() {
    HttpResponse<String> response =
        server.send(
            server.request("/kiosk").method("HEAD", HttpRequest.BodyPublishers.noBody()).build());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValueAsLong("content-length"))
        .hasValue(server.get("/kiosk").body().getBytes(UTF_8).length);
  }

  @Test
  void hidden_files_folders_and_unknown_kinds_are_not_served()
      throws IOException, InterruptedException {
    Map<String, byte[]> files =
        Map.of(
            "a/index.html", "page".getBytes(UTF_8),
            ".env", "secret".getBytes(UTF_8),
            "a/.hidden.css", "secret".getBytes(UTF_8),
            ".git/config.json", "secret".getBytes(UTF_8),
            "a/notes.md", "secret".getBytes(UTF_8),
            "a/backup.mjs~", "secret".getBytes(UTF_8));
    Vertx vertx = Vertx.vertx();
    Router router = Router.router(vertx);
    router.route().handler(new StaticSite(files));
    HttpServer small =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : files.keySet()) {
        URI address = URI.create("http://127.0.0.1:" + small.actualPort() + "/" + path);
        int status =
            client
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
        assertThat(status).as(path).isEqualTo(path.equals("a/index.html") ? 200 : 404);
      }
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/style", "/style/", "/components/", "/app"})
  void a_folder_is_not_listed(String path) {
    assertThat(server.get(path).statusCode()).isEqualTo(404);
  }
}
