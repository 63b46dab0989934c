package cn.tongxiaobing.kiosk.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.TestServer;
import cn.tongxiaobing.knowledge.document.Guide;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered while somebody types, from the library that ships. */
class SuggestTest {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.with(clock ->
            new SuggestRoutes(SharedKnowledge.open()::library, KioskConfig.defaults(), clock));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Characters, full pinyin, initials with the z of zh alone or whole, and a mixture. */
  @ParameterizedTest
  @CsvSource({
    "近视, 近视",
    "jinshi, 近视",
    "jins, 近视",
    "zbtj, 征兵体检",
    "zhbtj, 征兵体检",
    "近shi, 近视",
    "退役jin, 退役金",
    "學費, 学费",
    "'近视 手术', 手术"
  })
  void what_is_typed_stands_in_what_is_offered(String typed, String word) {
    assertThat(offered(typed)).isNotEmpty().anySatisfy(q -> assertThat(q).contains(word));
  }

  @Test
  void questions_that_begin_so_come_first_and_of_those_the_shortest() {
    List<String> offered = offered("近视");
    List<String> begin = offered.stream().takeWhile(q -> q.startsWith("近视")).toList();

    assertThat(begin).isNotEmpty();
    assertThat(offered.subList(begin.size(), offered.size()))
        .noneMatch(q -> q.startsWith("近视"))
        .allMatch(q -> q.contains("近视"));
    assertThat(begin.getFirst().length()).isLessThanOrEqualTo(begin.getLast().length());
  }

  @Test
  void no_two_are_of_the_same_card() {
    List<Guide> guides = SharedKnowledge.open().library().guides();
    List<String> offered = offered("当兵");

    assertThat(offered).hasSize(8).doesNotHaveDuplicates();
    assertThat(guides.stream().flatMap(guide -> guide.sections().stream()))
        .allSatisfy(card ->
            assertThat(offered.stream().filter(q -> card.questions().contains(q)).count())
                .isLessThanOrEqualTo(
                    (int) offered.stream().filter(q -> isElsewhere(guides, card.id(), q)).count()
                        + 1L));
  }

  /** The same words may stand on two cards. */
  private static boolean isElsewhere(List<Guide> guides, String card, String question) {
    return guides.stream()
        .flatMap(guide -> guide.sections().stream())
        .anyMatch(other -> !other.id().equals(card) && other.questions().contains(question));
  }

  @Test
  void as_many_as_are_asked_for() {
    assertThat(offered("当兵&n=3")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%20", "%EF%BC%9F", "xqzkwvj", "13800138000", "%F0%9F%98%80"})
  void nothing_is_offered_for_what_nobody_asks(String query) {
    assertThat(questions("/api/v1/suggest?q=" + query)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?q=a&n=0", "?q=a&n=9", "?q=a&n=x", "?q=a&place=1"})
  void what_cannot_be_meant_is_refused(String query) {
    assertThat(server.get("/api/v1/suggest" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void forty_characters_are_looked_for_and_more_refused() {
    assertThat(offered("z".repeat(40))).isEmpty();
    assertThat(server.get("/api/v1/suggest?q=" + "z".repeat(41)).statusCode()).isEqualTo(400);
  }

  private static List<String> offered(String typed) {
    String[] parts = typed.split("&", 2);
    String more = parts.length > 1 ? "&" + parts[1] : "";
    return questions("/api/v1/suggest?q=" + URLEncoder.encode(parts[0], UTF_8) + more);
  }

  private static List<String> questions(String path) {
    return StreamSupport.stream(
            TestServer.json(server.get(path)).get("questions").spliterator(), false)
        .map(q -> q.asText())
        .toList();
  }
}
