package cn.tongxiaobing.kiosk.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.tongxiaobing.kiosk.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Whatever is sent, the answer is a problem that says what to do, and nothing of it is kept. */
class BadInputTest {

  private static final String CANARY = "王测试13800138000";

  private static TestServer server;
  private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

  @BeforeAll
  static void start() {
    server = TestServer.start();
    LOG.start();
    ((Logger) LoggerFactory.getLogger("ROOT")).addAppender(LOG);
  }

  @AfterAll
  static void nothing_that_was_sent_is_in_the_log() {
    server.close();
    ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(LOG);
    assertThat(LOG.list).isNotEmpty();
    assertThat(LOG.list)
        .allSatisfy(e -> {
          assertThat(e.getFormattedMessage()).doesNotContain("测试").doesNotContain("138");
          assertThat(e.getThrowableProxy()).isNull();
        });
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        row("not JSON", CANARY, 400, "json_invalid"),
        row("nothing", "", 400, "json_invalid"),
        row("cut short", "{\"question\":\"" + CANARY, 400, "json_invalid"),
        row("something behind it", "{\"question\":\"" + CANARY + "\"} x", 400, "json_invalid"),
        row("two values", "{\"question\":\"甲\"}{\"question\":\"乙\"}", 400, "json_invalid"),
        row("a list", "[\"" + CANARY + "\"]", 400, "json_invalid"),
        row("a text", "\"" + CANARY + "\"", 400, "json_invalid"),
        row("null", "null", 400, "json_invalid"),
        row("a remark", "{/**/\"question\":\"甲\"}", 400, "json_invalid"),
        row("no number", "{\"question\":NaN}", 400, "json_invalid"),
        row("a key twice", "{\"question\":\"甲\",\"question\":\"乙\"}", 400, "json_duplicate_key"),
        row("deep", "{\"question\":" + "[".repeat(2000), 400, "json_limits"),
        row("a long number", "{\"question\":" + "9".repeat(50_000) + "}", 400, "json_limits"),
        row("many values", "{\"a\":[" + "1,".repeat(9000) + "1]}", 400, "json_limits"),
        row("a huge number", "{\"question\":1e999999999}", 400, "type_mismatch"),
        row("an object for a text", "{\"question\":{}}", 400, "type_mismatch"),
        row("a number for a text", "{\"question\":\"甲乙\",\"place\":140214}", 400, "type_mismatch"),
        row("a list for a day", "{\"question\":\"甲乙\",\"asOf\":[]}", 400, "type_mismatch"),
        row("an unknown field", "{\"question\":\"甲乙\",\"测试\":1}", 400, "unknown_field"),
        row("__proto__", "{\"question\":\"甲乙\",\"__proto__\":{}}", 400, "unknown_field"),
        row("no question", "{}", 400, "message_length"),
        row("an empty question", "{\"question\":\"\"}", 400, "message_length"),
        row("blanks", "{\"question\":\" \\t　\\n\"}", 400, "message_length"),
        row("only punctuation", "{\"question\":\"？？？……！\"}", 400, "message_length"),
        row("only emoji", "{\"question\":\"😀😀\"}", 400, "message_length"),
        row("501 characters", "{\"question\":\"" + "兵".repeat(501) + "\"}", 400, "message_length"),
        row(
            "ligatures that grow",
            "{\"question\":\"" + "㍻".repeat(300) + "\"}",
            400,
            "message_length"),
        row("U+0000", "{\"question\":\"当兵\\u0000吗\"}", 400, "encoding_invalid"),
        row("a control character", "{\"question\":\"当兵\\u001b[2J\"}", 400, "encoding_invalid"),
        row("half a pair", "{\"question\":\"当兵\\ud800吗\"}", 400, "encoding_invalid"),
        row("an unknown place", "{\"question\":\"甲乙\",\"place\":\"999999\"}", 400, "place_unknown"),
        row("an empty place", "{\"question\":\"甲乙\",\"place\":\"\"}", 400, "place_unknown"),
        row("no such day", "{\"question\":\"甲乙\",\"asOf\":\"2026-02-30\"}", 400, "date_invalid"),
        row("too early", "{\"question\":\"甲乙\",\"asOf\":\"1949-10-01\"}", 400, "date_invalid"),
        row("too late", "{\"question\":\"甲乙\",\"asOf\":\"2101-01-01\"}", 400, "date_invalid"),
        row(
            "another way to write a day",
            "{\"question\":\"甲乙\",\"asOf\":\"2026/1/1\"}",
            400,
            "date_invalid"),
        row("too much", "{\"question\":\"" + "x".repeat(64 * 1024) + "\"}", 413, "too_large"));
  }

  private static Arguments row(String name, String body, int status, String code) {
    return arguments(name, body.getBytes(UTF_8), status, code);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void a_body_that_cannot_be_taken(String name, byte[] body, int status, String code) {
    expect(server.send(post(body, "application/json")), status, code);
  }

  @Test
  void bytes_that_are_no_utf8() {
    byte[] body = "{\"question\":\"征兵年龄\"}".getBytes(Charset.forName("GBK"));

    expect(server.send(post(body, "application/json")), 400, "encoding_invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=gbk",
    "application/json; charset=utf-8; x=y",
    "application/jsonp",
    "''"
  })
  void a_content_type_that_is_not_json(String type) {
    expect(server.send(post("{\"question\":\"甲乙\"}".getBytes(UTF_8), type)), 415, "content_type");
  }

  @ParameterizedTest
  @CsvSource({"gzip", "br", "zstd", "deflate"})
  void a_body_that_is_packed(String encoding) {
    HttpRequest request =
        server
            .request("/api/v1/ask")
            .header("content-type", "application/json")
            .header("content-encoding", encoding)
            .POST(BodyPublishers.ofByteArray(new byte[1000]))
            .build();

    expect(server.send(request), 415, "encoding_unsupported");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nothing-here, 404, not_found",
    "GET, /api/v1/nothing, 404, not_found",
    "GET, /.git/config, 404, not_found",
    "GET, /../pom.xml, 404, not_found",
    "GET, /%2e%2e/%2e%2e/etc/passwd, 404, not_found",
    "GET, /webroot/kiosk/index.html, 404, not_found",
    "GET, /api/v1/ask, 405, method_not_allowed",
    "POST, /api/v1/home, 405, method_not_allowed",
    "DELETE, /kiosk, 405, method_not_allowed",
    "PROPFIND, /kiosk, 405, method_not_allowed",
    "TRACE, /api/v1/ask, 405, method_not_allowed",
    "get, /kiosk, 400, method_invalid",
    "GET, /%zz, 400, request_invalid",
    "GET, /api/v1/home?place=%z, 400, request_invalid",
    "GET, /api/v1/home?place=12, 400, place_unknown",
    "GET, /api/v1/documents?asOf=2026-02-30, 400, date_invalid",
    "GET, /api/v1/documents/nothing/2021-10-01/1, 404, document_unknown",
    "GET, /api/v1/documents/military-service-law/2020-01-01/1, 404, document_unknown",
    "GET, /api/v1/documents/military-service-law/2021-10-01/zero, 404, article_unknown",
    "GET, /api/v1/documents/physical-standards/undated/3, 404, article_unknown",
    "GET, /api/v1/documents/eyesight/1999-01-01/glasses, 404, document_unknown",
    "GET, /api/v1/documents/eyesight/2026-11-22/nothing, 404, article_unknown",
  })
  void an_address_or_a_method_that_is_none(String method, String path, int status, String code)
      throws IOException {
    expectRaw(
        method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", status, code);
  }

  @Test
  void a_head_that_is_too_long() throws IOException {
    String end = " HTTP/1.1\r\nHost: x\r\n\r\n";
    expectRaw("GET /" + "a".repeat(9000) + end, 414, "uri_too_long");
    expectRaw(
        "GET / HTTP/1.1\r\nHost: x\r\nA: " + "a".repeat(9000) + "\r\n\r\n",
        431,
        "headers_too_large");
    expectRaw(
        "GET / HTTP/1.1\r\nHost: x\r\n" + "Some-Header: 12345678\r\n".repeat(500) + "\r\n",
        431,
        "headers_too_large");
  }

  @Test
  void bytes_that_are_no_http() throws IOException {
    expectRaw("garbage\r\n\r\n", 400, "request_invalid");
    expectRaw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400, "request_invalid");
    expectRaw(
        "POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Expect: miracles\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
        417,
        "expectation_failed");
  }

  @Test
  void a_body_without_end_is_cut_off() throws IOException {
    String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
    long start = System.nanoTime();

    String answer =
        server.raw(
            "POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(17));

    assertThat(answer).startsWith("HTTP/1.1 413").contains("too_large");
    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
  }

  /** Seeded, so that a failure can be repeated. */
  @Test
  void any_damage_to_a_sound_body_ends_in_an_answer_or_a_known_problem() {
    byte[] sound =
        "{\"question\":\"近视能当兵吗\",\"place\":\"140214\",\"asOf\":\"2026-11-22\"}".getBytes(UTF_8);
    Random random = new Random(20261122);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = Arrays.copyOf(sound, sound.length);
      for (int hits = 0; hits <= i % 3; hits++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      HttpResponse<String> response = server.send(post(damaged, "application/json"));
      assertThat(response.statusCode()).as(new String(damaged, UTF_8)).isIn(200, 400);
    }
  }

  @ParameterizedTest
  @EnumSource(ApiError.class)
  void every_problem_says_shortly_what_to_do(ApiError error) {
    assertThat(error.detail()).hasSizeBetween(7, 40).matches("[\\p{IsHan}0-9（），、 -]+");
    assertThat(error.code()).matches("[a-z_]+");
  }

  private static HttpRequest post(byte[] body, String contentType) {
    HttpRequest.Builder request =
        server.request("/api/v1/ask").POST(BodyPublishers.ofByteArray(body));
    return (contentType.isEmpty() ? request : request.header("content-type", contentType)).build();
  }

  private static void expect(HttpResponse<String> response, int status, String code) {
    JsonNode problem = TestServer.json(response);
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type"))
        .contains("application/problem+json; charset=utf-8");
    assertThat(response.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(problem.path("detail").asText()).isNotEmpty();
    assertThat(problem.path("traceId").asText()).hasSize(16);
    assertThat(response.body()).doesNotContain("测试").doesNotContain("Exception");
  }

  private static void expectRaw(String request, int status, String code) throws IOException {
    String response = server.raw(request);
    assertThat(response).startsWith("HTTP/1.").contains(" " + status + " ");
    assertThat(response).contains("\"code\":\"" + code + "\"").contains("nosniff");
  }
}
