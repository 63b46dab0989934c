package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.api.staff.Clerks.done;
import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.UnansweredRow;
import cn.tongxiaobing.kiosk.store.UnansweredTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Questions that nobody could answer, until everybody can. */
@Timeout(300)
class AnswerDeskTest {

  private static final String PARKING = "平泉体检站能不能停车";
  private static final String ALSO = "去平泉体检站体检可以停车吗";
  private static final String RULE = "《征兵工作条例》第十五条";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path data;
  private TestOffice office;
  private Clerks clerks;

  @BeforeEach
  void open() {
    office = new TestOffice(data, true);
    clerks = new Clerks(office);
    asked(PARKING, "handoff", 1);
    asked(ALSO, "handoff", 2);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void asked(String question, String status, int visit) {
    UnansweredRow row =
        new UnansweredRow(
            "u" + visit,
            question,
            LocalDate.of(2026, 11, 22),
            "140200",
            status,
            Bytes.of(new byte[] {(byte) visit}),
            Optional.empty(),
            office.clock.instant());
    new UnansweredTable(office.database).add(row).join();
  }

  private JsonNode board() {
    return json(done(clerks.editor.get("/desk"), 200));
  }

  private JsonNode take(List<String> questions) {
    String body = JSON.valueToTree(Map.of("questions", questions)).toString();
    return json(done(clerks.editor.post("/desk", body), 201));
  }

  private static Map<String, Object> answer(String basis, List<String> unlike) {
    Map<String, Object> answer = new HashMap<>();
    answer.put("title", PARKING);
    answer.put("text", "平泉体检站门前可以停车。");
    answer.put("basis", basis);
    answer.put("questions", List.of("平泉体检站有停车场吗"));
    answer.put("unlike", unlike);
    answer.put("topic", "process");
    return answer;
  }

  private java.net.http.HttpResponse<String> write(JsonNode task, Map<String, Object> answer) {
    Map<String, Object> sent = new HashMap<>(answer);
    sent.put("revision", task.path("revision").asLong());
    return clerks.editor.post(
        "/desk/" + task.path("id").asText() + "/answer", JSON.valueToTree(sent).toString());
  }

  private String ask(String question) {
    return office.ask("{\"question\":\"" + question + "\",\"conversation\":\"c1\",\"alone\":true}");
  }

  @Test
  void s19_one_answers_with_a_source_another_approves_and_the_desk_says_how_many_have_an_answer()
      throws InterruptedException {
    JsonNode open = board().path("open");
    assertThat(open.toString()).contains(PARKING, ALSO);
    assertThat(Clerks.read(ask(PARKING)).path("status").asText()).isNotEqualTo("answered");

    JsonNode task = take(List.of(PARKING, ALSO));
    assertThat(task.path("owner").asText()).isEqualTo("caibian");
    assertThat(board().path("open").toString()).doesNotContain(PARKING, ALSO);
    assertThat(clerks.reviewer.post("/desk", "{\"questions\":[\"" + ALSO + "\"]}").statusCode())
        .isEqualTo(409);
    JsonNode written = json(done(write(task, answer(RULE, List.of())), 200));
    String draft = written.path("draft").asText();
    clerks.send(clerks.editor, draft);
    assertThat(clerks.tryTo(clerks.editor, draft, "approval", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(clerks.post(clerks.reviewer, draft, "approval", Map.of()).path("state").asText())
        .isEqualTo("published");

    assertThat(ask(PARKING)).contains("门前可以停车", "第十五条");
    JsonNode closed = board().path("tasks").path(0);
    assertThat(closed.path("state").asText()).isEqualTo("closed");
    assertThat(closed.path("answered").asInt()).isEqualTo(closed.path("wordings").size());
    assertThat(closed.path("wordings").toString()).contains(PARKING, ALSO, "平泉体检站有停车场吗");
    assertThat(office.office.audit().about(task.path("id").asText(), 20))
        .extracting(e -> e.action())
        .contains("desk_take", "desk_write", "desk_close");
  }

  @Test
  void s20_an_answer_without_a_source_or_with_an_unknown_one_is_not_kept() {
    JsonNode task = take(List.of(PARKING));

    for (String basis : List.of("", "  ", "《没有这份文件》第一条", "听同事说的")) {
      var refused = write(task, answer(basis, List.of()));
      assertThat(refused.statusCode()).as(basis).isEqualTo(400);
      assertThat(refused.body()).contains("source_required");
    }

    assertThat(board().path("tasks").path(0).path("state").asText()).isEqualTo("taken");
    assertThat(office.office.corpus().all()).isEmpty();
  }

  @Test
  void an_answer_that_takes_a_question_which_it_must_not_is_not_sent() throws InterruptedException {
    JsonNode task = take(List.of(PARKING));
    JsonNode written = json(done(write(task, answer(RULE, List.of("平泉体检站有停车场吗"))), 200));
    String draft = written.path("draft").asText();

    JsonNode checked = clerks.check(clerks.editor, draft);

    assertThat(checked.path("faults").toString()).contains("平泉体检站有停车场吗");
    assertThat(clerks.tryTo(clerks.editor, draft, "submission", Map.of()).statusCode())
        .isEqualTo(422);
  }

  @Test
  void an_answer_that_was_not_right_leaves_the_desk_when_another_is_told()
      throws InterruptedException {
    asked("当兵几年", "unhelpful-outdated", 3);
    assertThat(board().path("open").toString()).contains("当兵几年", "过时了");
    JsonNode task = take(List.of("当兵几年"));
    Map<String, Object> answer = answer(RULE, List.of());
    answer.put("title", "当兵几年");
    answer.put("text", "义务兵服现役的期限为二年。");
    answer.put("questions", List.of());
    String draft = json(done(write(task, answer), 200)).path("draft").asText();
    clerks.send(clerks.editor, draft);
    clerks.post(clerks.reviewer, draft, "approval", Map.of());

    JsonNode board = board();
    assertThat(board.path("open").toString()).doesNotContain("当兵几年");
    assertThat(board.path("tasks").path(0).path("answered").asInt()).isEqualTo(1);
  }

  @Test
  void s20_an_answer_whose_source_has_another_edition_is_withdrawn_and_listed()
      throws InterruptedException {
    publishLaw("二十三", "2025-03-01", "2025年3月1日");
    JsonNode task = take(List.of(PARKING, ALSO));
    String draft =
        json(done(write(task, answer("《平泉县应征青年交通补助办法》第二条", List.of())), 200))
            .path("draft")
            .asText();
    clerks.send(clerks.editor, draft);
    clerks.post(clerks.reviewer, draft, "approval", Map.of());
    assertThat(board().path("tasks").path(0).path("state").asText()).isEqualTo("closed");

    publishLaw("三十", "2026-11-01", "2026年11月1日");

    JsonNode stale = board().path("tasks").path(0);
    assertThat(stale.path("state").asText()).isEqualTo("stale");
    assertThat(ask(PARKING)).doesNotContain("门前可以停车");
    assertThat(clerks.find(clerks.editor, draft).path("state").asText()).isEqualTo("withdrawn");
    JsonNode again = json(done(write(stale, answer(RULE, List.of())), 200));
    assertThat(again.path("state").asText()).isEqualTo("written");
    assertThat(again.path("draft").asText()).isNotEqualTo(draft);
  }

  private void publishLaw(String money, String from, String written) throws InterruptedException {
    String title = "平泉县应征青年交通补助办法";
    String law =
        "%s\n第一条 为了样例，制定本办法。\n第二条 每人每天补助%s元。\n第三条 本办法自%s起施行。\n".formatted(title, money, written);
    JsonNode draft =
        json(clerks.upload(clerks.editor, "law.txt", law.getBytes(StandardCharsets.UTF_8)));
    String id = draft.path("id").asText();
    clerks.describe(
        clerks.editor,
        id,
        Map.of(
            "title",
            title,
            "issuer",
            "平泉县人民政府",
            "number",
            "平政发〔2025〕7号",
            "place",
            "140200",
            "effectiveFrom",
            from));
    clerks.send(clerks.editor, id);
    clerks.post(clerks.reviewer, id, "approval", Map.of());
  }
}
