package cn.tongxiaobing.kiosk.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.tongxiaobing.kiosk.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A flow is walked by addresses alone: everything that one needs to go on is in what one gets. */
class FlowHandlerTest {

  private static final String FLOWS = "/api/v1/flows";
  private static final String CAN_I = FLOWS + "/can-i-enlist?asOf=2026-07-16&answers=";
  private static final String LASER =
      "sex:man,schooling:junior-college_graduated,birth-date:2003-03-08,body:175_65,eyes:5.0_5.0,"
          + "surgery:laser,surgery-date:2026-04-02,after-surgery:no_yes,marks:none,record:none";

  private static TestServer server;
  private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

  @BeforeAll
  static void start() {
    server = TestServer.start();
    LOG.start();
    ((Logger) LoggerFactory.getLogger("ROOT")).addAppender(LOG);
  }

  @AfterAll
  static void no_answer_of_anybody_is_in_the_log() {
    server.close();
    ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(LOG);
    assertThat(LOG.list)
        .isNotEmpty()
        .allSatisfy(
            e -> assertThat(e.getFormattedMessage()).doesNotContain("2003").doesNotContain("sex"));
  }

  @Test
  void lists_the_flows_with_the_way_to_each() {
    JsonNode flows = json(FLOWS);

    assertThat(flows.findValuesAsText("id"))
        .hasSize(8)
        .startsWith("can-i-enlist", "enlistment-process", "student-benefits");
    for (JsonNode flow : flows) {
      assertThat(flow.path("title").asText()).isNotEmpty();
      assertThat(flow.path("hint").asText()).isNotEmpty();
      assertThat(flow.path("topic").asText()).isNotEmpty();
      JsonNode first = json(flow.path("href").asText()).path("question");
      assertThat(first.path("progress").path("page").asInt()).isEqualTo(1);
    }
  }

  @Test
  void asks_one_question_and_says_how_far_it_is() {
    JsonNode state = json(FLOWS + "/can-i-enlist");
    JsonNode question = state.path("question");

    assertThat(question.path("step").asText()).isEqualTo("sex");
    assertThat(question.path("kind").asText()).isEqualTo("one-of");
    assertThat(question.path("choices").findValuesAsText("label")).containsExactly("男青年", "女青年");
    assertThat(question.path("progress").path("fewest").asInt()).isEqualTo(8);
    assertThat(question.path("progress").path("most").asInt()).isGreaterThan(8);
    assertThat(question.has("unsure")).isFalse();
    assertThat(state.has("result")).isFalse();
    assertThat(state.has("back")).isFalse();
    assertThat(state.path("asOf").asText()).isEqualTo("2026-11-22");
    assertThat(state.path("speech").asText()).startsWith("您是男青年还是女青年");
  }

  @Test
  void a_page_of_figures_says_what_can_be_put_in_and_where_it_goes() {
    JsonNode question =
        json(CAN_I + "sex:man,schooling:bachelor_in-school,birth-date:2005-05-20").path("question");

    assertThat(question.path("kind").asText()).isEqualTo("form");
    JsonNode height = question.path("fields").path(0);
    assertThat(height.path("key").asText()).isEqualTo("height");
    assertThat(height.path("label").asText()).isEqualTo("身高（厘米）");
    assertThat(height.path("kind").asText()).isEqualTo("number");
    assertThat(height.path("least").asInt()).isEqualTo(50);
    assertThat(question.path("unsure").path("label").asText()).isEqualTo("说不清");
    String template = question.path("template").asText();
    JsonNode next = json(template.replace("{value}", "175_65"));
    assertThat(next.path("question").path("step").asText()).isEqualTo("eyes");
    assertThat(next.path("path").path(3).path("answer").asText()).isEqualTo("身高 175 厘米，体重 65 千克");
  }

  @Test
  void a_birth_date_lies_behind() {
    JsonNode field =
        json(CAN_I + "sex:man,schooling:bachelor_in-school")
            .path("question")
            .path("fields")
            .path(0);

    assertThat(field.path("kind").asText()).isEqualTo("date");
    assertThat(field.path("latest").asText()).isEqualTo("2026-07-16");
  }

