package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.staff.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A channel that is turned off, as people on it notice it. */
@Timeout(60)
class ChannelTest {

  private static final String PHONE_CLOSED = "手机问政策暂停使用。请问大同市征兵办公室的工作人员。";

  @TempDir private Path data;
  private TestOffice office;
  private Browser admin;

  @BeforeEach
  void open() {
    office = new TestOffice(data);
    admin = office.loggedIn("guan", Role.ADMIN, "140200");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private HttpResponse<String> turn(String channel, boolean off, String reason) {
    return admin.post(
        "/channels/" + channel, "{\"off\": %s, \"reason\": \"%s\"}".formatted(off, reason));
  }

  private HttpResponse<String> flows(String channel) {
    return office.send(office.at("/api/v1/flows").header("x-channel", channel).build());
  }

  /** Waits for the open page to hear of it, as long as the test may take. */
  private static Listener.Event heard(Listener page) {
    Listener.Event event = page.next().orElseThrow();
    while (!event.name().equals("channels")) {
      event = page.next().orElseThrow();
    }
    return event;
  }

  @Test
  void kill_switch_tells_open_pages_whom_to_ask_refuses_the_channel_alone_and_is_undone() {
    try (Listener page = office.listen("", "")) {
      assertThat(page.next().orElseThrow().data()).doesNotContain("closed");

      assertThat(turn("chat", true, "回答有误，正在核对").statusCode()).isEqualTo(200);
      assertThat(heard(page).data())
          .isEqualTo("{\"closed\":[{\"channel\":\"chat\",\"words\":\"" + PHONE_CLOSED + "\"}]}");
      HttpResponse<String> refused = flows("chat");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("content-type").orElseThrow())
          .startsWith("application/problem+json");
      assertThat(json(refused).path("detail").asText()).isEqualTo(PHONE_CLOSED);
      assertThat(flows("kiosk").statusCode()).isEqualTo(200);
      assertThat(flows("widget").statusCode()).isEqualTo(200);

      assertThat(turn("chat", false, "核对过了").statusCode()).isEqualTo(200);
      assertThat(heard(page).data()).isEqualTo("{\"closed\":[]}");
      assertThat(flows("chat").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void kill_switch_of_sign_ups_lets_people_look_at_theirs_and_withdraw() {
    try (Listener page = office.listen("", "")) {
      turn("sign-up", true, "系统维护");
      heard(page);
    }

    HttpResponse<String> form =
        office.send(office.at("/api/v1/sign-ups/start").header("x-channel", "kiosk").build());
    HttpResponse<String> withdrawal =
        office.send(
            office
                .at("/api/v1/sign-ups/withdraw")
                .header("content-type", "application/json")
                .POST(TestOffice.json("{}"))
                .build());

    assertThat(json(form).path("detail").asText()).startsWith("预报名暂停受理").contains("工作人员");
    assertThat(json(withdrawal).path("code").asText()).isNotEqualTo("channel_closed");
    assertThat(flows("kiosk").statusCode()).isEqualTo(200);
  }

  @Test
  void kill_switch_needs_a_reason_is_in_the_log_and_is_for_who_runs_the_system() {
    Browser reviewer = office.loggedIn("chen", Role.REVIEWER, "140200");

    HttpResponse<String> unreasoned = turn("kiosk", true, "  ");
    HttpResponse<String> forbidden =
        reviewer.post("/channels/kiosk", "{\"off\": true, \"reason\": \"试试\"}");
    turn("kiosk", true, "大厅停电检修");

    assertThat(json(unreasoned).path("code").asText()).isEqualTo("reason_required");
    assertThat(forbidden.statusCode()).isEqualTo(403);
    assertThat(office.office.audit().from(1, 100))
        .anySatisfy(entry -> {
          assertThat(entry.actor()).isEqualTo("guan");
          assertThat(entry.action()).isEqualTo("channel_off");
          assertThat(entry.details()).containsEntry("channel", "kiosk");
        });
    assertThat(json(reviewer.get("/channels")).path("items").get(0).path("reason").asText())
        .isEqualTo("大厅停电检修");
  }

  @Test
  void kill_switch_without_its_entry_in_the_log_is_not_turned() {
    office.failLog();
    assertThat(turn("chat", true, "回答有误").statusCode()).isEqualTo(503);
    assertThat(office.office.channels().last()).isEmpty();
  }

  @Test
  void kill_switch_survives_a_restart() {
    turn("widget", true, "页面改版");
    office.close();
    office = new TestOffice(data);

    assertThat(flows("widget").statusCode()).isEqualTo(503);
    assertThat(flows("chat").statusCode()).isEqualTo(200);
    try (Listener page = office.listen("", "")) {
      assertThat(page.next().orElseThrow().data()).contains("网页问政策暂停使用。");
    }
  }
}
