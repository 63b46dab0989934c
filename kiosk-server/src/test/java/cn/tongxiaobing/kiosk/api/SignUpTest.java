package cn.tongxiaobing.kiosk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.QrPicture;
import cn.tongxiaobing.kiosk.testing.SignUpServer;
import cn.tongxiaobing.kiosk.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A young person signs up, asks where it stands, and takes it back. */
class SignUpTest {

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

  @Test
  void the_example_is_taken_as_it_is() {
    HttpResponse<String> response = server.signUp(server.example());

    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    assertThat(response.headers().firstValue("cache-control")).contains("no-store");
    JsonNode body = TestServer.json(response);
    assertThat(body.path("receipt").asText())
        .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}");
    assertThat(body.path("official").path("label").asText()).isEqualTo("全国征兵网");
    assertThat(body.path("official").path("href").asText()).isEqualTo("https://www.gfbzb.gov.cn/");
    assertThat(body.path("official").path("text").asText()).contains("预报名，不等于正式应征报名");
    assertThat(body.path("notice").asText()).contains("不收费").contains("诈骗");
    assertThat(body.path("next")).hasSize(3);
    assertThat(body.path("bring")).isNotEmpty();
    assertThat(response.body()).doesNotContain("测试").doesNotContain("13800138000");
  }

  @Test
  void a_form_that_is_not_whole_yet_is_told_what_is_missing_and_not_stored() {
    ObjectNode form = server.example();
    form.remove("education");
    form.put("phone", "1398");
    HttpResponse<String> response = server.send(server.request("/api/v1/sign-ups/check", form));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(response).path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("phone", "education");
    assertThat(response.body()).contains("手机号应为 11 位").doesNotContain("1398");

    HttpResponse<String> whole =
        server.send(server.request("/api/v1/sign-ups/check", server.example()));
    assertThat(whole.body()).isEqualTo("{\"errors\":[]}");
  }

  @Test
  void the_rules_give_advice_with_what_it_stands_on() {
    JsonNode check = TestServer.json(server.signUp(server.example())).path("check");

    assertThat(check.findValuesAsText("condition")).contains("应征年龄", "学历与身份", "身高", "体重", "视力");
    assertThat(check.path(0).path("verdict").asText()).isEqualTo("met");
    assertThat(check.path(0).path("basis").path(0).asText()).contains("《");
    assertThat(check).allSatisfy(a -> assertThat(a.path("sentence").asText()).isNotEmpty());
  }

  @Test
  void who_does_not_meet_a_rule_is_advised_and_signed_up_all_the_same() {
    ObjectNode form = server.example().put("height", 150);

    HttpResponse<String> response = server.signUp(form);

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(TestServer.json(response).path("check").findValuesAsText("verdict"))
        .contains("not-met");
  }

  @Test
  void k18_the_code_on_the_receipt_is_the_receipt_and_nothing_else() {
    JsonNode body = TestServer.json(server.signUp(server.example()));

    String svg = body.path("qr").asText();

    assertThat(QrPicture.read(svg)).matches("[0-9A-HJKMNP-TV-Z]{13}");
    assertThat(svg).startsWith("<svg").doesNotContain("style").doesNotContain("script");
    assertThat(QrPicture.read(svg)).isEqualTo(body.path("receipt").asText().replace("-", ""));
  }

  @Test
  void the_person_finds_it_again_by_receipt_and_phone() {
    String receipt = receipt(server.signUp(server.example()));

    JsonNode status = TestServer.json(server.status(receipt, "8000"));

    assertThat(status.path("receipt").asText()).isEqualTo(receipt);
    assertThat(status.path("state").asText()).isEqualTo("已收到，等待联系");
    assertThat(status.path("name").asText()).isEqualTo("王**");
    assertThat(status.path("phone").asText()).isEqualTo("138****8000");
    assertThat(status.path("submittedOn").asText()).isEqualTo("2026-11-22");
  }

  @Test
  void row_38_a_receipt_may_be_typed_as_it_looks() {
    String receipt = receipt(server.signUp(server.example()));
    String typed = receipt.toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');

    assertThat(server.status(typed.replace("-", " "), "8000").statusCode()).isEqualTo(200);
    assertThat(server.status(receipt.replace('0', 'O').replace('1', 'I'), "８０００").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"8001", "''", "800", "18000", "abcd"})
  void row_39_another_phone_finds_nothing(String last4) {
    String receipt = receipt(server.signUp(server.example()));

    HttpResponse<String> response = server.status(receipt, last4);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(TestServer.json(response).path("code").asText()).isEqualTo("not_found");
    assertThat(TestServer.json(response).path("detail").asText()).isEqualTo("没有找到，请核对回执号和手机号后四位");
  }

  @Test
  void who_withdraws_is_gone() {
    String receipt = receipt(server.signUp(server.example()));

    assertThat(server.withdraw(receipt, "0000").statusCode()).isEqualTo(404);
    HttpResponse<String> response = server.withdraw(receipt, "8000");

    assertThat(TestServer.json(response).path("withdrawn").asBoolean()).isTrue();
    assertThat(server.status(receipt, "8000").statusCode()).isEqualTo(404);
    assertThat(server.withdraw(receipt, "8000").statusCode()).isEqualTo(404);
  }

  @Test
  void f16_a_request_sent_again_gets_the_same_bytes_after_a_restart_too() {
    ObjectNode form = server.example();
    String first = server.signUp(form, "the-same-key").body();

    assertThat(server.signUp(form, "the-same-key").body()).isEqualTo(first);
    server.close();
    server = SignUpServer.start(data);
    server.clock().pass(Duration.ofHours(25));

    assertThat(server.desk().purge()).isZero();
    HttpResponse<String> again = server.signUp(form, "the-same-key");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first);
    HttpResponse<String> other = server.signUp(form.put("question", "另一个问题"), "the-same-key");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(TestServer.json(other).path("code").asText()).isEqualTo("idempotency_mismatch");
    assertThat(TestServer.json(other).path("detail").asText()).isEqualTo("请返回重新提交");
  }

  @Test
  void f16_fifty_at_once_under_one_key_are_one() {
    ObjectNode form = server.example();
    List<CompletableFuture<HttpResponse<String>>> all =
        IntStream.range(0, 50)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> server.signUp(form, "one-key")))
            .toList();

    Set<String> answers = all.stream().map(f -> f.join().body()).collect(Collectors.toSet());

    assertThat(all).allSatisfy(f -> assertThat(f.join().statusCode()).isEqualTo(201));
    assertThat(answers).hasSize(1);
    String receipt = receipt(all.getFirst().join());
    assertThat(server.withdraw(receipt, "8000").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "too long", "with blank"})
  void row_37_without_a_proper_key_nothing_is_stored(String key) {
    String sent = key.equals("too long") ? "k".repeat(300) : key;
    var request = server.request("/api/v1/sign-ups", server.example());

    HttpResponse<String> response =
        server.send(sent.isEmpty() ? request : request.header("Idempotency-Key", sent));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(TestServer.json(response).path("code").asText()).isEqualTo("idempotency_key");
    assertThat(TestServer.json(response).path("detail").asText()).isEqualTo("请返回重新提交");
  }

  @Test
  void pr06_people_are_told_the_days_after_which_it_is_really_erased() {
    JsonNode consent = TestServer.json(server.get("/api/v1/sign-ups/consent"));
    int days = consent.path("retentionDays").asInt();
    String receipt = receipt(server.signUp(server.example()));

    assertThat(consent.path("summary").asText()).contains("最多 " + days + " 天");
    for (int day = 0; day < days; day++) {
      server.clock().pass(Duration.ofDays(1));
      assertThat(server.desk().purge()).isZero();
    }
    assertThat(server.status(receipt, "8000").statusCode()).isEqualTo(200);
    server.clock().pass(Duration.ofSeconds(1));
    assertThat(server.desk().purge()).isEqualTo(1);
    assertThat(server.status(receipt, "8000").statusCode()).isEqualTo(404);
  }

  @Test
  void f29_a_clock_that_jumps_erases_nobody() {
    String receipt = receipt(server.signUp(server.example()));
    server.desk().purge();

    for (int years : new int[] {1, -2, 1}) {
      server.clock().pass(Duration.ofDays(years * 365L));
      assertThat(server.desk().purge()).isZero();
      server.clock().pass(Duration.ofHours(1));
      assertThat(server.desk().purge()).isZero();
    }

    assertThat(server.status(receipt, "8000").statusCode()).isEqualTo(200);
  }

  @Test
  void who_was_off_for_long_erases_what_is_due_a_day_later() {
    server.signUp(server.example());
    server.desk().purge();
    server.clock().pass(Duration.ofDays(200));

    assertThat(server.desk().purge()).isZero();
    server.clock().pass(Duration.ofHours(25));

    assertThat(server.desk().purge()).isEqualTo(1);
  }

  static String receipt(HttpResponse<String> response) {
    return TestServer.json(response).path("receipt").asText();
  }
}
