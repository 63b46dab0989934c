package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.testing.Canaries;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that can be done with what a person gave, in the whole program with its log at its
 * most talkative: nothing of it is in the data folder, the log or the folder for temporary files.
 */
@Timeout(300)
class WholeJourneyTest {

  private static final String NAME = "王测试𠮷";
  private static final String PHONE = "13876543210";
  private static final String ID_NUMBER = "990101200711220024";
  private static final List<String> CANARIES =
      List.of(NAME, PHONE, ID_NUMBER, "2007-11-22", "近视手术后多久能体检", "171.5", "61.25");

  @TempDir private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    SharedKnowledge.copyIndexTo(data);
    Files.writeString(
        data.resolve(KioskConfig.FILE),
        """
        place = 140200
        sign-up.id-number = required
        sign-up.test-regions = true
        """);
  }

  @Test
  void pr02_pr03_after_everything_that_can_be_done_no_canary_is_left_anywhere()
      throws IOException, InterruptedException {
    try (WholeProgram program = WholeProgram.start(folder)) {
      String receipt = signUp(program);
      ask(program);
      Staff staff = Staff.of(program);
      followUp(staff);
      export(staff);
      program.run("backup");
      noCanary(receipt);

      HttpResponse<String> gone =
          program.post("/api/v1/sign-ups/withdraw", credentials(receipt), Map.of());
      assertThat(gone.statusCode()).isEqualTo(200);
      program.stop();
      noCanary(receipt);
    }
  }

  private void noCanary(String receipt) throws IOException {
    assertThat(Canaries.files(folder))
        .anyMatch(f -> f.endsWith("tongxiaobing.db"))
        .anyMatch(f -> f.endsWith("log.txt"))
        .anyMatch(f -> f.toString().contains("/backups/"));
    assertThat(Files.readString(folder.resolve("log.txt"))).contains("TRACE");
    assertThat(Canaries.in(folder, CANARIES)).isEmpty();
    assertThat(Canaries.in(folder, List.of(receipt, receipt.replace("-", "")))).isEmpty();
  }

  private static String signUp(WholeProgram program) {
    ObjectNode form = (ObjectNode) json(program.get("/api/v1/sign-ups/example")).path("body");
    form.put("name", NAME).put("phone", PHONE).put("sex", "woman").put("area", "140214");
    form.put("birthDate", "2007-11-22").put("idNumber", ID_NUMBER);
    form.put("height", 171.5).put("weight", 61.25).put("question", "近视手术后多久能体检");
    ((ObjectNode) form.path("consent")).put("health", true);
    HttpResponse<String> first = send(program, form, "a");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(send(program, form, "b").statusCode()).isEqualTo(201);
    assertThat(send(program, form.deepCopy().put("phone", PHONE + "0"), "c").statusCode())
        .isEqualTo(422);
    assertThat(send(program, form.deepCopy().put(PHONE, true), "d").statusCode()).isEqualTo(400);
    String receipt = json(first).path("receipt").asText();
    String path = "/api/v1/sign-ups/status";
    assertThat(program.post(path, credentials(receipt), Map.of()).statusCode()).isEqualTo(200);
    return receipt;
  }

  private static HttpResponse<String> send(WholeProgram program, JsonNode form, String key) {
    return program.post("/api/v1/sign-ups", form.toString(), Map.of("Idempotency-Key", key));
  }

  private static String credentials(String receipt) {
    return "{\"receipt\": \"%s\", \"phoneLast4\": \"3210\"}".formatted(receipt);
  }

  /** With an answer, without one, and once more for the unanswered questions of the office. */
  private static void ask(WholeProgram program) {
    for (String question :
        List.of(
            "我的身份证号是" + ID_NUMBER + "，今年多大可以当兵",
            "请给 " + PHONE + " 打电话，告诉我体检在哪一天",
            "我的手机１３８７６５４３２１０能不能收到云冈区征兵办的通知")) {
      HttpResponse<String> told =
          program.post("/api/v1/ask", "{\"question\": \"%s\"}".formatted(question), Map.of());
      assertThat(told.statusCode()).isEqualTo(200);
      assertThat(told.body()).doesNotContain(PHONE, ID_NUMBER);
    }
  }

  private record Staff(Browser recruiter, Browser reviewer) {

    static Staff of(WholeProgram program) {
      Browser boss = enrolled(program, program.setupCode(), "boss");
      return new Staff(
          enrolled(program, invited(boss, "zhang", "recruiter"), "zhang"),
          enrolled(program, invited(boss, "sun", "reviewer"), "sun"));
    }

    private static String invited(Browser boss, String account, String role) {
      HttpResponse<String> opened =
          boss.post(
              "/accounts",
              """
              {"account": "%s", "name": "姓名", "role": "%s", "area": "140214"}\
              """
                  .formatted(account, role));
      assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
      return json(opened).path("code").asText();
    }

    private static Browser enrolled(WholeProgram program, String code, String account) {
      Browser browser = new Browser(program);
      HttpResponse<String> done =
          browser.post(
              "/setup",
              """
              {"code": "%s", "account": "%s", "name": "姓名", "passphrase": "%s"}\
              """
                  .formatted(code, account, TestOffice.PASSPHRASE));
      assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
      String secret = json(done).path("totp").path("secret").asText();
      String now = Authenticator.code(secret, Instant.now());
      assertThat(browser.logIn(account, TestOffice.PASSPHRASE, now).statusCode()).isEqualTo(200);
      return browser;
    }
  }

  private static void followUp(Staff staff) {
    JsonNode listed = json(staff.recruiter().get("/sign-ups")).path("items");
    assertThat(listed).isNotEmpty();
    for (JsonNode card : listed) {
      String path = "/sign-ups/" + card.path("id").asText();
      assertThat(staff.recruiter().get(path).statusCode()).isEqualTo(200);
      HttpResponse<String> shown =
          staff.recruiter().post(path + "/reveal", "{\"purpose\": \"contact\"}");
      assertThat(json(shown).path("name").asText()).isEqualTo(NAME);
      assertThat(json(shown).path("phone").asText()).isEqualTo(PHONE);
      String note = "{\"text\": \"" + NAME + "接了 " + PHONE + "\"}";
      assertThat(staff.recruiter().post(path + "/notes", note).statusCode()).isEqualTo(204);
    }
    assertThat(staff.recruiter().get("/conflicts").statusCode()).isEqualTo(200);
  }

  private static void export(Staff staff) {
    for (String format : List.of("csv", "xlsx")) {
      HttpResponse<String> asked =
          staff
              .recruiter()
              .post(
                  "/exports",
                  """
                  {"fields": ["name", "phone", "state"], "purpose": "contact", "format": "%s"}\
                  """
                      .formatted(format));
      String path = "/exports/" + json(asked).path("id").asText();
      assertThat(staff.reviewer().post(path + "/approval", "{}").statusCode()).isEqualTo(204);
      byte[] file = staff.recruiter().getBytes(path + "/file").body();
      if (format.equals("csv")) {
        assertThat(new String(file, UTF_8)).contains(NAME, PHONE);
      }
    }
  }
}
