package cn.tongxiaobing.kiosk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.corpus.LiveKnowledge;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.Statutes;
import cn.tongxiaobing.kiosk.testing.TestServer;
import cn.tongxiaobing.knowledge.document.Problems;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over HTTP, what an office has imported: a document, its editions side by side, words in it. */
class DocumentTextsTest {

  @TempDir private static Path data = Path.of("");

  private static Optional<LiveKnowledge> knowledge = Optional.empty();
  private static Optional<TestServer> started = Optional.empty();
  private static String id = "";

  @BeforeAll
  static void start() throws IOException {
    SharedKnowledge.copyIndexTo(data);
    Path texts = Files.createDirectories(data.resolve("documents/fares"));
    Files.writeString(texts.resolve("2020.md"), Statutes.EARLIER);
    Files.writeString(texts.resolve("2025.md"), Statutes.SOUND);
    LiveKnowledge live = LiveKnowledge.open(new Corpus(data), new Problems());
    knowledge = Optional.of(live);
    started = Optional.of(TestServer.start(live, KioskConfig.defaults()));
    id = live.library().register().byName("平泉县应征青年交通补助办法").orElseThrow().id();
  }

  @AfterAll
  static void stop() {
    started.ifPresent(TestServer::close);
    knowledge.ifPresent(LiveKnowledge::close);
  }

  @Test
  void a_document_is_told_with_its_editions_and_the_articles_in_force() {
    JsonNode document = get("/api/v1/documents/" + id);

    assertThat(document.path("title").asText()).isEqualTo("平泉县应征青年交通补助办法");
    assertThat(document.path("editions").findValuesAsText("standing"))
        .containsExactly("superseded", "in-force");
    assertThat(document.path("articles").findValuesAsText("article"))
        .containsExactly("第一条", "第二条", "第三条", "第四条");
    assertThat(document.path("articles").path(2).path("text").asText()).contains("二十三元");
    assertThat(
            get(document.path("articles").path(2).path("href").asText()).path("article").asText())
        .isEqualTo("第三条");
  }

  @Test
  void on_another_day_another_edition_is_in_force() {
    JsonNode document = get("/api/v1/documents/" + id + "?asOf=2024-01-01");

    assertThat(document.path("effectiveFrom").asText()).isEqualTo("2020-03-01");
    assertThat(document.path("editions").findValuesAsText("standing"))
        .containsExactly("in-force", "upcoming");
    assertThat(document.path("articles")).hasSize(3);
    assertThat(document.path("articles").path(1).path("text").asText()).contains("十一元");
  }

  @Test
  void a_repealed_document_names_its_successor_and_tells_no_articles() {
    JsonNode document = get("/api/v1/documents/soldier-resettlement-regulations");

    assertThat(document.path("standing").asText()).isEqualTo("repealed");
    assertThat(document.path("repealedOn").asText()).isEqualTo("2024-09-01");
    assertThat(document.path("replacedBy").asText()).isEqualTo("resettlement-regulations");
    assertThat(document.path("articles")).isEmpty();
  }

  @Test
  void a_guide_is_told_with_its_sections() {
    JsonNode guide = get("/api/v1/documents/eyesight");

    assertThat(guide.path("kind").asText()).isEqualTo("guide");
    assertThat(guide.path("articles")).isNotEmpty();
  }

  @Test
  void two_editions_side_by_side_pair_the_article_that_moved_and_show_its_words() {
    JsonNode comparison = get("/api/v1/documents/" + id + "/comparison");

    assertThat(comparison.path("older").path("effectiveFrom").asText()).isEqualTo("2020-03-01");
    assertThat(comparison.path("newer").path("effectiveFrom").asText()).isEqualTo("2025-03-01");
    assertThat(comparison.path("changes").findValuesAsText("kind")).contains("added", "kept");
    JsonNode fares = comparison.path("changes").path(2);
    assertThat(fares.path("kind").asText()).isEqualTo("moved-and-reworded");
    assertThat(fares.path("older").path("article").asText()).isEqualTo("第二条");
    assertThat(fares.path("newer").path("article").asText()).isEqualTo("第三条");
    assertThat(fares.path("spans").findValuesAsText("text")).contains("十一", "二十三");
    assertThat(get(fares.path("older").path("href").asText()).path("text").asText())
        .contains("十一元");
  }

  @Test
  void the_editions_can_be_named_by_days_on_which_they_were_in_force() {
    JsonNode comparison =
        get("/api/v1/documents/" + id + "/comparison?from=2022-06-01&to=2026-01-01");

    assertThat(comparison.path("older").path("effectiveFrom").asText()).isEqualTo("2020-03-01");
    assertThat(comparison.path("newer").path("effectiveFrom").asText()).isEqualTo("2025-03-01");
  }

  @Test
  void words_are_found_in_every_article_that_has_them() {
    JsonNode found = get("/api/v1/documents/search?place=140214&q=" + encoded("应征青年"));

    assertThat(found.path("total").asInt()).isEqualTo(3);
    assertThat(found.path("results").findValuesAsText("article"))
        .containsExactly("第一条", "第二条", "第三条");
    assertThat(
            get("/api/v1/documents/search?place=140214&offset=2&q=" + encoded("应征青年"))
                .path("results"))
        .hasSize(1);
    assertThat(
            get("/api/v1/documents/search?place=310000&q=" + encoded("应征青年")).path("total").asInt())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "/none, 404, document_unknown",
    "/none/comparison, 404, document_unknown",
    "/military-service-law/comparison, 404, editions_missing",
    "/military-service-law/comparison?from=2021, 400, date_invalid",
    "/military-service-law?asOf=yesterday, 400, date_invalid",
    "/search, 400, words_length",
    "/search?q=%20, 400, words_length",
    "/search?q=a&offset=-1, 400, request_invalid"
  })
  void what_cannot_be_told_is_said(String path, int status, String code) {
    HttpResponse<String> response = server().get("/api/v1/documents" + path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(TestServer.json(response).path("code").asText()).isEqualTo(code);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static JsonNode get(String path) {
    HttpResponse<String> response = server().get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return TestServer.json(response);
  }

  private static TestServer server() {
    return started.orElseThrow();
  }
}