  @Test
  void the_result_tells_each_condition_with_its_reason_and_its_source() {
    JsonNode state = json(CAN_I + LASER);
    JsonNode result = state.path("result");

    assertThat(state.has("question")).isFalse();
    assertThat(result.path("headline").asText()).isEqualTo("还差一点，到日子可以再测");
    assertThat(result.path("line").asText()).contains("2026年10月2日 以后可以再测");
    assertThat(result.path("counts").path("met").asInt()).isEqualTo(8);
    assertThat(result.path("counts").path("not-met").asInt()).isEqualTo(1);
    JsonNode findings = result.path("parts").path(0).path("items");
    assertThat(findings).hasSize(9);
    assertThat(findings.path(0).path("heading").asText()).isEqualTo("近视手术");
    assertThat(findings.path(0).path("label").asText()).isEqualTo("不符合");
    assertThat(findings.path(0).path("changesOn").asText()).isEqualTo("2026-10-02");
    assertThat(findings)
        .allSatisfy(f -> {
          assertThat(f.path("kind").asText()).isEqualTo("finding");
          assertThat(f.path("headline").asText()).endsWith("。");
          assertThat(f.path("citations")).isNotEmpty();
        });
    assertThat(state.path("speech").asText()).startsWith("还差一点").doesNotContain("《");
  }

  @Test
  void the_ways_on_lead_to_the_official_site_the_sign_up_and_other_flows() {
    JsonNode actions = json(CAN_I + LASER).path("result").path("actions");

    assertThat(actions.findValuesAsText("kind")).containsExactly("sign-up", "flow", "flow", "link");
    assertThat(actions.path(1).path("label").asText()).isEqualTo("应征全流程");
    assertThat(actions.findValuesAsText("label")).contains("预报名", "全国征兵网");
  }

  @Test
  void every_source_and_card_of_a_result_can_be_opened() {
    Set<String> addresses = new HashSet<>();
    for (String state :
        List.of(
            CAN_I + LASER,
            FLOWS + "/enlistment-process?answers=sex:woman,where:examination",
            FLOWS
                + "/resettlement-ways?answers=rank:officer,officer-discharged:unsure,"
                + "officer-service:16_0")) {
      JsonNode result = json(state).path("result");
      addresses.addAll(result.findValuesAsText("href"));
    }
    addresses.remove("");
    addresses.removeIf(address -> address.startsWith("https://"));

    assertThat(addresses).hasSizeGreaterThan(40);
    assertThat(addresses)
        .allSatisfy(
            address -> assertThat(server.get(address).statusCode()).as(address).isEqualTo(200));
  }

  @Test
  void every_earlier_answer_carries_the_address_that_changes_it() {
    JsonNode before = json(CAN_I + LASER);
    for (JsonNode answered : before.path("path")) {
      JsonNode editing = json(answered.path("edit").asText());
      JsonNode question = editing.path("question");

      assertThat(question.path("step")).isEqualTo(answered.path("step"));
      assertThat(question.path("value")).isEqualTo(answered.path("value"));
      assertThat(question.path("fault").asText()).isEmpty();
      String same =
          question.path("template").asText().replace("{value}", answered.path("value").asText());
      assertThat(json(same)).isEqualTo(before);
    }
  }

  @Test
  void going_back_changes_nothing_and_keeps_every_answer() {
    JsonNode before = json(CAN_I + LASER);
    int pages = before.path("path").size();
    String back = before.path("back").asText();
    for (int page = pages; page > 0; page--) {
      JsonNode state = json(back);
      assertThat(state.path("question").path("progress").path("page").asInt()).isEqualTo(page);
      assertThat(state.path("question").path("value").asText()).isNotEmpty();
      back = state.path("back").asText();
    }
    assertThat(back).isEmpty();
  }

  @Test
  void changing_the_second_of_ten_keeps_the_other_nine() {
    JsonNode editing = json(CAN_I + LASER + "&edit=schooling");
    String template = editing.path("question").path("template").asText();

    JsonNode after = json(template.replace("{value}", "senior-high_graduated"));

    assertThat(after.path("result").path("id").asText()).isEqualTo("conditions");
    assertThat(after.path("path")).hasSize(10);
    assertThat(after.path("path").path(1).path("answer").asText()).contains("普通高中");
    assertThat(after.path("asOf").asText()).isEqualTo("2026-07-16");
  }

