package cn.tongxiaobing.kiosk.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.tongxiaobing.kiosk.testing.SignUpServer;
import cn.tongxiaobing.kiosk.testing.Stored;
import cn.tongxiaobing.kiosk.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What strangers try on the public side, row by row. */
class SignUpAbuseTest {

  private static final String SIGN_UPS = "/api/v1/sign-ups";

  @TempDir private Path data;

  private SignUpServer server;

  @BeforeEach
  void start() {
    server = SignUpServer.start(data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void startLimited() {
    server.close();
    server = SignUpServer.limited(data);
  }

  @Test
  void p01_a_wrong_phone_and_an_unknown_receipt_look_the_same() {
    String known = SignUpTest.receipt(server.signUp(server.example()));

    List<HttpResponse<String>> answers =
        IntStream.range(0, 400)
            .mapToObj(i ->
                i % 2 == 0
                    ? server.status(known, "0001")
                    : server.status("0123-4567-%05d".formatted(i), "8000"))
            .toList();

    assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).isEqualTo(404));
    assertThat(answers.stream().map(SignUpAbuseTest::withoutTrace).distinct()).hasSize(1);
    assertThat(answers.stream().map(a -> a.headers().map().keySet()).distinct()).hasSize(1);
  }

  private static String withoutTrace(HttpResponse<String> response) {
    return response.body().replaceFirst("\"traceId\":\"[^\"]*\"", "");
  }

