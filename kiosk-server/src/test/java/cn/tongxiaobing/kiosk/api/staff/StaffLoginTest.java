package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.tongxiaobing.kiosk.staff.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Who gets in, and for how long. */
class StaffLoginTest {

  @TempDir private Path data;
  private TestOffice office;

  private final ListAppender<ILoggingEvent> told = new ListAppender<>();

  @BeforeEach
  void listen() {
    told.start();
    ((Logger) LoggerFactory.getLogger("ROOT")).addAppender(told);
  }

  @AfterEach
  void listenNoMore() {
    ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(told);
  }

  private String log() {
    return told.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .collect(Collectors.joining("\n"));
  }

  @BeforeEach
  void open() {
    office = new TestOffice(data);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void s01_wrong_passphrases_shut_others_out_but_not_the_owner_on_their_own_device() {
    var zhang = office.enrol("zhang", Role.RECRUITER, "140214");
    Browser own = office.browser();
    assertThat(own.logIn(zhang, office.clock.instant()).statusCode()).isEqualTo(200);
    Browser stranger = office.browser();
    for (int i = 0; i < 11; i++) {
      stranger.logIn("zhang", "wrong wrong wrong wrong", "000000");
    }
    office.clock.pass(Duration.ofSeconds(30 - 1));
    HttpResponse<String> wrong = stranger.logIn("zhang", "wrong again", "000000");
    HttpResponse<String> right = stranger.logIn(zhang, office.clock.instant());
    assertThat(wrong.statusCode()).isEqualTo(429);
    assertThat(right.statusCode()).isEqualTo(429);
    assertThat(right.headers().firstValue("retry-after")).contains("1");
    assertThat(json(right).path("detail")).isEqualTo(json(wrong).path("detail"));
    office.clock.pass(Duration.ofSeconds(2));
    own.cookies.remove(SessionRoutes.COOKIE);
    assertThat(own.logIn(zhang, office.clock.instant()).statusCode()).isEqualTo(200);
    assertThat(log()).contains("401 login_failed").doesNotContain(TestOffice.PASSPHRASE, "wrong");
  }

  @Test
  void s01_the_wait_doubles_with_each_wrong_try_up_to_a_quarter_of_an_hour() {
    office.enrol("zhang", Role.RECRUITER, "140214");
    Browser stranger = office.browser();
    List<String> waits =
        IntStream.range(0, 12)
            .mapToObj(i -> {
              HttpResponse<String> tried = stranger.logIn("zhang", "wrong", "000000");
              HttpResponse<String> next = stranger.logIn("zhang", "wrong", "000000");
              String wait = next.headers().firstValue("retry-after").orElse("0");
              office.clock.pass(Duration.ofSeconds(Long.parseLong(wait)));
              return tried.statusCode() + " " + wait;
            })
            .toList();
    assertThat(waits)
        .containsSubsequence("401 30", "401 60", "401 120", "401 240", "401 480", "401 900");
    assertThat(waits.getLast()).isEqualTo("401 900");
  }

  @Test
  void s02_a_name_that_is_no_account_is_answered_as_one_that_is() {
    office.enrol("zhang", Role.RECRUITER, "140214");
    Browser stranger = office.browser();
    for (int i = 0; i < 7; i++) {
      HttpResponse<String> known = stranger.logIn("zhang", "wrong", "000000");
      HttpResponse<String> unknown = stranger.logIn("nobody", "wrong", "000000");
      assertThat(withoutTrace(unknown)).isEqualTo(withoutTrace(known));
      assertThat(unknown.headers().firstValue("retry-after"))
          .isEqualTo(known.headers().firstValue("retry-after"));
    }
  }

  private static String withoutTrace(HttpResponse<String> response) {
    return response.statusCode() + response.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
  }

  @Test
  void s03_nothing_ships_that_lets_anyone_in_and_the_code_of_the_first_start_works_once() {
    Browser browser = office.browser();
    for (String name : List.of("admin", "root", "administrator", "tongxiaobing", "test")) {
      for (String passphrase : List.of("admin", "123456", "password", "tongxiaobing")) {
        assertThat(office.browser().logIn(name, passphrase, "000000").statusCode()).isIn(401, 429);
      }
    }
    assertThat(json(browser.get("/setup")).path("needed").asBoolean()).isTrue();
    String code = office.office.enrolment().firstCode().orElseThrow();
    assertThat(setUp(browser, "0000-0000-0000", "boss", TestOffice.PASSPHRASE).statusCode())
        .isEqualTo(401);
    HttpResponse<String> weak = setUp(browser, code, "boss", "short");
    assertThat(weak.statusCode()).isEqualTo(422);
    assertThat(json(weak).path("errors").get(0).asText()).contains("15");
    HttpResponse<String> done = setUp(browser, code, "boss", TestOffice.PASSPHRASE);
    assertThat(done.statusCode()).isEqualTo(201);
    assertThat(json(done).path("recoveryCodes")).hasSize(10);
    assertThat(json(done).path("totp").path("qr").asText()).startsWith("<svg");
    assertThat(setUp(browser, code, "boss2", TestOffice.PASSPHRASE).statusCode()).isEqualTo(410);
    assertThat(json(browser.get("/setup")).path("needed").asBoolean()).isFalse();
    String secret = json(done).path("totp").path("secret").asText();
    HttpResponse<String> in =
        browser.logIn(
            "boss", TestOffice.PASSPHRASE, Authenticator.code(secret, office.clock.instant()));
    assertThat(in.statusCode()).isEqualTo(200);
    assertThat(json(in).path("role").asText()).isEqualTo("admin");
  }

  @Test
  void s03_the_code_of_the_first_start_is_worth_nothing_after_half_an_hour() {
    String code = office.office.enrolment().firstCode().orElseThrow();
    office.clock.pass(Duration.ofMinutes(30));
    assertThat(setUp(office.browser(), code, "boss", TestOffice.PASSPHRASE).statusCode())
        .isEqualTo(410);
  }

  private static HttpResponse<String> setUp(
      Browser browser, String code, String account, String passphrase) {
    return browser.post(
        "/setup",
        """
        {"code": "%s", "account": "%s", "name": "王管理", "passphrase": "%s"}\
        """
            .formatted(code, account, passphrase));
  }

  @Test
  void s04_a_code_is_taken_once_and_only_of_the_steps_around_now() {
    var zhang = office.enrol("zhang", Role.RECRUITER, "140214");
    Instant now = office.clock.instant();
    assertThat(office.browser().logIn(zhang, now.minusSeconds(60)).statusCode()).isEqualTo(401);
    assertThat(office.browser().logIn(zhang, now.plusSeconds(60)).statusCode()).isEqualTo(401);
    assertThat(office.browser().logIn(zhang, now.minusSeconds(30)).statusCode()).isEqualTo(200);
    assertThat(office.browser().logIn(zhang, now).statusCode()).isEqualTo(200);
    assertThat(office.browser().logIn(zhang, now).statusCode()).isEqualTo(401);
    assertThat(office.browser().logIn(zhang, now.plusSeconds(30)).statusCode()).isEqualTo(200);
  }

  @Test
  void s04_a_recovery_code_works_once() {
    var zhang = office.enrol("zhang", Role.RECRUITER, "140214");
    String code = zhang.recoveryCodes().getFirst();
    assertThat(office.browser().logIn("zhang", TestOffice.PASSPHRASE, code).statusCode())
        .isEqualTo(200);
    assertThat(office.browser().logIn("zhang", TestOffice.PASSPHRASE, code).statusCode())
        .isEqualTo(401);
  }

  @Test
  void s04_nobody_takes_the_second_factor_off_their_own_account() {
    Browser boss = office.loggedIn("boss", Role.ADMIN, "140200");
    String id = office.office.accounts().named("boss").orElseThrow().id();
    String before = office.contents();
    for (String act : List.of("reset", "disable", "role", "area")) {
      String body =
          switch (act) {
            case "disable" -> "{\"disabled\": false}";
            case "role" -> "{\"role\": \"recruiter\"}";
            case "area" -> "{\"area\": \"140214\"}";
            default -> "{}";
          };
      HttpResponse<String> refused = boss.post("/accounts/" + id + "/" + act, body);
      assertThat(json(refused).path("code").asText()).as(act).isEqualTo("self_approval");
    }
    assertThat(office.contents()).isEqualTo(before);
  }

  @Test
  void p11_a_session_that_somebody_else_chose_is_none_and_the_one_before_a_login_is_over() {
    var zhang = office.enrol("zhang", Role.RECRUITER, "140214");
    Browser browser = office.browser();
    browser.cookies.put(SessionRoutes.COOKIE, "A".repeat(43));
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    browser.logIn(zhang, office.clock.instant());
    String first = browser.cookies.get(SessionRoutes.COOKIE);
    office.clock.pass(Duration.ofMinutes(1));
    browser.logIn(zhang, office.clock.instant());
    String second = browser.cookies.get(SessionRoutes.COOKIE);
    assertThat(second).isNotEqualTo(first);
    browser.cookies.put(SessionRoutes.COOKIE, first);
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    browser.cookies.put(SessionRoutes.COOKIE, second);
    assertThat(browser.get("/session").statusCode()).isEqualTo(200);
  }

  @Test
  void s05_the_cookie_is_for_this_server_alone_and_a_new_one_at_each_login() {
    var zhang = office.enrol("zhang", Role.RECRUITER, "140214");
    Browser browser = office.browser();
    browser.cookies.put(SessionRoutes.COOKIE, "chosen-by-somebody-else");
    HttpResponse<String> in = browser.logIn(zhang, office.clock.instant());
    assertThat(in.headers().allValues("set-cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("__Host-sid=")
                .contains("; Path=/", "; HttpOnly", "; Secure", "; SameSite=Strict")
                .doesNotContain("Domain", "Max-Age"));
    assertThat(browser.cookies.get(SessionRoutes.COOKIE))
        .isNotEqualTo("chosen-by-somebody-else")
        .hasSize(43);
  }

  @Test
  void s05_a_session_ends_with_logout_reset_disabling_rest_and_the_day() {
    TestOffice.Enrolled zhang = office.enrol("zhang", Role.RECRUITER, "140214");
    Browser browser = office.browser();
    browser.logIn(zhang, office.clock.instant());
    String cookie = browser.cookies.get(SessionRoutes.COOKIE);
    assertThat(browser.get("/session").statusCode()).isEqualTo(200);
    assertThat(browser.delete("/session").statusCode()).isEqualTo(204);
    browser.cookies.put(SessionRoutes.COOKIE, cookie);
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);

    office.clock.pass(Duration.ofMinutes(1));
    browser.logIn(zhang, office.clock.instant());
    office.clock.pass(Duration.ofMinutes(14));
    assertThat(browser.get("/session").statusCode()).isEqualTo(200);
    office.clock.pass(Duration.ofMinutes(14));
    assertThat(browser.get("/session").statusCode()).isEqualTo(200);
    office.clock.pass(Duration.ofMinutes(15));
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);

    browser.logIn(zhang, office.clock.instant());
    for (int i = 0; i < 8 * 6 - 1; i++) {
      office.clock.pass(Duration.ofMinutes(10));
      assertThat(browser.get("/session").statusCode()).isEqualTo(200);
    }
    office.clock.pass(Duration.ofMinutes(10));
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);

