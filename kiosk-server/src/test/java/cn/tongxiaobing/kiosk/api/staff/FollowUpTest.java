package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.staff.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff can see and do with sign-ups. */
class FollowUpTest {

  private static final String CONTACT = "{\"purpose\": \"contact\"}";

  @TempDir private Path data;
  private TestOffice office;
  private Browser zhang;

  @BeforeEach
  void open() {
    office = new TestOffice(data);
    zhang = office.loggedIn("zhang", Role.RECRUITER, "140214");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private long logged(String action) {
    return office.office.audit().from(1, 10_000).stream()
        .filter(e -> e.action().equals(action))
        .count();
  }

  @Test
  void s08_what_lies_in_another_district_is_not_there_and_each_try_is_logged() {
    String own = SignedUp.in(office, "140214");
    List<String> foreign =
        IntStream.range(0, 200)
            .mapToObj(
                i -> SignedUp.person(office, "140215", "李" + i, "139001390" + (10 + i), false))
            .toList();
    assertThat(zhang.get("/sign-ups/" + own).statusCode()).isEqualTo(200);
    for (String id : foreign) {
      assertThat(zhang.get("/sign-ups/" + id).statusCode()).isEqualTo(404);
    }
    assertThat(logged("authz_denied")).isEqualTo(200);
    String id = foreign.getFirst();
    Map<String, String> writes =
        Map.of(
            "reveal", CONTACT,
            "state", "{\"state\": \"closed\", \"version\": 1}",
            "owner", "{\"account\": \"zhang\", \"version\": 1}",
            "notes", "{\"text\": \"a\"}");
    writes.forEach((act, body) ->
        assertThat(zhang.post("/sign-ups/" + id + "/" + act, body).statusCode())
            .as(act)
            .isEqualTo(404));
    assertThat(zhang.post("/conflicts/" + id, "{\"decision\": \"same\"}").statusCode())
        .isEqualTo(404);
    assertThat(logged("authz_denied")).isEqualTo(205);
    assertThat(json(zhang.get("/sign-ups")).path("items")).hasSize(1);
    assertThat(zhang.get("/sign-ups?area=140215").statusCode()).isEqualTo(404);
    assertThat(zhang.get("/sign-ups?area=140000").statusCode()).isEqualTo(404);
  }

  @Test
  void s09_lists_and_details_name_nobody_and_to_reveal_takes_a_purpose() {
    String id = SignedUp.in(office, "140214");
    HttpResponse<String> list = zhang.get("/sign-ups");
    HttpResponse<String> detail = zhang.get("/sign-ups/" + id);
    JsonNode card = json(list).path("items").get(0);
    assertThat(card.path("name").asText()).isEqualTo("王***");
    assertThat(card.path("age").asInt()).isEqualTo(22);
    for (String field : List.of("phone", "idNumber", "birthDate", "realName")) {
      assertThat(card.has(field)).as(field).isFalse();
    }
    assertThat(json(list).path("columns").get(0).path("count").asInt()).isEqualTo(1);
    assertThat(json(detail).path("phone").asText()).isEqualTo("138****8000");
    assertThat(list.body() + detail.body()).doesNotContain("测试", SignedUp.PHONE, "2004-02-29");
    assertThat(zhang.post("/sign-ups/" + id + "/reveal", "{}").statusCode()).isEqualTo(400);
    assertThat(zhang.post("/sign-ups/" + id + "/reveal", "{\"purpose\": \"fun\"}").statusCode())
        .isEqualTo(400);
    assertThat(logged("reveal")).isZero();
    HttpResponse<String> revealed = zhang.post("/sign-ups/" + id + "/reveal", CONTACT);
    assertThat(json(revealed).path("name").asText()).isEqualTo(SignedUp.NAME);
    assertThat(json(revealed).path("phone").asText()).isEqualTo(SignedUp.PHONE);
    assertThat(logged("reveal")).isEqualTo(1);
    assertThat(json(zhang.get("/sign-ups/" + id)).path("history").get(0).path("text").asText())
        .contains("电话联系本人");
  }

  @Test
  void s10_only_what_may_change_can_be_sent() {
    String id = SignedUp.in(office, "140214");
    for (String field : List.of("minor", "area", "created_at", "role", "owner")) {
      HttpResponse<String> refused =
          zhang.post(
              "/sign-ups/" + id + "/state",
              "{\"state\": \"contacted\", \"version\": 1, \"" + field + "\": \"x\"}");
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(json(refused).path("code").asText()).isEqualTo("unknown_field");
    }
    assertThat(json(zhang.get("/sign-ups/" + id)).path("version").asInt()).isEqualTo(1);
  }

  @Test
  void s12_nothing_is_shown_that_cannot_be_logged() {
    String id = SignedUp.in(office, "140214");
    office.failLog();
    HttpResponse<String> refused = zhang.post("/sign-ups/" + id + "/reveal", CONTACT);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).doesNotContain(SignedUp.PHONE, SignedUp.NAME);
  }

