package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.staff.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Notices from the clerk who writes one to the screens that show it. */
@Timeout(60)
class NoticeTest {

  private static final String NOTICE =
      """
      {"place": "140214", "title": "%s", "text": "请带身份证", "audience": "everyone",
       "starts": "%s", "ends": "2026-11-30T10:00:00Z", "urgent": false,
       "source": "云冈区征兵办公室通知", "sourceDate": "2026-11-20", "surfaces": ["ticker", "chat"]}\
      """;

  @TempDir private Path data;
  private TestOffice office;
  private Browser clerk;
  private Browser reviewer;

  @BeforeEach
  void open() {
    office = new TestOffice(data);
    clerk = office.loggedIn("li", Role.EDITOR, "140214");
    reviewer = office.loggedIn("chen", Role.REVIEWER, "140214");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static String notice(String title) {
    return NOTICE.formatted(title, "2026-11-22T04:00:00Z");
  }

  private String write(Browser who, String body) {
    HttpResponse<String> response = who.post("/notices", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return json(response).path("id").asText();
  }

  private HttpResponse<String> approve(Browser who, String id, int version) {
    return who.post("/notices/" + id + "/approval", "{\"version\": " + version + "}");
  }

  private String publish(String title) {
    String id = write(clerk, notice(title));
    assertThat(approve(reviewer, id, 1).statusCode()).isEqualTo(200);
    return id;
  }

  private void withdraw(String id) {
    assertThat(clerk.post("/notices/" + id + "/withdrawal", "{}").statusCode()).isEqualTo(200);
  }

  private static String title(Listener.Event event) {
    return event.data().replaceAll(".*\"title\":\"([^\"]*)\",\"text\".*", "$1");
  }

  @Test
  void a_notice_reaches_an_open_screen_when_another_has_approved_it_and_goes_when_withdrawn() {
    try (Listener screen = office.listen("?place=140214", "")) {
      assertThat(screen.status()).isEqualTo(200);
      assertThat(screen.header("content-type")).startsWith("text/event-stream");
      assertThat(screen.next().orElseThrow())
          .isEqualTo(new Listener.Event("0", "all", "{\"items\":[],\"season\":[]}"));

      String id = publish("体检改期");
      Listener.Event shown = screen.next().orElseThrow();
      withdraw(id);
      Listener.Event gone = screen.next().orElseThrow();

      assertThat(shown.name()).isEqualTo("show");
      assertThat(shown.data()).contains("体检改期", "云冈区征兵办公室通知", "2026-11-20");
      assertThat(gone).isEqualTo(new Listener.Event("2", "gone", "{\"id\":\"" + id + "\"}"));
    }
  }

  @Test
  void a_screen_that_comes_back_is_told_each_event_since_and_none_twice() {
    publish("第一条");
    String second = publish("第二条");
    String last;
    try (Listener screen = office.listen("?place=140214", "0")) {
      screen.next();
      last = screen.next().orElseThrow().id();
      assertThat(last).isEqualTo("2");
    }
    withdraw(second);
    publish("第三条");
    String passing = publish("来了又走");
    withdraw(passing);
    publish("第四条");
    try (Listener witness = office.listen("?place=140214", last)) {
      Listener.Event event = witness.next().orElseThrow();
      while (!event.data().contains("第四条")) {
        event = witness.next().orElseThrow();
      }
    }

    try (Listener screen = office.listen("?place=140214", last)) {
      assertThat(screen.next().orElseThrow().data()).contains(second);
      assertThat(title(screen.next().orElseThrow())).isEqualTo("第三条");
      assertThat(screen.next().orElseThrow().data()).isEqualTo("{\"id\":\"" + passing + "\"}");
      Listener.Event fourth = screen.next().orElseThrow();
      assertThat(title(fourth)).isEqualTo("第四条");
      String fifth = publish("第五条");
      assertThat(screen.next().orElseThrow().data()).contains(fifth);
    }
  }

  @Test
  void a_screen_that_names_an_event_nobody_knows_is_told_everything() {
    publish("第一条");
    try (Listener first = office.listen("?place=140214", "0")) {
      first.next();
    }
    try (Listener screen = office.listen("?place=140214", "99")) {
      Listener.Event all = screen.next().orElseThrow();
      assertThat(all.name()).isEqualTo("all");
      assertThat(all.data()).contains("第一条");
    }
  }

  @Test
  void a_notice_is_seen_in_its_place_and_within_its_period_alone() {
    String id = write(clerk, NOTICE.formatted("明天开始", "2026-11-23T04:00:00Z"));
    assertThat(approve(reviewer, id, 1).statusCode()).isEqualTo(200);
    try (Listener here = office.listen("?place=140214", "");
        Listener city = office.listen("?place=140200", "")) {
      assertThat(here.next().orElseThrow().data()).doesNotContain("明天开始");
      city.next();
      office.clock.pass(Duration.ofDays(1));
      assertThat(here.next().orElseThrow().data()).contains("明天开始");
      office.clock.pass(Duration.ofDays(9));
      assertThat(here.next().orElseThrow().name()).isEqualTo("gone");
      assertThat(city.next().orElseThrow().name()).isEqualTo("gone");
    }
  }

  @Test
  void s19_who_wrote_or_changed_a_notice_cannot_approve_it() {
    String own = write(reviewer, notice("自己写的"));
    String changed = write(clerk, notice("改过的"));
    String save = notice("改过的").replaceFirst("\\{", "{\"version\": 1, ");
    assertThat(reviewer.post("/notices/" + changed, save).statusCode()).isEqualTo(200);

    assertThat(approve(reviewer, own, 1).statusCode()).isEqualTo(403);
    assertThat(json(approve(reviewer, changed, 2)).path("code").asText())
        .isEqualTo("self_approval");
    assertThat(office.send(office.at("/api/v1/notices?place=140214").build()).body())
        .doesNotContain("自己写的", "改过的");
  }

  @Test
  void s20_a_notice_without_a_source_is_not_published_and_strange_addresses_are_flagged() {
    String id =
        write(
            clerk,
            notice("缴费")
                .replace("云冈区征兵办公室通知", "")
                .replace("请带身份证", "到 zhengbing-pay.com 缴费，官网 www.gfbzb.gov.cn"));

    HttpResponse<String> refused = approve(reviewer, id, 1);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).path("code").asText()).isEqualTo("source_required");
    assertThat(json(clerk.get("/notices")).path("items").get(0).path("links").toString())
        .isEqualTo("[\"zhengbing-pay.com\"]");
  }

