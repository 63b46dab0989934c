package cn.tongxiaobing.kiosk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.KioskConfig.Office;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.TestServer;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Place;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HomeHandlerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  static List<String> hotQuestions() {
    return HotQuestions.ALL;
  }

  @Test
  void shows_names_topics_and_what_is_often_asked() {
    try (TestServer server = TestServer.start()) {
      JsonNode home = TestServer.json(server.get("/api/v1/home"));

      assertThat(home.path("assistant").asText()).isEqualTo("同小兵");
      assertThat(home.path("office").path("name").asText()).isEqualTo("当地征兵办公室");
      assertThat(home.path("office").has("phone")).isFalse();
      assertThat(home.path("placeName").asText()).isEqualTo("全国");
      assertThat(home.path("today").asText()).isEqualTo("2026-11-22");
      assertThat(home.path("topics").findValuesAsText("id"))
          .containsExactly(
              "conditions",
              "process",
              "students",
              "service",
              "family",
              "veterans",
              "benefits",
              "offices");
      assertThat(home.path("topics"))
          .allSatisfy(t -> assertThat(t.path("questions")).hasSizeBetween(4, 12));
      assertThat(home.path("hot")).hasSize(12);
      assertThat(home.path("notices")).isEmpty();
      assertThat(home.path("library").path("sections").asInt()).isGreaterThan(300);
      assertThat(home.path("library").path("checkedOn").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
    }
  }

  @Test
  void shows_what_the_office_has_set() {
    KioskConfig config =
        new KioskConfig(
            "小杨", "政策问答", new Office("县征兵办", "0352-1", "上午", "一楼"), new Place("140214"), "");
    try (TestServer server = TestServer.start(SharedKnowledge.open(), config)) {
      JsonNode home = TestServer.json(server.get("/api/v1/home"));

      assertThat(home.path("assistant").asText()).isEqualTo("小杨");
      assertThat(home.path("office").path("phone").asText()).isEqualTo("0352-1");
      assertThat(home.path("place").asText()).isEqualTo("140214");
      assertThat(home.path("placeName").asText()).isEqualTo("云冈区");
    }
  }

  @Test
  void counts_the_cards_of_a_place_only_there() {
    try (TestServer server = TestServer.start()) {
      int nation = sections(server, "000000");
      int county = sections(server, "140214");
      int elsewhere = sections(server, "330000");

      assertThat(county).isGreaterThan(nation);
      assertThat(elsewhere).isEqualTo(nation);
    }
  }

  @ParameterizedTest
  @MethodSource("hotQuestions")
  void every_question_on_the_home_page_has_an_answer(String question) {
    Answer answer =
        SharedKnowledge.open()
            .answer(new Question(question, DAY, Place.NATION), Visit.begun())
            .reply()
            .answer();

    assertThat(answer.status()).as(question).isEqualTo("answered");
    assertThat(answer.citations()).isNotEmpty();
  }

  /** By tapping alone one must reach a reply that settles the question. */
  @Test
  void no_question_of_any_topic_ends_in_uncertainty() {
    Set<String> settled = Set.of("answered", "computed", "clarify", "declined");
    List<String> open = new ArrayList<>();
    try (TestServer server = TestServer.start()) {
      for (JsonNode topic : TestServer.json(server.get("/api/v1/home")).path("topics")) {
        for (JsonNode question : topic.path("questions")) {
          Question asked = new Question(question.asText(), DAY, Place.NATION);
          if (!settled.contains(
              SharedKnowledge.open().answer(asked, Visit.begun()).reply().answer().status())) {
            open.add(question.asText());
          }
        }
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void the_questions_often_asked_are_twelve_different_ones() {
    assertThat(HotQuestions.ALL).hasSize(12).doesNotHaveDuplicates();
    assertThat(HotQuestions.ALL).allSatisfy(q -> assertThat(q).hasSizeBetween(5, 20));
  }

  private static int sections(TestServer server, String place) {
    JsonNode home = TestServer.json(server.get("/api/v1/home?place=" + place));
    return home.path("library").path("sections").asInt();
  }
}