  @Test
  void s12_more_than_ten_in_a_minute_or_a_hundred_in_a_day_are_not_shown() {
    String id = SignedUp.in(office, "140214");
    for (int minute = 0; minute < 10; minute++) {
      for (int i = 0; i < 10; i++) {
        assertThat(zhang.post("/sign-ups/" + id + "/reveal", CONTACT).statusCode()).isEqualTo(200);
      }
      assertThat(zhang.post("/sign-ups/" + id + "/reveal", CONTACT).statusCode()).isEqualTo(429);
      office.clock.pass(Duration.ofMinutes(1).plusMillis(1));
    }
    HttpResponse<String> more = zhang.post("/sign-ups/" + id + "/reveal", CONTACT);
    assertThat(more.statusCode()).isEqualTo(429);
    assertThat(more.body()).doesNotContain(SignedUp.PHONE);
    assertThat(logged("reveal")).isEqualTo(100);
    assertThat(logged("alert_reveal_limit")).isEqualTo(11);
  }

  @Test
  void s13_a_minors_data_is_shown_after_somebody_else_approved_and_for_a_day() {
    String id = SignedUp.person(office, "140214", "赵小明", "13900139000", true);
    HttpResponse<String> refused = zhang.post("/sign-ups/" + id + "/reveal", CONTACT);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(json(refused).path("code").asText()).isEqualTo("approval_required");
    assertThat(zhang.post("/sign-ups/" + id + "/minor-approval", "{}").statusCode()).isEqualTo(403);
    Browser reviewer = office.loggedIn("sun", Role.REVIEWER, "140214");
    assertThat(reviewer.post("/sign-ups/" + id + "/minor-approval", "{}").statusCode())
        .isEqualTo(200);
    assertThat(zhang.post("/sign-ups/" + id + "/reveal", CONTACT).statusCode()).isEqualTo(200);
    office.clock.pass(Duration.ofHours(24));
    Browser li = office.loggedIn("li", Role.RECRUITER, "140214");
    assertThat(li.post("/sign-ups/" + id + "/reveal", CONTACT).statusCode()).isEqualTo(403);
    assertThat(logged("minor_approval")).isEqualTo(1);
  }

