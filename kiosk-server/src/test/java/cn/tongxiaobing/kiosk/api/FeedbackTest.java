package cn.tongxiaobing.kiosk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.store.Area;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.store.UnansweredRow;
import cn.tongxiaobing.kiosk.store.UnansweredTable;
import cn.tongxiaobing.kiosk.testing.TestServer;
import cn.tongxiaobing.kiosk.unanswered.UnansweredQuestions;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody says whether an answer was right. */
class FeedbackTest {

  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-11-22T04:00:00Z"));
  private static final String WRONG =
      """
      {"conversation":"visit-canary","question":"近视能当兵吗，我是13800138000","helpful":false,"reason":"outdated"}
      """;

  @TempDir private Path data;
  private Database database;
  private UnansweredQuestions kept;
  private TestServer server;

  @BeforeEach
  void open() {
    database = Database.open(DatabaseSettings.file(data, NOW));
    kept = new UnansweredQuestions(new UnansweredTable(database), NOW);
    server = TestServer.with(clock -> new FeedbackRoutes(kept, KioskConfig.defaults(), clock));
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  private HttpRequest.Builder saying(String body) {
    return server
        .request("/api/v1/feedback")
        .header("content-type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private int status(HttpRequest.Builder request) {
    return server.send(request.build()).statusCode();
  }

  /** What was written before this is stored when this is: writes go one after another. */
  private List<UnansweredRow> kept() {
    database.write(connection -> true).join();
    return kept.latest(Area.ALL, 100);
  }

  @Test
  void what_was_not_right_is_kept_with_its_reason_and_without_the_person() {
    assertThat(status(saying(WRONG))).isEqualTo(204);

    assertThat(kept())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.status()).isEqualTo("unhelpful-outdated");
          assertThat(row.question()).contains("近视能当兵吗").doesNotContain("13800138000");
          assertThat(row.toString()).doesNotContain("visit-canary");
        });
  }

  @Test
  void what_was_right_is_not_kept() {
    assertThat(status(saying("{\"conversation\":\"a\",\"question\":\"近视能当兵吗\",\"helpful\":true}")))
        .isEqualTo(204);
    assertThat(kept()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"conversation\":\"a\",\"question\":\"近视\"}",
        "{\"conversation\":\"a\",\"question\":\"近视\",\"helpful\":\"no\"}",
        "{\"conversation\":\"a\",\"question\":\"\",\"helpful\":false}",
        "{\"conversation\":\"a b\",\"question\":\"近视\",\"helpful\":false}",
        "{\"question\":\"近视\",\"helpful\":false}",
        "{\"conversation\":\"a\",\"question\":\"近视\",\"helpful\":false,\"reason\":\"过时了\"}",
        "{\"conversation\":\"a\",\"question\":\"近视\",\"helpful\":false,\"reason\":null}",
        "{\"conversation\":\"a\",\"question\":\"近视\",\"helpful\":true,\"reason\":\"outdated\"}",
        "{\"conversation\":\"a\",\"question\":\"近视\",\"helpful\":false,\"name\":\"王\"}"
      })
  void what_cannot_be_taken_is_refused_and_not_kept(String body) {
    assertThat(status(saying(body))).isEqualTo(400);
    assertThat(kept()).isEmpty();
  }

  @Test
  void a_body_of_more_than_four_kilobytes_is_refused() {
    assertThat(status(saying("{\"question\":\"" + "x".repeat(5000) + "\"}"))).isEqualTo(413);
  }

  @Test
  void another_site_cannot_say_it_for_a_visitor() {
    assertThat(status(saying(WRONG).header("origin", "https://elsewhere.example"))).isEqualTo(403);
    assertThat(kept()).isEmpty();
  }

  @Test
  void who_says_it_again_and_again_is_held_back() {
    List<Integer> said =
        java.util.stream.IntStream.range(0, 100).mapToObj(i -> status(saying("{}"))).toList();

    assertThat(said).contains(400, 429);
  }
}