  @Test
  void s28_of_two_who_change_the_same_version_one_is_shown_what_stands() {
    String id = write(clerk, notice("原文"));
    String first = notice("先改的").replaceFirst("\\{", "{\"version\": 1, ");
    String second = notice("后改的").replaceFirst("\\{", "{\"version\": 1, ");

    assertThat(clerk.post("/notices/" + id, first).statusCode()).isEqualTo(200);
    HttpResponse<String> late = reviewer.post("/notices/" + id, second);

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(json(late).path("current").path("title").asText()).isEqualTo("先改的");
    assertThat(approve(reviewer, id, 1).statusCode()).isEqualTo(409);
  }

  @Test
  void s08_a_notice_of_another_county_is_not_there_and_none_is_written_for_it() {
    String id = write(clerk, notice("本区"));
    Browser elsewhere = office.loggedIn("zhou", Role.REVIEWER, "140221");

    assertThat(approve(elsewhere, id, 1).statusCode()).isEqualTo(404);
    assertThat(elsewhere.post("/notices/" + id + "/withdrawal", "{}").statusCode()).isEqualTo(404);
    assertThat(json(elsewhere.get("/notices")).path("items")).isEmpty();
    assertThat(elsewhere.post("/notices", notice("别区")).statusCode()).isEqualTo(400);
  }

  @Test
  void s10_state_approver_and_author_cannot_be_sent_along() {
    for (String field : new String[] {"state", "approver", "authors"}) {
      String body = notice("多一项").replaceFirst("\\{", "{\"" + field + "\": \"approved\", ");
      assertThat(json(clerk.post("/notices", body)).path("code").asText())
          .isEqualTo("unknown_field");
    }
  }

  @Test
  void every_act_is_in_the_log_and_without_the_log_nothing_is_published() {
    String id = publish("已发布");
    withdraw(id);
    assertThat(office.office.audit().about(id, 10))
        .extracting(e -> e.actor() + " " + e.action())
        .containsExactly("li notice_write", "chen notice_approve", "li notice_withdraw");
    String later = write(clerk, notice("发不出去"));

    office.failLog();

    assertThat(approve(reviewer, later, 1).statusCode()).isGreaterThanOrEqualTo(500);
    assertThat(json(clerk.get("/notices")).path("items").findValuesAsText("state"))
        .containsExactlyInAnyOrder("draft", "withdrawn");
  }
}
