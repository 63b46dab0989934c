package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.fleet.Fleet;
import cn.tongxiaobing.kiosk.staff.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An act that the log cannot tell of has not happened, and one that has is told of. */
class LogOrNothingTest {

  @TempDir private Path data;
  private TestOffice office;

  @BeforeEach
  void open() {
    office = new TestOffice(data);
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** Everything that staff can do to what is stored, by its name. */
  private Map<String, Supplier<HttpResponse<String>>> acts() {
    String id = SignedUp.in(office, "140214");
    String minor = SignedUp.person(office, "140214", "赵小明", "13900139000", true);
    office.clock.pass(Duration.ofSeconds(1));
    String again = SignedUp.in(office, "140214");
    String li = office.enrol("li", Role.RECRUITER, "140214").account().id();
    TestOffice.Enrolled sun = office.enrol("sun", Role.EDITOR, "140214");
    Browser zhang = office.loggedIn("zhang", Role.RECRUITER, "140214");
    Browser wu = office.loggedIn("wu", Role.REVIEWER, "140214");
    Browser boss = office.loggedIn("boss", Role.ADMIN, "140200");
    String list = json(zhang.post("/exports", EXPORT)).path("id").asText();
    String waiting = json(zhang.post("/exports", EXPORT)).path("id").asText();
    wu.post("/exports/" + list + "/approval", "{}");
    var invited =
        office.office.accounts().open("test", "new", "新来的", Role.VIEWER, "140214").orElseThrow();
    Map<String, Supplier<HttpResponse<String>>> acts = new LinkedHashMap<>();
    acts.put("state", () -> zhang.post("/sign-ups/" + id + "/state", STATE));
    acts.put("note", () -> zhang.post("/sign-ups/" + id + "/notes", "{\"text\": \"甲\"}"));
    acts.put(
        "owner",
        () ->
            zhang.post(
                "/sign-ups/" + minor + "/owner", "{\"account\": \"zhang\", \"version\": 1}"));
    acts.put(
        "reveal", () -> zhang.post("/sign-ups/" + id + "/reveal", "{\"purpose\": \"contact\"}"));
    acts.put("minor_approval", () -> wu.post("/sign-ups/" + minor + "/minor-approval", "{}"));
    acts.put(
        "conflict",
        () -> zhang.post("/conflicts/" + again, "{\"decision\": \"same\", \"note\": \"乙\"}"));
    acts.put("export_ask", () -> zhang.post("/exports", EXPORT));
    acts.put("export_approve", () -> wu.post("/exports/" + waiting + "/approval", "{}"));
    acts.put("export_take", () -> zhang.get("/exports/" + list + "/file"));
    acts.put(
        "account_open",
        () ->
            boss.post(
                "/accounts",
                "{\"account\":\"qian\",\"name\":\"钱\",\"role\":\"viewer\",\"area\":\"140214\"}"));
    acts.put(
        "account_role", () -> boss.post("/accounts/" + li + "/role", "{\"role\": \"viewer\"}"));
    acts.put(
        "account_area", () -> boss.post("/accounts/" + li + "/area", "{\"area\": \"140215\"}"));
    acts.put(
        "account_disable", () -> boss.post("/accounts/" + li + "/disable", "{\"disabled\": true}"));
    acts.put("account_reset", () -> boss.post("/accounts/" + li + "/reset", "{}"));
    acts.put(
        "account_enrol",
        () ->
            office
                .browser()
                .post(
                    "/setup",
                    "{\"code\":\"%s\",\"account\":\"new\",\"name\":\"新\",\"passphrase\":\"%s\"}"
                        .formatted(invited.code(), TestOffice.PASSPHRASE)));
    acts.put(
        "recovery_code_used",
        () -> office.browser().logIn("sun", TestOffice.PASSPHRASE, sun.recoveryCodes().getFirst()));
    acts.put("login_failed", () -> office.browser().logIn("sun", "wrong", "000000"));
    var unpaired = office.office.fleet().add("test", new Fleet.Label("1 号机", "大厅", "140214"));
    var hall = office.office.fleet().add("test", new Fleet.Label("2 号机", "大厅", "140214"));
    office.office.fleet().kiosks().pair(hall.code());
    String kiosk = "/fleet/" + hall.device().row().id();
    String label = "{\"name\":\"3 号机\",\"spot\":\"门口\",\"area\":\"140214\"";
    acts.put("kiosk_add", () -> boss.post("/fleet", label + "}"));
    acts.put("kiosk_move", () -> boss.post(kiosk, label + ",\"version\":1}"));
    acts.put("kiosk_code", () -> boss.post(kiosk + "/code", "{}"));
    acts.put("kiosk_command", () -> boss.post(kiosk + "/commands", "{\"kind\":\"home\"}"));
    acts.put("kiosk_remove", () -> boss.delete(kiosk));
    acts.put("kiosk_pair", () -> new HallKiosk(office).pair(unpaired.code()));
    acts.put("logout", () -> wu.delete("/session"));
    return acts;
  }

  private static final String STATE = "{\"state\": \"contacted\", \"version\": 1, \"note\": \"丙\"}";

  private static final String EXPORT =
      "{\"fields\": [\"name\"], \"purpose\": \"contact\", \"format\": \"csv\"}";

  @Test
  void s12_an_act_that_cannot_be_logged_is_undone() {
    Map<String, Supplier<HttpResponse<String>>> acts = acts();
    office.failLog();
    String before = office.contents();

    acts.forEach((name, act) -> {
      assertThat(act.get().statusCode()).as(name).isEqualTo(503);
      assertThat(office.contents()).as("stored after " + name).isEqualTo(before);
    });
  }

  @Test
  void p24_whatever_fails_nothing_of_what_is_inside_is_told() {
    Map<String, Supplier<HttpResponse<String>>> acts = acts();
    Browser zhang = office.loggedIn("zhou", Role.RECRUITER, "140214");
    for (String path : List.of("", "/purposes", "/owners", "?state=new", "?owner=me", "?page=2")) {
      acts.put("list" + path, () -> zhang.get("/sign-ups" + path));
    }
    for (String path : List.of("/conflicts", "/exports", "/session", "/sign-ups/none")) {
      acts.put(path, () -> zhang.get(path));
    }
    office.failLog();
    acts.forEach(LogOrNothingTest::tellsNothing);
    office.database.close();
    acts.forEach(LogOrNothingTest::tellsNothing);
    assertThat(acts).hasSizeGreaterThan(25);
  }

  private static void tellsNothing(String act, Supplier<HttpResponse<String>> sent) {
    HttpResponse<String> response = sent.get();
    if (response.statusCode() >= 500) {
      assertThat(response.body().replaceFirst("\"traceId\":\"[^\"]{16}\"", "a trace"))
          .as(act)
          .contains("a trace")
          .doesNotContainIgnoringCase("tongxiaobing", "sql", "exception", ".java", "insert into")
          .doesNotContain("full", "/tmp", SignedUp.PHONE, SignedUp.NAME);
    }
  }

  @Test
  void s12_an_act_that_is_done_is_in_the_log() {
    acts()
        .forEach((name, act) -> {
          long before = logged(name);
          int status = act.get().statusCode();
          assertThat(logged(name)).as(name + " answered " + status).isEqualTo(before + 1);
        });
  }

  private long logged(String action) {
    return office.office.audit().from(1, 10_000).stream()
        .filter(e -> e.action().equals(action))
        .count();
  }
}