    office.clock.pass(Duration.ofMinutes(1));
    browser.logIn(zhang, office.clock.instant());
    var reset = office.office.accounts().named("zhang").orElseThrow();
    String code = office.office.accounts().reset("test", reset).orElseThrow();
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    HttpResponse<String> equipped = setUp(browser, code, "zhang", TestOffice.PASSPHRASE);
    String secret = json(equipped).path("totp").path("secret").asText();
    zhang = new TestOffice.Enrolled(reset, secret, List.of());

    browser.logIn(zhang, office.clock.instant());
    var account = office.office.accounts().named("zhang").orElseThrow();
    office.office.accounts().setDisabled("test", account, true);
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    office.clock.pass(Duration.ofMinutes(1));
    assertThat(browser.logIn(zhang, office.clock.instant()).statusCode()).isEqualTo(401);
  }

  @Test
  void s06_a_write_from_elsewhere_or_without_the_token_is_refused() {
    Browser boss = office.loggedIn("boss", Role.ADMIN, "140200");
    String body =
        """
        {"account": "li", "name": "李", "role": "viewer", "area": "140214"}\
        """;
    var json = TestOffice.json(body);
    Stream.of("cross-site", "same-site", "none")
        .forEach(site ->
            assertThat(
                    boss.send(
                            boss.with("/accounts")
                                .header("sec-fetch-site", site)
                                .header("x-csrf-token", boss.csrf())
                                .header("content-type", "application/json")
                                .POST(json))
                        .statusCode())
                .isEqualTo(403));
    assertThat(
            boss.send(
                    boss.with("/accounts")
                        .header("x-csrf-token", boss.csrf())
                        .header("origin", "https://elsewhere.example")
                        .header("content-type", "application/json")
                        .POST(json))
                .statusCode())
        .isEqualTo(403);
    HttpResponse<String> without =
        boss.send(
            boss.with("/accounts")
                .header("sec-fetch-site", "same-origin")
                .header("content-type", "application/json")
                .POST(json));
    assertThat(json(without).path("code").asText()).isEqualTo("csrf_invalid");
    assertThat(office.office.accounts().named("li")).isEmpty();
  }

  @Test
  void s06_nobody_is_logged_out_from_elsewhere() {
    Browser boss = office.loggedIn("boss", Role.ADMIN, "140200");
    HttpResponse<String> refused =
        boss.send(
            boss.with("/session")
                .header("sec-fetch-site", "cross-site")
                .header("x-csrf-token", boss.csrf())
                .DELETE());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(boss.get("/session").statusCode()).isEqualTo(200);
  }

  @Test
  void s06_what_is_only_looked_at_changes_nothing() {
    String id = SignedUp.in(office, "140214");
    RoleMatrix matrix = RoleMatrix.shipped();
    Map<Role, Browser> staff =
        Map.of(
            Role.RECRUITER,
            office.loggedIn("zhang", Role.RECRUITER, "140214"),
            Role.REVIEWER,
            office.loggedIn("sun", Role.REVIEWER, "140214"),
            Role.ADMIN,
            office.loggedIn("boss", Role.ADMIN, "140200"),
            Role.AUDITOR,
            office.loggedIn("qian", Role.AUDITOR, "140200"));
    List<StaffRoute> looks =
        new StaffRoutes(office.office)
            .routes().stream().filter(r -> !r.writes() && !r.path().endsWith("/file")).toList();
    String refusals = denials();
    for (StaffRoute look : looks) {
      // The id is that of a sign-up: nothing else is found by it.
      int found = look.path().contains(":id") && !look.path().startsWith("/sign-ups/") ? 404 : 200;
      staff.forEach((role, browser) -> {
        String before = office.contents();
        int status = browser.get(look.path().replace(":id", id)).statusCode();
        boolean may = matrix.allows(look, role);
        assertThat(status).as(look.name() + " " + role).isEqualTo(may ? found : 403);
        if (may) {
          assertThat(office.contents()).as(look.name()).isEqualTo(before);
        }
      });
    }
    assertThat(looks).hasSizeGreaterThan(8);
    assertThat(denials()).as("that somebody may not is told to the log").isNotEqualTo(refusals);
  }

  private String denials() {
    return office.office.audit().from(1, 1_000).stream()
        .filter(e -> e.action().equals("authz_denied"))
        .toList()
        .toString();
  }

  @Test
  void s06_twenty_saves_at_once_with_one_token_are_all_taken() throws Exception {
    Browser boss = office.loggedIn("boss", Role.ADMIN, "140200");
    try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
      List<Callable<Integer>> saves =
          IntStream.range(0, 20)
              .mapToObj(i ->
                  (Callable<Integer>)
                      () ->
                          boss.post(
                                  "/accounts",
                                  """
                                  {"account": "li%d", "name": "李", "role": "viewer", "area": "140214"}\
                                  """
                                      .formatted(i))
                              .statusCode())
              .toList();
      for (var save : pool.invokeAll(saves)) {
        assertThat(save.get()).isEqualTo(201);
      }
    }
  }

  @Test
  void s10_a_field_that_is_not_asked_for_is_refused() {
    Browser boss = office.loggedIn("boss", Role.ADMIN, "140200");
    HttpResponse<String> more =
        boss.post(
            "/accounts",
            """
            {"account": "li", "name": "李", "role": "viewer", "area": "140214", "disabled": false}\
            """);
    assertThat(json(more).path("code").asText()).isEqualTo("unknown_field");
    assertThat(office.office.accounts().named("li")).isEmpty();
  }

  @Test
  void s11_a_right_that_is_taken_away_is_gone_with_the_next_request() {
    Browser boss = office.loggedIn("boss", Role.ADMIN, "140200");
    Browser second = office.loggedIn("second", Role.ADMIN, "140200");
    assertThat(second.get("/accounts").statusCode()).isEqualTo(200);
    String id = office.office.accounts().named("second").orElseThrow().id();
    assertThat(boss.post("/accounts/" + id + "/role", "{\"role\": \"viewer\"}").statusCode())
        .isEqualTo(200);
    assertThat(second.get("/accounts").statusCode()).isEqualTo(403);
  }

  @Test
  void s26_what_is_serious_asks_for_passphrase_and_code_again_after_five_minutes() {
    var enrolled = office.enrol("boss", Role.ADMIN, "140200");
    Browser boss = office.browser();
    boss.logIn(enrolled, office.clock.instant());
    office.clock.pass(Duration.ofMinutes(5).plusSeconds(1));
    String body =
        """
        {"account": "li", "name": "李", "role": "viewer", "area": "140214"}\
        """;
    assertThat(json(boss.post("/accounts", body)).path("code").asText())
        .isEqualTo("reauth_required");
    assertThat(confirm(boss, "000000").statusCode()).isEqualTo(401);
    assertThat(
            confirm(boss, Authenticator.code(enrolled.secret(), office.clock.instant()))
                .statusCode())
        .isEqualTo(204);
    HttpResponse<String> opened = boss.post("/accounts", body);
    assertThat(opened.statusCode()).isEqualTo(201);
    assertThat(
            setUp(office.browser(), json(opened).path("code").asText(), "li", TestOffice.PASSPHRASE)
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void s26_every_act_that_is_serious_is_refused_on_an_old_proof() {
    List<StaffRoute> serious =
        new StaffRoutes(office.office).routes().stream().filter(StaffRoute::fresh).toList();
    assertThat(serious)
        .extracting(StaffRoute::name)
        .contains("POST /exports", "POST /exports/:id/approval", "POST /accounts/:id/role");
    Map<Role, Browser> staff = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      staff.put(role, office.loggedIn("s-" + role.code(), role, "140200"));
    }
    office.clock.pass(Duration.ofMinutes(5).plusSeconds(1));
    RoleMatrix matrix = RoleMatrix.shipped();
    for (StaffRoute route : serious) {
      staff.forEach((role, browser) -> {
        if (matrix.allows(route, role)) {
          HttpResponse<String> refused = browser.post(route.path().replace(":id", "x"), "{}");
          assertThat(json(refused).path("code").asText())
              .as(route.name() + " " + role)
              .isEqualTo("reauth_required");
        }
      });
    }
  }

  @Test
  void s22_a_name_with_a_line_in_it_makes_no_line_of_its_own() {
    String forged = "zhang\\r\\n2026-11-22T04:00:00Z INFO login admin";
    long before = office.office.audit().size();
    office.browser().logIn(forged, "wrong", "000000");
    assertThat(office.office.audit().size()).isEqualTo(before + 1);
    var entry = office.office.audit().from(before + 1, 1).getFirst();
    assertThat(entry.action()).isEqualTo("login_failed");
    assertThat(entry.details().toString()).doesNotContain("admin", "\n", "\r");
    assertThat(log()).doesNotContain("INFO login admin");
    assertThat(told.list)
        .allSatisfy(e -> assertThat(e.getFormattedMessage()).doesNotContain("\r", "\n"));
  }

  private static HttpResponse<String> confirm(Browser browser, String code) {
    return browser.post(
        "/session/confirm",
        """
        {"passphrase": "%s", "code": "%s"}\
        """
            .formatted(TestOffice.PASSPHRASE, code));
  }
}