  @Test
  void an_answer_that_cannot_be_taken_is_asked_again_with_what_was_written() {
    JsonNode question =
        json(CAN_I + "sex:man,schooling:bachelor_in-school,birth-date:2005-05-20,body:1.75_65")
            .path("question");

    assertThat(question.path("step").asText()).isEqualTo("body");
    assertThat(question.path("fault").asText()).isEqualTo("身高请填 50—260 厘米。");
    assertThat(question.path("value").asText()).isEqualTo("1.75_65");
  }

  @Test
  void one_stands_where_one_says_and_can_say_otherwise() {
    JsonNode timeline =
        json(FLOWS + "/enlistment-process?place=140214&answers=sex:man,where:vetting")
            .path("result")
            .path("parts")
            .path(0);

    assertThat(timeline.path("kind").asText()).isEqualTo("timeline");
    assertThat(timeline.path("stages").findValuesAsText("state"))
        .containsExactly("done", "done", "done", "done", "here", "next", "next", "next");
    JsonNode next = json(timeline.path("stages").path(5).path("href").asText());
    assertThat(next.path("place").asText()).isEqualTo("140214");
    assertThat(
            next.path("result").path("parts").path(0).path("stages").path(5).path("state").asText())
        .isEqualTo("here");
  }

  @Test
  void an_amount_is_told_with_its_steps() {
    JsonNode aid =
        json(FLOWS
                + "/student-benefits?answers=stage:in-school,education:bachelor,exclusion:none,"
                + "costs:26000_0,years:2")
            .path("result")
            .path("parts")
            .path(0)
            .path("items")
            .path(0);

    assertThat(aid.path("label").asText()).isEqualTo("40000 元");
    assertThat(aid.path("notes")).hasSizeGreaterThan(2);
    assertThat(aid.path("line").asText()).contains("以学校资助部门核定的为准");
  }

  @Test
  void a_term_is_told_with_its_last_day() {
    JsonNode report =
        json(FLOWS
                + "/after-service?answers=rank:conscript,way:self-employment,"
                + "discharged:2026-09-01,service:2_0,merits:none,school:not-kept,"
                + "disability:none,old-job:none")
            .path("result")
            .path("parts")
            .path(0)
            .path("items")
            .path(0);

    assertThat(report.path("verdict").asText()).isEqualTo("term");
    assertThat(report.path("lastDay").asText()).isEqualTo("2026-10-01");
    assertThat(report.path("passed").asBoolean()).isTrue();
  }

  @Test
  void a_card_not_yet_in_force_says_nothing() {
    JsonNode stage =
        json(FLOWS + "/enlistment-process?asOf=2023-04-30&answers=sex:man,where:decision")
            .path("result")
            .path("parts")
            .path(0)
            .path("stages")
            .path(6);

    assertThat(stage.path("items"))
        .isNotEmpty()
        .allSatisfy(item -> {
          assertThat(item.path("headline").asText()).contains("没有收录");
          assertThat(item.path("citations")).isEmpty();
          assertThat(item.has("table")).isFalse();
          assertThat(item.has("href")).isFalse();
        });
  }

