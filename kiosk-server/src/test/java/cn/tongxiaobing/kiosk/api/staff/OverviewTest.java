package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.staff.Role;
import cn.tongxiaobing.kiosk.statistics.Asked;
import cn.tongxiaobing.kiosk.statistics.Tally;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Place;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff can read of how the assistant is used. */
class OverviewTest {

  private static final Place COUNTY = new Place("140214");
  private static final Place ELSEWHERE = new Place("130402");

  @TempDir private Path data;
  private TestOffice office;
  private Browser viewer;

  @BeforeEach
  void open() {
    office = new TestOffice(data);
    viewer = office.loggedIn("wang", Role.VIEWER, "140214");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void count(int times, String kind, String name, Place place) {
    for (int i = 0; i < times; i++) {
      office.tally.add(kind, name, place);
    }
  }

  private JsonNode overview() {
    office.tally.flush().join();
    JsonNode body = json(viewer.get("/overview"));
    assertThat(body.path("until").asText()).isEqualTo("2026-11-22");
    return body;
  }

  private static String told(JsonNode figures, String name) {
    for (JsonNode figure : figures) {
      if (figure.path("name").asText().equals(name)) {
        return figure.has("count")
            ? figure.path("count").asText()
            : figure.path("few").asBoolean() ? "少于 10" : "未列出";
      }
    }
    return "没有这一项";
  }

  @Test
  void a_clerk_reads_how_much_was_asked_when_and_how_much_of_it_had_a_source() {
    count(90, Tally.ANSWER, "sourced", COUNTY);
    count(30, Tally.ANSWER, "handoff", COUNTY);
    count(20, Tally.ANSWER, "other", COUNTY);
    count(25, Tally.TOPIC, "conditions", COUNTY);
    count(65, Tally.TOPIC, "students", COUNTY);

    JsonNode overview = overview();

    assertThat(overview.path("today").path("count").asInt()).isEqualTo(140);
    assertThat(overview.path("sourcedShare").asText()).isEqualTo("75.0%");
    assertThat(told(overview.path("hours"), "12")).isEqualTo("140");
    assertThat(told(overview.path("hours"), "3")).isEqualTo("少于 10");
    assertThat(told(overview.path("answers"), "没有把握，转人工")).isEqualTo("30");
    assertThat(told(overview.path("topics"), "大学生入伍")).isEqualTo("65");
  }

  @Test
  void p25_what_few_asked_is_neither_on_the_screen_nor_in_the_file() {
    count(47, Tally.ANSWER, "sourced", COUNTY);
    count(7, Tally.ANSWER, "handoff", COUNTY);
    count(7, Tally.TOPIC, "benefits", COUNTY);
    count(40, Tally.TOPIC, "conditions", COUNTY);

    JsonNode overview = overview();
    String file = viewer.get("/overview/file").body();

    assertThat(told(overview.path("answers"), "没有把握，转人工")).isEqualTo("少于 10");
    assertThat(told(overview.path("answers"), "有依据作答")).isEqualTo("未列出");
    assertThat(told(overview.path("topics"), "抚恤与荣誉")).isEqualTo("少于 10");
    assertThat(overview.has("sourcedShare")).isFalse();
    assertThat(file)
        .contains("\"回答\",\"没有把握，转人工\",\"少于 10\"", "\"回答\",\"有依据作答\",\"未列出\"")
        .doesNotContain("\"7\"\r\n", "\"47\"\r\n");
  }

  @Test
  void a_clerk_reads_of_their_own_area_alone() {
    count(50, Tally.ANSWER, "sourced", COUNTY);
    count(500, Tally.ANSWER, "sourced", ELSEWHERE);

    assertThat(overview().path("questions").path("count").asInt()).isEqualTo(50);
  }

  @Test
  void what_is_older_than_thirty_days_is_not_among_them() {
    count(50, Tally.ANSWER, "sourced", COUNTY);
    office.tally.flush().join();
    office.clock.pass(Duration.ofDays(30));
    Browser later = office.loggedIn("zhao", Role.VIEWER, "140214");

    assertThat(json(later.get("/overview")).path("questions").path("few").asBoolean()).isTrue();
  }

  private void countAt(String instant, int times) {
    Instant now = office.clock.instant();
    office.clock.set(Instant.parse(instant));
    count(times, Tally.ANSWER, "sourced", COUNTY);
    office.clock.set(now);
  }

  /** On the Sunday of these tests, in the time of China. */
  private Browser atHalfPastTwo() {
    office.clock.set(Instant.parse("2026-11-22T06:30:00Z"));
    return office.loggedIn("zhao", Role.VIEWER, "140214");
  }

  @Test
  void the_hours_of_today_that_are_over_stand_beside_those_of_a_week_ago() {
    viewer = atHalfPastTwo();
    countAt("2026-11-15T02:00:00Z", 40);
    countAt("2026-11-15T09:00:00Z", 30); // later than now
    countAt("2026-11-22T02:00:00Z", 50);
    countAt("2026-11-22T06:10:00Z", 20); // in the hour that is not over

    JsonNode overview = overview();

    assertThat(overview.path("todayBefore").path("with").asText()).isEqualTo("上周日同时段");
    assertThat(overview.path("todayBefore").path("percent").asInt()).isEqualTo(25);
    assertThat(viewer.get("/overview/file").body()).contains("\"今日提问\",\"比上周日同时段\",\"多 25%\"");
  }

  @Test
  void thirty_days_stand_beside_the_thirty_before_them() {
    countAt("2026-10-01T02:00:00Z", 200);
    countAt("2026-09-01T02:00:00Z", 5_000); // longer ago
    count(150, Tally.ANSWER, "sourced", COUNTY);

    JsonNode compared = overview().path("questionsBefore");

    assertThat(compared.path("with").asText()).isEqualTo("前 30 天");
    assertThat(compared.path("percent").asInt()).isEqualTo(-25);
  }

  @Test
  void p25_nothing_is_compared_with_a_number_of_few() {
    viewer = atHalfPastTwo();
    countAt("2026-11-15T02:00:00Z", 9);
    countAt("2026-11-22T02:00:00Z", 50);
    assertThat(overview().has("todayBefore")).isFalse();
    assertThat(overview().has("questionsBefore")).isFalse();

    countAt("2026-11-15T02:00:00Z", 40);
    countAt("2026-11-15T12:00:00Z", 3); // few, and the whole day is told
    assertThat(overview().has("todayBefore")).isFalse();
    countAt("2026-11-15T12:00:00Z", 7);
    assertThat(overview().has("todayBefore")).isTrue();
  }

  @Test
  void a_flow_counts_as_opened_and_each_question_as_put_and_answered() {
    for (int i = 0; i < 12; i++) {
      office.send(office.at("/api/v1/flows/can-i-enlist?place=140214").build());
    }

    JsonNode flow = flow("我能当兵吗");

    assertThat(told(flow.path("steps"), "打开")).isEqualTo("12");
    assertThat(told(flow.path("steps"), "看到结果")).isEqualTo("少于 10");
    assertThat(flow.path("left").path("count").asInt()).isEqualTo(12);
  }

  private JsonNode flow(String title) {
    for (JsonNode flow : overview().path("flows")) {
      if (flow.path("title").asText().equals(title)) {
        return flow;
      }
    }
    throw new AssertionError("no flow " + title);
  }

  @Test
  void a_clerk_reads_which_guides_nobody_has_checked_for_half_a_year() {
    assertThat(json(viewer.get("/freshness")).path("unchecked")).isEmpty();
    office.clock.pass(Duration.ofDays(200));
    Browser later = office.loggedIn("zhao", Role.EDITOR, "140214");

    JsonNode unchecked = json(later.get("/freshness")).path("unchecked");

    assertThat(unchecked).isNotEmpty();
    assertThat(unchecked.get(0).path("guide").asText()).isNotEmpty();
    assertThat(unchecked.get(0).path("checkedOn").asText()).startsWith("2026-");
  }

  @Test
  void nothing_of_a_question_is_kept_with_its_count() {
    Question question = new Question("色弱的表弟张建国能不能当兵", LocalDate.of(2026, 11, 22), COUNTY);
    var told = office.knowledge().answer(question, Visit.begun());
    new Asked(office.tally).count(question.place(), told.reply().answer());
    office.tally.flush().join();
    overview();

    String stored = office.contents();
    assertThat(stored).contains(hex("answer"));
    for (String word : List.of("色弱", "表弟", "张建国")) {
      assertThat(stored).doesNotContain(hex(word));
    }
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
