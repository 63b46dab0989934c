package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.HallKiosk.Commands;
import cn.tongxiaobing.kiosk.staff.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kiosks of an office, from both sides of the wire. */
@Timeout(60)
class FleetTest {

  private static final String HALL =
      "{\"name\": \"1 号机\", \"spot\": \"一楼大厅\", \"area\": \"140214\"}";

  @TempDir private Path data;
  private TestOffice office;
  private Browser boss;

  @BeforeEach
  void open() {
    office = new TestOffice(data);
    boss = office.loggedIn("boss", Role.ADMIN, "140214");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private record Added(String id, String code) {}

  private Added add(Browser by, String label) {
    HttpResponse<String> made = by.post("/fleet", label);
    assertThat(made.statusCode()).isEqualTo(201);
    return new Added(json(made).path("item").path("id").asText(), json(made).path("code").asText());
  }

  private record Paired(String id, HallKiosk kiosk) {}

  private Paired paired() {
    Added added = add(boss, HALL);
    HallKiosk kiosk = new HallKiosk(office);
    assertThat(kiosk.pair(added.code()).statusCode()).isEqualTo(200);
    return new Paired(added.id(), kiosk);
  }

  private JsonNode only(Browser browser) {
    JsonNode items = json(browser.get("/fleet")).path("items");
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private long logged(String action) {
    return office.office.audit().from(1, 10_000).stream()
        .filter(e -> e.action().equals(action))
        .count();
  }

  private HttpResponse<String> tell(String id, String command) {
    return boss.post("/fleet/" + id + "/commands", command);
  }

  private static String code(HttpResponse<String> response) {
    return json(response).path("code").asText();
  }

  @Test
  void a_kiosk_is_paired_with_its_code_once_and_the_database_cannot_stand_in_for_it() {
    Added added = add(boss, HALL);
    assertThat(added.code()).matches("[0-9]{8}");
    assertThat(only(boss).path("state").asText()).isEqualTo("unpaired");
    HallKiosk kiosk = new HallKiosk(office);
    assertThat(kiosk.knows()).isFalse();

    HttpResponse<String> done = kiosk.pair(added.code());

    assertThat(json(done).path("name").asText()).isEqualTo("1 号机");
    assertThat(done.headers().firstValue("set-cookie").orElse(""))
        .contains("HttpOnly", "Secure", "SameSite=Strict", "Path=/");
    assertThat(kiosk.token()).hasSizeGreaterThanOrEqualTo(43);
    assertThat(done.body()).doesNotContain(kiosk.token());
    assertThat(kiosk.knows()).isTrue();
    assertThat(code(new HallKiosk(office).pair(added.code()))).isEqualTo("pairing_code");
    String hexToken = HexFormat.of().formatHex(kiosk.token().getBytes(StandardCharsets.UTF_8));
    String hexCode = HexFormat.of().formatHex(added.code().getBytes(StandardCharsets.UTF_8));
    assertThat(office.contents()).doesNotContain(hexToken, hexCode);
    assertThat(logged("kiosk_add")).isEqualTo(1);
    assertThat(logged("kiosk_pair")).isEqualTo(1);
  }

  @Test
  void a_code_holds_for_ten_minutes_and_a_new_one_takes_the_place_of_the_old() {
    Added added = add(boss, HALL);
    office.clock.pass(Duration.ofMinutes(10));
    assertThat(new HallKiosk(office).pair(added.code()).statusCode()).isEqualTo(404);
    Browser again = office.loggedIn("again", Role.ADMIN, "140214");
    String second = json(again.post("/fleet/" + added.id() + "/code", "{}")).path("code").asText();
    String third = json(again.post("/fleet/" + added.id() + "/code", "{}")).path("code").asText();

    assertThat(new HallKiosk(office).pair(second).statusCode()).isEqualTo(404);
    HallKiosk first = new HallKiosk(office);
    assertThat(first.pair(third).statusCode()).isEqualTo(200);
    String fourth = json(again.post("/fleet/" + added.id() + "/code", "{}")).path("code").asText();
    assertThat(first.report().statusCode()).isEqualTo(200);
    assertThat(new HallKiosk(office).pair(fourth).statusCode()).isEqualTo(200);
    assertThat(first.report().statusCode()).isEqualTo(401);
  }

  @Test
  void who_guesses_codes_has_to_wait_and_learns_nothing_with_the_right_one() {
    Added added = add(boss, HALL);
    String wrong = added.code().equals("00000000") ? "00000001" : "00000000";
    for (int i = 0; i < 5; i++) {
      assertThat(new HallKiosk(office).pair(wrong).statusCode()).isEqualTo(404);
    }

    HttpResponse<String> sixth = new HallKiosk(office).pair(added.code());

    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValueAsLong("retry-after").orElse(0)).isGreaterThan(60);
  }

  @Test
  void a_kiosk_is_silent_after_three_minutes_and_back_with_its_next_word() {
    Paired hall = paired();
    assertThat(only(boss).path("state").asText()).isEqualTo("silent");
    assertThat(json(hall.kiosk().report()).path("page").asText()).isEqualTo(TestOffice.PAGE);
    office.clock.pass(Duration.ofSeconds(179));
    JsonNode item = only(boss);
    assertThat(item.path("state").asText()).isEqualTo("online");
    assertThat(item.path("report").path("seconds").asInt()).isEqualTo(179);
    assertThat(item.path("report").path("screen").asText()).isEqualTo("1080x1920");
    assertThat(item.path("report").path("stale").asBoolean()).isFalse();
    office.clock.pass(Duration.ofSeconds(1));
    assertThat(only(boss).path("state").asText()).isEqualTo("silent");
    hall.kiosk().post("/report", HallKiosk.with("{\"page\": \"89abcdef\"}"));
    assertThat(only(boss).path("report").path("stale").asBoolean()).isTrue();
    assertThat(only(boss).path("state").asText()).isEqualTo("online");
  }

  @Test
  void a_silent_kiosk_waits_for_who_looks_after_it() {
    Paired hall = paired();
    hall.kiosk().report();
    assertThat(waiting(boss).path("fleet").asInt()).isZero();
    office.clock.pass(Duration.ofMinutes(3));
    assertThat(waiting(boss).path("fleet").asInt()).isEqualTo(1);
    Browser elsewhere = office.loggedIn("bing", Role.RECRUITER, "140215");
    assertThat(waiting(elsewhere).path("fleet").asInt(-1)).isZero();
    Browser editor = office.loggedIn("zhao", Role.EDITOR, "140214");
    assertThat(waiting(editor).has("fleet")).isFalse();
    hall.kiosk().report();
    assertThat(waiting(boss).path("fleet").asInt()).isZero();
  }

  private static JsonNode waiting(Browser browser) {
    return json(browser.get("/waiting")).path("items");
  }

  @Test
  void the_last_thing_that_went_wrong_stays_until_another_does() {
    Paired hall = paired();
    hall.kiosk().report(", \"error\": \"server-lost\"");
    office.clock.pass(Duration.ofMinutes(1));
    hall.kiosk().report();
    JsonNode report = only(boss).path("report");
    assertThat(report.path("error").asText()).isEqualTo("server-lost");
    assertThat(report.path("errorAt").asText()).isLessThan(report.path("at").asText());
    hall.kiosk().report(", \"error\": \"script-failed\"");
    assertThat(only(boss).path("report").path("error").asText()).isEqualTo("script-failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"error\": \"我近视600度能当兵吗\"",
        "\"error\": \"anything-else\"",
        "\"page\": \"王某某 13800138000\"",
        "\"browser\": \"a\\r\\nforged line\"",
        "\"browser\": \"13800138000\"",
        "\"screen\": \"1080x1920 王某某\"",
        "\"audio\": \"说了什么\"",
        "\"printer\": \"<b>\"",
        "\"question\": \"我近视600度能当兵吗\"",
        "\"obeyed\": \"13800138000\""
      })
  void s22_a_report_has_no_room_for_a_visitors_words_nor_for_a_line_of_its_own(String field) {
    Paired hall = paired();
    String body = HallKiosk.with("{" + field + "}");

    assertThat(hall.kiosk().post("/report", body).statusCode()).isEqualTo(400);
    assertThat(only(boss).has("report")).isFalse();
  }

  @Test
  void s07_without_a_token_a_kiosk_is_told_nothing() throws IOException {
    paired();
    for (String cookie :
        List.of("", "__Host-kiosk=", "__Host-kiosk=" + "A".repeat(43), "__Host-kiosk=x")) {
      HallKiosk stranger = new HallKiosk(office, cookie);
      assertThat(code(stranger.report())).isEqualTo("device_unknown");
      try (Commands commands = stranger.commands()) {
        assertThat(commands.status()).isEqualTo(401);
      }
      assertThat(stranger.knows()).isFalse();
    }
    assertThat(only(boss).has("report")).isFalse();
  }

  @Test
  void s08_a_kiosk_of_another_district_is_not_there_and_each_try_is_logged() {
    Paired hall = paired();
    Browser other = office.loggedIn("other", Role.ADMIN, "140215");
    String path = "/fleet/" + hall.id();
    assertThat(json(other.get("/fleet")).path("items")).isEmpty();
    assertThat(other.post(path, HALL.replace("}", ", \"version\": 1}")).statusCode())
        .isEqualTo(404);
    assertThat(other.post(path + "/code", "{}").statusCode()).isEqualTo(404);
    assertThat(other.post(path + "/commands", "{\"kind\": \"home\"}").statusCode()).isEqualTo(404);
    assertThat(other.delete(path).statusCode()).isEqualTo(404);
    assertThat(logged("authz_denied")).isEqualTo(4);
    assertThat(code(other.post("/fleet", HALL))).isEqualTo("field_invalid");
    assertThat(hall.kiosk().report().statusCode()).isEqualTo(200);
  }

  @Test
  void s09_the_list_tells_neither_codes_nor_tokens() {
    Paired hall = paired();
    String code = json(boss.post("/fleet/" + hall.id() + "/code", "{}")).path("code").asText();
    hall.kiosk().report();

    String list = boss.get("/fleet").body();

    assertThat(list).contains("1 号机", "codeUntil").doesNotContain(code, hall.kiosk().token());
    assertThat(list).doesNotContainIgnoringCase("hash").doesNotContainIgnoringCase("token");
  }

  @Test
  void s10_only_what_may_change_can_be_sent() {
    Paired hall = paired();
    for (String field : List.of("id", "paired", "token_hash", "state", "report")) {
      String label = HALL.replace("}", ", \"version\": 1, \"" + field + "\": \"x\"}");
      assertThat(code(boss.post("/fleet/" + hall.id(), label))).isEqualTo("unknown_field");
      assertThat(code(hall.kiosk().report(", \"x" + field + "\": \"x\"")))
          .isEqualTo("unknown_field");
    }
    assertThat(only(boss).path("version").asInt()).isEqualTo(1);
  }

  @Test
  void s11_a_kiosk_that_is_shut_out_is_out_at_once_and_its_stream_ends() throws IOException {
    Paired hall = paired();
    hall.kiosk().report();
    try (Commands commands = hall.kiosk().commands()) {
      assertThat(boss.delete("/fleet/" + hall.id()).statusCode()).isEqualTo(204);
      assertThat(hall.kiosk().report().statusCode()).isEqualTo(401);
      assertThat(commands.next()).isEmpty();
    }
    assertThat(hall.kiosk().knows()).isFalse();
    assertThat(json(boss.get("/fleet")).path("items")).isEmpty();
    assertThat(boss.delete("/fleet/" + hall.id()).statusCode()).isEqualTo(404);
    assertThat(logged("kiosk_remove")).isEqualTo(1);
  }

  @Test
  void s24_the_token_of_a_kiosk_opens_nothing_of_the_console() {
    Paired hall = paired();
    for (StaffRoute route : new StaffRoutes(office.office).routes()) {
      if (!route.writes() && !RoleMatrix.shipped().allowsAnyone(route)) {
        assertThat(hall.kiosk().get(StaffRoutes.PREFIX + route.path()).statusCode())
            .as(route.name())
            .isEqualTo(401);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "s", "/list", "/all", "/status", "/token", "/debug", "/1"})
  void s27_nothing_else_of_the_kiosks_can_be_found(String path) {
    assertThat(paired().kiosk().get("/api/v1/device" + path).statusCode()).isEqualTo(404);
  }

  @Test
  void s28_of_two_who_move_the_same_kiosk_one_is_told_where_it_stands_now() {
    Paired hall = paired();
    String path = "/fleet/" + hall.id();
    assertThat(
            boss.post(path, HALL.replace("一楼", "二楼").replace("}", ", \"version\": 1}"))
                .statusCode())
        .isEqualTo(200);
    HttpResponse<String> late =
        boss.post(path, HALL.replace("一楼", "三楼").replace("}", ", \"version\": 1}"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(json(late).path("current").path("spot").asText()).isEqualTo("二楼大厅");
    assertThat(logged("kiosk_move")).isEqualTo(1);
  }

  @Test
  void a_kiosk_is_told_what_staff_want_and_says_that_it_does_it() throws IOException {
    Paired hall = paired();
    try (Commands commands = hall.kiosk().commands()) {
      String text = "<b>12:00</b> 起休息，14:30 再来";
      assertThat(
              tell(hall.id(), "{\"kind\": \"message\", \"text\": \"" + text + "\"}").statusCode())
          .isEqualTo(202);
      JsonNode command = commands.next().orElseThrow();
      assertThat(command.path("kind").asText()).isEqualTo("message");
      assertThat(command.path("words").asText()).isEqualTo(text);
      assertThat(only(boss).path("command").has("obeyedAt")).isFalse();

      hall.kiosk().obey(command.path("id").asText());

      assertThat(only(boss).path("command").path("obeyedAt").asText()).isNotEmpty();
      for (String kind : List.of("home", "wipe", "reload")) {
        tell(hall.id(), "{\"kind\": \"" + kind + "\"}");
        assertThat(commands.next().orElseThrow().path("kind").asText()).isEqualTo(kind);
      }
    }
    assertThat(logged("kiosk_command")).isEqualTo(4);
    assertThat(office.office.audit().from(1, 1_000).toString()).doesNotContain("休息");
  }

  @Test
  void what_a_kiosk_missed_it_is_told_when_it_is_back_but_not_what_it_did_or_what_is_long_past()
      throws IOException {
    Paired hall = paired();
    tell(hall.id(), "{\"kind\": \"wipe\"}");
    office.clock.pass(Duration.ofSeconds(121));
    tell(hall.id(), "{\"kind\": \"home\"}");
    String home;
    try (Commands commands = hall.kiosk().commands()) {
      JsonNode first = commands.next().orElseThrow();
      assertThat(first.path("kind").asText()).isEqualTo("home");
      home = first.path("id").asText();
    }
    hall.kiosk().obey(home);
    tell(hall.id(), "{\"kind\": \"reload\"}");
    try (Commands commands = hall.kiosk().commands()) {
      assertThat(commands.next().map(c -> c.path("kind").asText()))
          .isEqualTo(Optional.of("reload"));
    }
  }

  @Test
  void a_server_that_stops_ends_the_streams_of_its_kiosks() throws IOException {
    Paired hall = paired();
    try (Commands commands = hall.kiosk().commands()) {
      tell(hall.id(), "{\"kind\": \"home\"}");
      assertThat(commands.next()).isPresent();
      office.stopServer();
      assertThat(commands.next()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\": \"message\"}",
        "{\"kind\": \"message\", \"text\": \"  \"}",
        "{\"kind\": \"message\", \"text\": \"一\\n二\"}",
        "{\"kind\": \"message\", \"text\": \"a\\u202Eb\"}",
        "{\"kind\": \"home\", \"text\": \"多余的话\"}",
        "{\"kind\": \"open-door\"}",
        "{}"
      })
  void s10_what_is_no_command_is_not_passed_on(String command) {
    Paired hall = paired();
    assertThat(code(tell(hall.id(), command))).isEqualTo("field_invalid");
    assertThat(only(boss).has("command")).isFalse();
  }

  @Test
  void a_message_has_sixty_characters_at_most() {
    Paired hall = paired();
    String sixty = "字".repeat(60);
    String message = "{\"kind\": \"message\", \"text\": \"%s\"}";
    assertThat(tell(hall.id(), message.formatted(sixty)).statusCode()).isEqualTo(202);
    assertThat(tell(hall.id(), message.formatted(sixty + "字")).statusCode()).isEqualTo(400);
  }

  @Test
  void a_kiosk_that_is_not_paired_cannot_be_told_anything() {
    Added added = add(boss, HALL);
    assertThat(code(tell(added.id(), "{\"kind\": \"home\"}"))).isEqualTo("kiosk_unpaired");
  }
}
