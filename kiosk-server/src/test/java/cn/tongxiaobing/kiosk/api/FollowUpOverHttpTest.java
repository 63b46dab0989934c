package cn.tongxiaobing.kiosk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.KioskConfig.Office;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.TestServer;
import cn.tongxiaobing.knowledge.document.Place;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a question means in the course of a visit, and what is worked out for the asker. */
class FollowUpOverHttpTest {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            SharedKnowledge.open(),
            new KioskConfig("小杨", "政策问答", new Office("", "", "", ""), Place.NATION, ""));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_few_words_change_the_question_before() {
    JsonNode men = ask("男兵身高要求多少", "v1");
    JsonNode women = ask("那女生呢", "v1");

    assertThat(men.path("answer").asText() + men.path("table")).contains("160");
    assertThat(women.path("answer").asText() + women.path("table")).contains("158");
    assertThat(women.path("context")).isNotEmpty();
    assertThat(men.path("context")).isEmpty();
  }

  @Test
  void another_visit_knows_nothing_of_it() {
    ask("优待证在哪里办理", "v2");

    assertThat(ask("要钱吗", "v3").path("context")).isEmpty();
  }

  @Test
  void what_was_said_before_can_be_left_out() {
    ask("优待证在哪里办理", "v4");
    JsonNode alone =
        TestServer.json(
            server.ask("{\"question\":\"要钱吗\",\"conversation\":\"v4\",\"alone\":true}"));

    assertThat(alone.path("context")).isEmpty();
  }

  @Test
  void what_was_said_is_said_again() {
    JsonNode first = ask("优待证在哪里办理", "v5");
    JsonNode again = ask("没听清，再说一遍", "v5");

    assertThat(again.path("answer")).isEqualTo(first.path("answer"));
    assertThat(again.path("citations")).isEqualTo(first.path("citations"));
  }

  @Test
  void a_case_that_is_stated_is_worked_out_with_its_figures_shown_back() {
    JsonNode answer = ask("我一米七五，190斤，会不会嫌胖不要我", "v6");

    assertThat(answer.path("status").asText()).isEqualTo("computed");
    assertThat(answer.path("verdict").asText()).isEqualTo("no");
    assertThat(answer.path("headline").asText()).contains("BMI 31.0");
    assertThat(answer.path("computation").path("used").toString()).contains("175", "95");
    assertThat(answer.path("citations")).isNotEmpty();
  }

  @Test
  void an_answer_that_asks_back_offers_choices_that_are_questions() {
    JsonNode answer = ask("我做过激光手术，还能当兵吗", "v7");
    assertThat(answer.path("status").asText()).isEqualTo("clarify");
    assertThat(answer.path("choices")).hasSizeBetween(2, 4);
    assertThat(answer.path("table").path("rows")).isNotEmpty();

    JsonNode choice = answer.path("choices").path(0);
    JsonNode then = ask(choice.path("question").asText(), "v7");
    assertThat(then.path("headline").asText()).startsWith(choice.path("label").asText());
    assertThat(then.path("choices")).isEmpty();
  }

  @Test
  void a_flag_that_is_no_flag_is_refused() {
    assertThat(server.ask("{\"question\":\"要钱吗\",\"alone\":\"yes\"}").statusCode()).isEqualTo(400);
  }

  private static JsonNode ask(String question, String visit) {
    String body = "{\"question\":\"" + question + "\",\"conversation\":\"" + visit + "\"}";
    return TestServer.json(server.ask(body));
  }
}