  /** By tapping alone, never typing, one must come to a result of every kind. */
  @Test
  void every_choice_leads_somewhere_and_no_page_is_a_dead_end() {
    Set<String> seen = new HashSet<>();
    Set<String> results = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(json(FLOWS).findValuesAsText("href"));
    while (!open.isEmpty() && seen.size() < 1_500) {
      String address = open.pop();
      if (!seen.add(address)) {
        continue;
      }
      JsonNode state = json(address);
      JsonNode question = state.path("question");
      if (question.isMissingNode()) {
        results.add(state.path("id").asText() + "/" + state.path("result").path("id").asText());
        continue;
      }
      assertThat(question.path("fault").asText()).as(address).isEmpty();
      String flow = state.path("id").asText();
      if (flow.equals("which-beneficiary") || flow.equals("preferential-card")) {
        question.path("choices").forEach(choice -> open.push(choice.path("href").asText()));
      }
      if (question.path("none").isObject()) {
        open.push(question.path("none").path("href").asText());
      } else if (question.path("unsure").isObject()) {
        open.push(question.path("unsure").path("href").asText());
      } else {
        open.push(question.path("choices").path(0).path("href").asText());
      }
    }
    assertThat(open).isEmpty();
    assertThat(results)
        .contains("can-i-enlist/conditions", "hardship-help/whom-to-ask", "preferential-card/lost")
        .hasSizeGreaterThanOrEqualTo(17);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/no-such-flow | 404 | flow_unknown | ",
        "/can-i-enlist/more | 404 | not_found | ",
        "/can-i-enlist?answers=sex | 400 | answers_invalid | answers",
        "/can-i-enlist?answers=sex:man,sex:woman | 400 | answers_invalid | answers",
        "/can-i-enlist?answers=sex:%E7%94%B7 | 400 | answers_invalid | answers",
        "/can-i-enlist?answers=sex:%3Cscript%3E | 400 | answers_invalid | answers",
        "/can-i-enlist?answers=, | 400 | answers_invalid | answers",
        "/can-i-enlist?answers=sex:man&edit=nothing | 400 | answers_invalid | edit",
        "/can-i-enlist?answers=sex:man&edit=called-up | 400 | answers_invalid | edit",
        "/can-i-enlist?asOf=2026-02-30 | 400 | date_invalid | asOf",
        "/can-i-enlist?place=999999 | 400 | place_unknown | place"
      })
  void what_is_no_address_of_a_flow_is_a_problem_that_says_what_to_do(
      String path, int status, String code, String field) {
    HttpResponse<String> response = server.get(FLOWS + path);
    JsonNode problem = TestServer.json(response);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("field").asText()).isEqualTo(field == null ? "" : field);
    assertThat(problem.path("detail").asText()).isNotEmpty();
    assertThat(response.body()).doesNotContain("script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void a_flow_is_only_read(String method) {
    HttpResponse<String> response =
        server.send(
            server
                .request(FLOWS + "/can-i-enlist")
                .method(method, BodyPublishers.noBody())
                .build());

    assertThat(response.statusCode()).isEqualTo(405);
  }

  @Test
  void more_answers_than_a_flow_can_have_are_refused() {
    StringBuilder many = new StringBuilder("sex:man");
    for (int i = 0; i < 40; i++) {
      many.append(",s").append(i).append(":x");
    }

    assertThat(server.get(CAN_I + many).statusCode()).isEqualTo(400);
    assertThat(server.get(CAN_I + "sex:" + "a".repeat(401)).statusCode()).isEqualTo(400);
    assertThat(server.get(CAN_I + "sex:" + "a".repeat(9_000)).statusCode()).isEqualTo(414);
  }

  /** An address taken home leads on after the flow was rewritten. */
  @Test
  void an_answer_to_a_step_that_is_gone_is_passed_over() {
    JsonNode state = json(CAN_I + "eye-colour:brown,sex:man");

    assertThat(state.path("question").path("step").asText()).isEqualTo("schooling");
    assertThat(state.path("answers").asText()).isEqualTo("sex:man");
    assertThat(state.path("question").path("template").asText()).doesNotContain("eye-colour");
  }

  /** A browser writes colons and commas of a query as it likes. */
  @Test
  void an_escaped_address_is_the_same_address() {
    assertThat(json(CAN_I + "sex%3Aman%2Cschooling%3Abachelor_in-school"))
        .isEqualTo(json(CAN_I + "sex:man,schooling:bachelor_in-school"));
  }

  @Test
  void nobody_keeps_what_was_answered() {
    HttpResponse<String> response = server.get(CAN_I + LASER);

    assertThat(response.headers().firstValue("cache-control")).contains("no-store");
    assertThat(response.headers().firstValue("referrer-policy")).contains("no-referrer");
    assertThat(
            StreamSupport.stream(TestServer.json(response).path("path").spliterator(), false)
                .map(a -> a.path("answer").asText()))
        .contains("2003年3月8日");
  }

  private static JsonNode json(String address) {
    HttpResponse<String> response = server.get(address);
    assertThat(response.statusCode()).as(address + " " + response.body()).isEqualTo(200);
    return TestServer.json(response);
  }
}