  @Test
  void s25_who_runs_the_system_cannot_reveal_and_who_audits_cannot_write() {
    String id = SignedUp.in(office, "140214");
    Browser boss = office.loggedIn("boss", Role.ADMIN, "140200");
    Browser auditor = office.loggedIn("qian", Role.AUDITOR, "140200");
    assertThat(boss.post("/sign-ups/" + id + "/reveal", CONTACT).statusCode()).isEqualTo(403);
    assertThat(boss.get("/sign-ups").statusCode()).isEqualTo(403);
    assertThat(auditor.post("/sign-ups/" + id + "/notes", "{\"text\": \"a\"}").statusCode())
        .isEqualTo(403);
    JsonNode log = json(auditor.get("/audit")).path("items");
    assertThat(log.get(0).path("action").asText()).isEqualTo("authz_denied");
    assertThat(log.toString()).doesNotContain(SignedUp.NAME, SignedUp.PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=-1",
        "page=0",
        "page=99999999",
        "size=0",
        "size=1000000000",
        "size=a",
        "state=none",
        "state=new%3Bdrop",
        "area=1",
        "area=x"
      })
  void row_50_a_list_that_nobody_can_want_is_refused(String query) {
    HttpResponse<String> refused = zhang.get("/sign-ups?" + query);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).path("code").asText()).isEqualTo("query_invalid");
    assertThat(json(refused).path("detail").asText()).startsWith("查询条件不正确");
  }

  @Test
  void s28_of_two_who_change_the_same_one_is_told_what_stands_now() {
    String id = SignedUp.in(office, "140214");
    String path = "/sign-ups/" + id + "/state";
    HttpResponse<String> first =
        zhang.post(
            path,
            """
            {"state": "contacted", "version": 1, "note": "已通话", "due": "2026-11-25T00:00:00Z"}\
            """);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(json(first).path("due").asText()).isEqualTo("2026-11-25T00:00:00Z");
    HttpResponse<String> second = zhang.post(path, "{\"state\": \"closed\", \"version\": 1}");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(json(second).path("current").path("state").asText()).isEqualTo("contacted");
    assertThat(json(second).path("current").path("version").asInt()).isEqualTo(2);
    assertThat(json(zhang.get("/sign-ups/" + id)).path("notes").get(0).path("text").asText())
        .isEqualTo("已通话");
  }

  @Test
  void a_sign_up_is_given_to_a_recruiter_of_its_area_and_found_as_theirs() {
    String id = SignedUp.in(office, "140214");
    office.enrol("li", Role.RECRUITER, "140215");
    String path = "/sign-ups/" + id + "/owner";
    assertThat(zhang.post(path, "{\"account\": \"li\", \"version\": 1}").statusCode())
        .isEqualTo(400);
    assertThat(zhang.post(path, "{\"account\": \"zhang\", \"version\": 1}").statusCode())
        .isEqualTo(200);
    assertThat(
            json(zhang.get("/sign-ups?owner=me")).path("items").get(0).path("ownerName").asText())
        .isEqualTo("姓名zhang");
    assertThat(json(zhang.get("/sign-ups/owners")).path("items")).hasSize(1);
  }

  @Test
  void the_same_person_twice_is_a_conflict_that_shows_what_differs_and_is_decided_with_a_reason() {
    String id = SignedUp.in(office, "140214");
    office.clock.pass(Duration.ofSeconds(1));
    String again = SignedUp.in(office, "140215");
    Browser liu = office.loggedIn("liu", Role.RECRUITER, "140200");
    JsonNode open = json(liu.get("/conflicts")).path("items");
    assertThat(open).hasSize(1);
    assertThat(open.get(0).path("id").asText()).isEqualTo(again);
    assertThat(open.get(0).path("again").path("conflict").asBoolean()).isTrue();
    JsonNode lines = open.get(0).path("lines");
    assertThat(lines.get(0).toString()).contains("姓名", "王***", "\"differs\":false");
    assertThat(lines.get(1).toString()).contains("手机号", "138****8000");
    assertThat(lines.toString())
        .contains("云冈区", "云州区", "\"differs\":true")
        .doesNotContain(SignedUp.NAME, SignedUp.PHONE, "2004-02-29");
    assertThat(json(zhang.get("/sign-ups/" + id)).path("conflict").asBoolean()).isTrue();
    assertThat(zhang.post("/conflicts/" + again, "{\"decision\": \"same\"}").statusCode())
        .isEqualTo(404);

    assertThat(
            liu.post("/conflicts/" + again, "{\"decision\": \"same\", \"note\": \"电话核实\"}")
                .statusCode())
        .isEqualTo(204);
    assertThat(json(liu.get("/conflicts")).path("items")).isEmpty();
    JsonNode closed = json(liu.get("/sign-ups/" + again));
    assertThat(closed.path("state").asText()).isEqualTo("closed");
    assertThat(closed.path("notes").get(0).path("text").asText()).isEqualTo("电话核实");
    assertThat(closed.path("history").findValuesAsText("text"))
        .contains("判断是否同一人：是", "进度改为不再继续", "写了备注");
    assertThat(json(zhang.get("/sign-ups/" + id)).path("conflict").asBoolean()).isFalse();
  }

  @Test
  void the_advice_of_the_rules_stands_beside_a_sign_up_with_its_reasons() {
    String id = SignedUp.in(office, "140214");
    JsonNode listed = json(zhang.get("/sign-ups")).path("items").get(0).path("check");
    assertThat(listed.findValuesAsText("condition")).contains("应征年龄", "学历与身份");
    assertThat(listed.get(0).path("label").asText()).isEqualTo("要现场确认");
    assertThat(listed.get(0).has("sentence")).isFalse();
    JsonNode detail = json(zhang.get("/sign-ups/" + id));
    JsonNode age = detail.path("advice").get(0);
    assertThat(age.path("verdict").asText()).isEqualTo("to-confirm");
    assertThat(age.path("sentence").asText()).contains("法律上限");
    assertThat(age.path("basis").toString()).contains("兵役法");
    assertThat(detail.path("sex").asText()).isEqualTo("男");
    assertThat(detail.path("education").asText()).isEqualTo("本科，已毕业");
    assertThat(detail.path("contactTime").asText()).isEqualTo("晚上");
    assertThat(detail.path("areaName").asText()).isEqualTo("云冈区");
  }

  @Test
  void a_sign_up_says_what_was_agreed_to_and_when_it_is_erased() {
    JsonNode detail = json(zhang.get("/sign-ups/" + SignedUp.in(office, "140214")));
    assertThat(detail.path("keptUntil").asText()).isEqualTo("2027-05-21");
    JsonNode consent = detail.path("consents").get(0);
    assertThat(consent.path("text").asText()).isEqualTo("同意联系和指引报名");
    assertThat(consent.path("version").asText()).isEqualTo("1");
    assertThat(consent.path("at").asText()).isEqualTo("2026-11-22T04:00:00Z");
  }

  @Test
  void health_is_advised_on_only_after_a_purpose_was_given() {
    String id = SignedUp.withHealth(office, "140214", "{\"height\": 150, \"weight\": 60}");
    HttpResponse<String> detail = zhang.get("/sign-ups/" + id);
    assertThat(json(detail).path("hasHealth").asBoolean()).isTrue();
    assertThat(detail.body() + zhang.get("/sign-ups").body()).doesNotContain("150", "身高");
    JsonNode shown = json(zhang.post("/sign-ups/" + id + "/reveal", CONTACT));
    assertThat(shown.path("health").path("height").asInt()).isEqualTo(150);
    assertThat(shown.path("advice").toString()).contains("身高", "not-met");
  }
}
