package cn.tongxiaobing.kiosk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.KioskConfig.Office;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.TestServer;
import cn.tongxiaobing.knowledge.document.Place;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions over HTTP against the shipped library. */
class AskHandlerTest {

  private static final Office OFFICE =
      new Office("平泉县征兵办公室", "0352-1234567", "周一至周五 8:30—17:30", "政务中心一楼");

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            SharedKnowledge.open(), new KioskConfig("小杨", "政策问答", OFFICE, Place.NATION, ""));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void tells_the_answer_with_its_table_and_its_rule() {
    HttpResponse<String> response = server.ask("{\"question\":\"近视做过手术还能当兵吗\"}");
    JsonNode answer = TestServer.json(response);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type"))
        .contains("application/json; charset=utf-8");
    assertThat(response.headers().firstValue("cache-control")).contains("no-store");
    assertThat(answer.path("status").asText()).isEqualTo("answered");
    assertThat(answer.path("answer").asText()).startsWith(answer.path("headline").asText());
    assertThat(answer.path("headline").asText() + answer.path("line").asText())
        .contains(answer.path("emphasis").asText());
    assertThat(answer.path("table").path("columns")).hasSizeBetween(2, 4);
    assertThat(answer.path("table").path("rows")).isNotEmpty();
    assertThat(answer.path("citations").path(0).path("document").asText())
        .isEqualTo("《应征公民体格检查标准》");
    assertThat(answer.path("related")).hasSizeBetween(1, 4);
    assertThat(answer.path("level").asText()).isEqualTo("全国");
    assertThat(answer.path("asOf").asText()).isEqualTo("2026-11-22");
    assertThat(answer.path("place").asText()).isEqualTo("000000");
  }

  @Test
  void every_part_of_the_contract_is_there() {
    JsonNode answer = TestServer.json(server.ask("{\"question\":\"近视做过手术还能当兵吗\"}"));

    assertThat(answer.fieldNames())
        .toIterable()
        .contains(
            "status",
            "verdict",
            "headline",
            "line",
            "emphasis",
            "notes",
            "answer",
            "speech",
            "table",
            "citations",
            "certainty",
            "level",
            "related",
            "actions",
            "conversation",
            "asOf",
            "place");
    assertThat(answer.path("citations").path(0).fieldNames())
        .toIterable()
        .containsExactly(
            "document", "article", "edition", "standing", "kind", "quote", "quoteFrom", "href");
  }

  @Test
  void names_the_address_of_an_official_site_that_the_answer_names() {
    JsonNode answer = TestServer.json(server.ask("{\"question\":\"网上在哪里报名参军\"}"));

    assertThat(answer.path("actions"))
        .anySatisfy(a -> {
          assertThat(a.path("kind").asText()).isEqualTo("link");
          assertThat(a.path("href").asText()).isEqualTo("https://www.gfbzb.gov.cn/");
        });
  }

  @Test
  void sends_to_the_office_when_there_is_no_certain_answer() {
    JsonNode answer = TestServer.json(server.ask("{\"question\":\"兵役法第二十条\"}"));

    assertThat(answer.path("status").asText()).isEqualTo("handoff");
    assertThat(answer.path("verdict").asText()).isEqualTo("unknown");
    assertThat(answer.path("citations")).isEmpty();
    assertThat(answer.path("certainty").asText()).isEmpty();
    assertThat(answer.path("level").asText()).isEmpty();
    assertThat(answer.path("contact").path("name").asText()).isEqualTo("平泉县征兵办公室");
    assertThat(answer.path("contact").path("phone").asText()).isEqualTo("0352-1234567");
    assertThat(answer.path("contact").path("hours").asText()).isEqualTo("周一至周五 8:30—17:30");
    assertThat(answer.path("contact").path("address").asText()).isEqualTo("政务中心一楼");
  }

  @Test
  void a_refusal_lists_no_source() {
    JsonNode answer = TestServer.json(server.ask("{\"question\":\"怎么找人替我去体检\"}"));

    assertThat(answer.path("status").asText()).isEqualTo("declined");
    assertThat(answer.path("citations")).isEmpty();
    assertThat(answer.has("table")).isFalse();
  }

  @Test
  void keeps_the_id_of_a_visit_and_makes_one_for_a_new_visit() {
    String kept = "{\"question\":\"你好\",\"conversation\":\"visit_7-a\"}";
    String odd = "{\"question\":\"你好\",\"conversation\":\"<script>\"}";

    assertThat(TestServer.json(server.ask(kept)).path("conversation").asText())
        .isEqualTo("visit_7-a");
    assertThat(TestServer.json(server.ask(odd)).path("conversation").asText())
        .matches("[A-Za-z0-9_-]{22}");
    assertThat(TestServer.json(server.ask("{\"question\":\"你好\"}")).path("conversation").asText())
        .matches("[A-Za-z0-9_-]{22}");
  }

  @Test
  void answers_for_the_day_and_the_place_asked_about() {
    JsonNode answer =
        TestServer.json(
            server.ask("{\"question\":\"多大年龄能当兵\",\"asOf\":\"2026-03-01\",\"place\":\"140214\"}"));

    assertThat(answer.path("asOf").asText()).isEqualTo("2026-03-01");
    assertThat(answer.path("place").asText()).isEqualTo("140214");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*:*",
        "\\\"",
        "(((当兵",
        "a~2 b^9999",
        "征兵 AND NOT OR",
        "[1 TO 9]",
        "' OR 1=1 --",
        "😀能当兵吗",
        "当兵\\t几年\\n",
        "𠮷能当兵吗",
        "<img src=x onerror=alert(1)>能当兵吗"
      })
  void odd_characters_are_only_words(String question) {
    HttpResponse<String> response = server.ask("{\"question\":\"" + question + "当兵\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(response).path("headline").asText()).isNotEmpty();
  }

  @Test
  void takes_as_many_characters_as_there_may_be() {
    String longest = "近视能当兵吗，" + "𠮷".repeat(493);

    assertThat(server.ask("{\"question\":\"" + longest + "\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void takes_a_charset_and_nulls_for_what_is_not_said() {
    HttpResponse<String> response =
        server.send(
            server
                .request("/api/v1/ask")
                .header("content-type", "Application/JSON; charset=\"UTF-8\"")
                .POST(
                    BodyPublishers.ofString("{\"question\":\"当兵几年\",\"place\":null,\"asOf\":null}"))
                .build());

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void a_number_that_identifies_a_person_is_not_told_back() {
    HttpResponse<String> response = server.ask("{\"question\":\"我的手机号是13800138000，能当兵吗\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).doesNotContain("13800138000");
  }

  @Test
  void counts_the_outcome() {
    server.ask("{\"question\":\"你好\"}");

    assertThat(server.metrics().text())
        .containsPattern("tongxiaobing_answers_total\\{status=\"smalltalk\"} [1-9]");
  }
}