  @Test
  void p01_the_sixth_failure_has_to_wait_and_so_does_the_right_answer_after_it() {
    startLimited();
    String receipt = SignUpTest.receipt(server.signUp(server.example()));

    for (int i = 0; i < 5; i++) {
      assertThat(server.status(receipt, "0001").statusCode()).isEqualTo(404);
    }
    HttpResponse<String> sixth = server.status(receipt, "8000");

    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValueAsLong("retry-after").orElse(0)).isGreaterThan(60);
    assertThat(server.withdraw(receipt, "8000").statusCode()).isEqualTo(429);
    assertThat(from("203.0.113.9", SIGN_UPS + "/status", receipt).statusCode()).isEqualTo(200);
  }

  @Test
  void p01_three_hundred_failures_from_everywhere_are_told_to_the_operator() {
    startLimited();
    String receipt = SignUpTest.receipt(server.signUp(server.example()));
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    log.start();
    root.addAppender(log);
    try {
      for (int i = 0; i < 299; i++) {
        from("203.0.113." + i % 150, SIGN_UPS + "/status", "0123456789ABC");
      }
      assertThat(log.list).noneMatch(SignUpAbuseTest::warns);
      from("203.0.113.200", SIGN_UPS + "/status", "0123456789ABC");
      assertThat(log.list).filteredOn(SignUpAbuseTest::warns).hasSize(1);
      assertThat(log.list)
          .allSatisfy(
              e -> assertThat(e.getFormattedMessage()).doesNotContain(receipt, "203.0.113"));
    } finally {
      root.detachAppender(log);
    }
  }

  private static boolean warns(ILoggingEvent event) {
    return event.getLevel().equals(Level.WARN);
  }

  @Test
  void p01_who_is_right_may_ask_as_often_as_they_like() {
    startLimited();
    String receipt = SignUpTest.receipt(server.signUp(server.example()));

    for (int i = 0; i < 12; i++) {
      assertThat(server.status(receipt, "8000").statusCode()).isEqualTo(200);
    }
  }

  private HttpResponse<String> from(String address, String path, String receipt) {
    return server.send(
        server
            .request(path, SignUpServer.credentials(receipt, "8000"))
            .header("x-forwarded-for", address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"idNumber\":\"990101200711220024\"}",
        "{\"receipt\":\"0123456789ABC\"}",
        "{\"phoneLast4\":\"8000\"}",
        "{\"receipt\":1,\"phoneLast4\":\"8000\"}",
        "{}"
      })
  void p01_less_than_both_is_not_looked_up(String body) {
    HttpResponse<String> response = server.send(server.request(SIGN_UPS + "/status", body));

    assertThat(response.statusCode()).isEqualTo(400);
  }

  @Test
  void p02_the_same_person_again_gets_a_receipt_of_the_same_shape() {
    HttpResponse<String> first = server.signUp(server.example());

    HttpResponse<String> second = server.signUp(server.example().put("question", "能去哪里当兵啊朋友"));

    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(keys(second)).isEqualTo(keys(first));
    assertThat(withoutReceipt(second)).isEqualTo(withoutReceipt(first));
    assertThat(SignUpTest.receipt(second)).isNotEqualTo(SignUpTest.receipt(first));
    assertThat(server.status(SignUpTest.receipt(second), "8000").body()).contains("已收到，等待联系");
    server.close();
    Stored stored = Stored.in(data);
    assertThat(stored.signUps())
        .extracting(row -> row.state())
        .containsExactlyInAnyOrder("new", "duplicate");
    assertThat(stored.conflicts()).hasSize(1);
    start();
  }

  private static List<String> keys(HttpResponse<String> response) {
    return TestServer.json(response).properties().stream().map(p -> p.getKey()).toList();
  }

  private static JsonNode withoutReceipt(HttpResponse<String> response) {
    return ((ObjectNode) TestServer.json(response)).without(List.of("receipt", "qr"));
  }

  @Test
  void p02_who_withdraws_the_first_of_two_still_has_the_other() {
    String first = SignUpTest.receipt(server.signUp(server.example()));
    String second = SignUpTest.receipt(server.signUp(server.example()));

    server.withdraw(first, "8000");

    assertThat(server.status(second, "8000").statusCode()).isEqualTo(200);
    server.close();
    assertThat(Stored.in(data).signUps()).extracting(row -> row.state()).containsExactly("new");
    start();
  }

  @Test
  void p03_nobody_overwrites_what_somebody_gave() {
    server.signUp(server.example());
    server.close();
    var before = Stored.in(data).signUps().getFirst();
    start();

    server.signUp(server.example());
    server.signUp(server.example().put("phone", "13900139000"));
    server.close();

    assertThat(Stored.in(data).signUps()).hasSize(3).contains(before);
    start();
  }

  @Test
  void p04_one_client_among_many_is_slowed_down_and_no_other() {
    startLimited();
    List<HttpResponse<String>> all =
        IntStream.range(0, 100).mapToObj(i -> signUpFrom("198.51.100.7", i)).toList();

    assertThat(all.stream().filter(r -> r.statusCode() == 201)).hasSizeBetween(1, 6);
    HttpResponse<String> refused = all.getLast();
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("retry-after").orElse(0)).isBetween(1L, 20L);
    assertThat(signUpFrom("198.51.100.8", 100).statusCode()).isEqualTo(201);
  }

  @Test
  void p04_a_hall_that_shares_one_address_signs_up_all_the_same() {
    startLimited();

    for (int i = 0; i < 30; i++) {
      String start = TestServer.json(server.get(SIGN_UPS + "/start")).path("start").asText();
      server.clock().pass(Duration.ofSeconds(8));
      ObjectNode form = server.example().put("start", start);
      assertThat(server.signUp(form).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void p04_what_is_wrong_or_sent_again_is_not_counted() {
    startLimited();
    ObjectNode form = server.example();

    for (int i = 0; i < 20; i++) {
      assertThat(server.signUp(server.example().put("name", "")).statusCode()).isEqualTo(422);
      assertThat(server.signUp(form, "again-and-again").statusCode()).isEqualTo(201);
    }
  }

  @Test
  void p04_who_fills_in_what_nobody_sees_leaves_no_trace() {
    HttpResponse<String> response = server.signUp(server.example().put("website", "x"));

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(server.status(SignUpTest.receipt(response), "8000").statusCode()).isEqualTo(404);
    assertThat(server.metrics().text()).contains("code=\"honeypot\"} 1");
    server.close();
    assertThat(Stored.in(data).signUps()).isEmpty();
    start();
  }

  private HttpResponse<String> signUpFrom(String address, int number) {
    return server.send(
        server
            .request(SIGN_UPS, server.example())
            .header("Idempotency-Key", "client-" + number)
            .header("x-forwarded-for", address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>window.__x=1</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg/onload=x>",
        "javascript:alert(1)",
        "{{7*7}}",
        "${7*7}",
        "'; DROP TABLE sign_up; --"
      })
  void p05_no_markup_comes_back(String payload) {
    List<HttpResponse<String>> answers =
        Stream.of("name", "phone", "area", "question", "contactTime", "education", "start")
            .map(field -> server.signUp(server.example().put(field, payload)))
            .toList();

    assertThat(answers).allSatisfy(a -> assertThat(a.body()).doesNotContain(payload));
    assertThat(answers)
        .allSatisfy(
            a -> assertThat(a.headers().firstValue("content-type").orElse("")).contains("json"));
  }

  @ParameterizedTest
  @CsvSource({
    "sec-fetch-site, cross-site",
    "sec-fetch-site, same-site",
    "origin, https://evil.example",
    "origin, null",
    "origin, http://127.0.0.1"
  })
  void p06_a_page_of_another_site_stores_nothing(String header, String value) {
    for (String type :
        List.of(
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/json")) {
      HttpRequest.Builder request =
          server
              .at(SIGN_UPS)
              .header("content-type", type)
              .header("Idempotency-Key", "x")
              .header(header, value)
              .POST(BodyPublishers.ofString(server.example().toString()));

      HttpResponse<String> response = server.send(request);

      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(TestServer.json(response).path("code").asText()).isEqualTo("origin_not_allowed");
    }
    server.close();
    assertThat(Stored.in(data).signUps()).isEmpty();
    start();
  }

  /** No browser leaves both headers out; what leaves them out still cannot be a form. */
  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void p06_a_form_that_says_nothing_of_its_origin_stores_nothing(String type) {
    HttpResponse<String> response =
        server.send(
            server
                .at(SIGN_UPS)
                .header("content-type", type)
                .POST(BodyPublishers.ofString(server.example().toString())));

    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void p06_our_own_pages_sign_up() {
    HttpRequest.Builder request =
        server
            .request(SIGN_UPS, server.example())
            .header("Idempotency-Key", "own")
            .header("sec-fetch-site", "same-origin");

    assertThat(server.send(request).statusCode()).isEqualTo(201);
  }

  @Test
  void p10_no_id_follows_from_another() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      seen.add(SignUpTest.receipt(server.signUp(server.example())));
    }

    assertThat(seen)
        .hasSize(50)
        .allSatisfy(receipt ->
            assertThat(server.status(receipt, "0001").statusCode()).as("another's").isEqualTo(404));
    assertThat(seen.stream().map(r -> r.substring(0, 4)).distinct().count()).isGreaterThan(45);
    assertThat(TestServer.json(server.signUp(server.example())).findValues("id")).isEmpty();
  }

  @Test
  void p10_a_visit_goes_on_for_whoever_has_its_id_and_can_be_read_by_nobody() {
    JsonNode mine = TestServer.json(ask("我身高一米五，能当兵吗", Optional.empty()));
    String id = mine.path("conversation").asText();
    String follow = "那体重呢";

    List<String> ids =
        IntStream.range(0, 50)
            .mapToObj(
                i -> TestServer.json(ask("你好", Optional.empty())).path("conversation").asText())
            .toList();

    assertThat(ids).doesNotContain(id).doesNotHaveDuplicates();
    assertThat(ids)
        .allSatisfy(other -> assertThat(Base64.getUrlDecoder().decode(other)).hasSize(16));
    for (String position : List.of("0", "10", "21")) {
      int at = Integer.parseInt(position);
      assertThat(ids.stream().map(other -> other.charAt(at)).distinct().count()).isGreaterThan(3);
    }
    assertThat(answer(ask(follow, Optional.of(ids.getFirst()))))
        .as("to somebody else")
        .isEqualTo(answer(ask(follow, Optional.empty())));
    for (String path : List.of("/api/v1/conversations/", "/api/v1/ask/", "/api/v1/visits/")) {
      assertThat(server.get(path + id).statusCode()).isEqualTo(404);
    }
  }

  private HttpResponse<String> ask(String question, Optional<String> conversation) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("question", question);
    conversation.ifPresent(id -> body.put("conversation", id));
    HttpResponse<String> response = server.send(server.request("/api/v1/ask", body));
    assertThat(response.statusCode()).isEqualTo(200);
    return response;
  }

  private static JsonNode answer(HttpResponse<String> response) {
    return ((ObjectNode) TestServer.json(response)).without("conversation");
  }

  @Test
  void p11_there_is_no_session_to_fix() {
    HttpResponse<String> response =
        server.send(
            server
                .request(SIGN_UPS, server.example())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("cookie", "session=chosen-by-somebody-else"));

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("set-cookie")).isEmpty();
    assertThat(response.body()).doesNotContain("chosen-by-somebody-else");
  }

  @Test
  void p21_a_client_that_invents_addresses_is_one_client() {
    startLimited();
    List<HttpResponse<String>> all =
        IntStream.range(0, 50)
            .mapToObj(i -> signUpFrom("10.0.0." + i + ", 198.51.100.7", i))
            .toList();

    assertThat(all.stream().filter(r -> r.statusCode() == 201)).hasSizeBetween(1, 6);
  }

  @Test
  void p21_who_is_no_proxy_of_ours_is_not_believed() {
    server.close();
    server = SignUpServer.unproxied(data);
    List<HttpResponse<String>> all =
        IntStream.range(0, 50).mapToObj(i -> signUpFrom("203.0.113." + i, i)).toList();

    assertThat(all.stream().filter(r -> r.statusCode() == 201)).hasSizeBetween(1, 6);
  }

  @Test
  void p22_a_foreign_name_is_not_answered_to() throws IOException {
    assertThat(raw("GET /api/v1/home HTTP/1.1\r\nHost: evil.example\r\n"))
        .startsWith("HTTP/1.1 421")
        .contains("misdirected")
        .doesNotContain("evil");
    assertThat(raw("GET http://evil.example/api/v1/home HTTP/1.1\r\nHost: signup.example\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(raw("GET /api/v1/home HTTP/1.1\r\nHost: SignUp.example:8080\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(server.signUp(server.example()).body())
        .as("links of a receipt")
        .doesNotContainIgnoringCase("signup.example", "localhost", "127.0.0.1");
  }

  private String raw(String head) throws IOException {
    return server.raw(head + "Connection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: +5\r\n",
        "Transfer-Encoding: identity, chunked\r\nContent-Length: 3\r\n",
        "X: a\r\n b\r\nContent-Length: 0\r\n\rX: y\r\n"
      })
  void p23_odd_framing_ends_the_connection_and_nothing_behind_it_is_served(String headers)
      throws IOException {
    String answer =
        server.raw(
            "POST /api/v1/sign-ups HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + headers
                + "\r\n0\r\n\r\nGET /api/v1/home HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("HTTP/1.1 200");
  }

  @ParameterizedTest
  @MethodSource("framings")
  void p23_what_is_no_sound_http_is_refused_and_nothing_behind_it_is_served(String head)
      throws IOException {
    String answer =
        server.raw(
            head
                + "\r\n\r\nGET /api/v1/home HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.").contains(" 4").doesNotContain(" 200 ");
  }

  static Stream<String> framings() {
    String get = "GET /api/v1/sign-ups/start HTTP/1.1\r\nHost: localhost";
    return Stream.of(
        "POST /api/v1/sign-ups HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0",
        get + "\r\nX-Long: " + "a".repeat(9 * 1024),
        get + "\r\nX-Some: a".repeat(101),
        get + "\rX-Other: a\rContent-Length: 0",
        "GET /api/v1/sign-ups/start HTTP/1.1\r\nHost : localhost",
        "GET /api/v1/sign-ups/start  HTTP/1.1 more\r\nHost: localhost");
  }

  @Test
  void p24_a_fault_says_nothing_of_what_is_inside() {
    server.signUp(server.example());
    server.desk().close();

    List<HttpResponse<String>> answers =
        List.of(
            server.signUp(server.example()),
            server.status("0123456789ABC", "8000"),
            server.withdraw("0123456789ABC", "8000"));

    assertThat(answers)
        .allSatisfy(a -> {
          assertThat(a.statusCode()).isIn(500, 503);
          assertThat(a.body())
              .doesNotContain("Exception")
              .doesNotContain("cn.tongxiaobing")
              .doesNotContain("SQL")
              .doesNotContain("sqlite")
              .doesNotContain(data.toString())
              .doesNotContain("测试");
        });
    assertThat(TestServer.json(answers.getFirst()).path("traceId").asText()).hasSize(16);
  }
}
