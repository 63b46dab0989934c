package cn.tongxiaobing.kiosk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of documents and the permanent addresses. */
class DocumentsTest {

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
  void lists_what_is_known_by_name_and_every_guide() {
    JsonNode list = TestServer.json(server.get("/api/v1/documents"));

    assertThat(list.path("documents").findValuesAsText("id")).contains("military-service-law");
    assertThat(list.path("guides").findValuesAsText("id")).contains("eyesight");
    assertThat(list.path("asOf").asText()).isEqualTo("2026-11-22");
  }

  @Test
  void says_how_an_edition_stands_on_another_day() {
    assertThat(standing("2026-11-22")).isEqualTo("in-force");
    assertThat(standing("2021-09-30")).isEqualTo("upcoming");
  }

  private static String standing(String day) {
    JsonNode law =
        TestServer.json(
            server.get("/api/v1/documents/military-service-law/2021-10-01/20?asOf=" + day));
    return law.path("standing").asText();
  }

  @Test
  void an_article_that_is_not_loaded_is_named_with_the_way_to_its_text() {
    JsonNode article =
        TestServer.json(server.get("/api/v1/documents/military-service-law/2021-10-01/20"));

    assertThat(article.path("title").asText()).isEqualTo("中华人民共和国兵役法");
    assertThat(article.path("short").asText()).isEqualTo("兵役法");
    assertThat(article.path("kind").asText()).isEqualTo("statute");
    assertThat(article.path("article").asText()).isEqualTo("第二十条");
    assertThat(article.path("effectiveFrom").asText()).isEqualTo("2021-10-01");
    assertThat(article.has("text")).isFalse();
    assertThat(article.path("note").asText()).contains("flk.npc.gov.cn");
  }

  @Test
  void a_notice_is_told_as_a_whole() {
    JsonNode notice =
        TestServer.json(server.get("/api/v1/documents/physical-standards/undated/whole"));

    assertThat(notice.path("kind").asText()).isEqualTo("notice");
    assertThat(notice.path("standing").asText()).isEqualTo("unknown");
    assertThat(notice.path("note").asText()).isNotEmpty();
  }

  @Test
  void the_sections_of_a_guide_lead_to_each_other() {
    JsonNode list = TestServer.json(server.get("/api/v1/documents"));
    String first = list.path("guides").path(0).path("sections").path(0).path("href").asText();
    Set<String> seen = new HashSet<>();
    for (String at = first; !at.isEmpty() && seen.add(at); ) {
      JsonNode section = TestServer.json(server.get(at));
      assertThat(section.path("kind").asText()).isEqualTo("guide");
      assertThat(section.path("text").asText()).isNotEmpty();
      at = section.path("next").asText();
    }

    assertThat(seen).hasSize(list.path("guides").path(0).path("sections").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"近视做过手术还能当兵吗", "多大年龄可以参军", "优待证怎么申请", "义务兵每个月津贴多少"})
  void every_source_of_an_answer_can_be_opened(String question) {
    JsonNode answer = TestServer.json(server.ask("{\"question\":\"" + question + "\"}"));

    assertThat(answer.path("citations")).isNotEmpty();
    assertThat(answer.path("citations"))
        .allSatisfy(c ->
            assertThat(server.get(c.path("href").asText()).statusCode())
                .as(c.path("href").asText())
                .isEqualTo(200));
  }
}
