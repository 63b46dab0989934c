package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.api.staff.Clerks.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.OfficeFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The table of a notice on its way into an answer, over HTTP. */
@Timeout(300)
class DraftTableTest {

  private static final String HEADING = "平泉体检站什么人哪天去";
  private static final String ASKED =
      "{\"question\":\"" + HEADING + "\",\"conversation\":\"c1\",\"alone\":true}";
  private static final List<List<String>> WHOLE =
      List.of(
          List.of("什么人", "哪天体检", "带什么"),
          List.of("应届毕业生", "每周二上午", "毕业证"),
          List.of("在校生、专升本", "每周四上午（节假日不开）", "学生证"));

  @TempDir private Path data;
  private TestOffice office;
  private Clerks clerks;

  @BeforeEach
  void open() {
    office = new TestOffice(data, true);
    clerks = new Clerks(office);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_table_of_a_word_file_stays_a_table_and_its_empty_cell_is_named() {
    String id = clerks.draft(clerks.editor, OfficeFile.docx(Clerks.NOTICE_WITH_TABLE));

    JsonNode draft = clerks.find(clerks.editor, id);
    JsonNode piece = piece(draft);
    assertThat(piece.path("text").asText()).isEqualTo("按下面的日子去。");
    assertThat(rows(piece.path("table")))
        .containsExactly(
            List.of("什么人", "哪天体检", "带什么"),
            List.of("应届毕业生", "每周二上午", "毕业证"),
            List.of("在校生", "每周四上午", ""));
    assertThat(draft.path("faults").toString()).contains("第 3 段表格第 2 行第 3 格：空着");
    JsonNode fault = draft.path("tableFaults").path(0);
    assertThat(fault.path("piece").asText()).isEqualTo(piece.path("id").asText());
    assertThat(List.of(fault.path("row").asInt(), fault.path("column").asInt()))
        .containsExactly(2, 2);
    assertThat(draft.path("tableFaults")).hasSize(1);
  }

  @Test
  void each_way_in_which_a_table_is_wrong_is_told_at_its_place_and_keeps_the_draft_back() {
    String id = clerks.draft(clerks.editor, OfficeFile.docx(Clerks.NOTICE_WITH_TABLE));

    assertThat(faults(id, List.of(List.of("什么人", "哪天"))))
        .singleElement()
        .asString()
        .contains("\"row\":0,\"column\":-1", "至少写一行");
    assertThat(faults(id, List.of(List.of("什么人", "哪天"), List.of("在校生"))))
        .singleElement()
        .asString()
        .contains("\"row\":1,\"column\":-1", "有 1 格，表头有 2 格");
    assertThat(faults(id, List.of(List.of("什么人", ""), List.of("", "甲|乙"))))
        .extracting(JsonNode::toString)
        .satisfiesExactly(
            head -> assertThat(head).contains("\"row\":0,\"column\":1", "这一列"),
            who -> assertThat(who).contains("\"row\":1,\"column\":0", "什么人、什么情况"),
            bar -> assertThat(bar).contains("\"row\":1,\"column\":1", "竖线"));
    assertThat(
            faults(id, List.of(List.of("一", "二", "三", "四", "五"), List.of("一", "二", "三", "四", "五"))))
        .singleElement()
        .asString()
        .contains("2 到 4 列");
    assertThat(clerks.tryTo(clerks.editor, id, "submission", Map.of()).body())
        .contains("draft_faulty", "2 到 4 列");
    assertThat(faults(id, List.of())).isEmpty();
  }

  @Test
  void what_is_no_table_or_too_large_is_refused() {
    String id = clerks.draft(clerks.editor, OfficeFile.docx(Clerks.NOTICE_WITH_TABLE));

    assertThat(save(id, "什么人").body()).contains("type_mismatch", "table");
    assertThat(save(id, List.of("什么人")).body()).contains("type_mismatch", "table");
    assertThat(save(id, List.of(List.of())).body()).contains("field_invalid", "table");
    assertThat(save(id, java.util.Collections.nCopies(101, List.of("一", "二"))).body())
        .contains("field_invalid", "table");
  }

  @Test
  void a_mended_table_is_tried_compared_published_and_told_as_it_was_written()
      throws InterruptedException {
    String id = clerks.draft(clerks.editor, OfficeFile.docx(Clerks.NOTICE_WITH_TABLE));
    assertThat(faults(id, WHOLE)).isEmpty();
    assertThat(rows(piece(clerks.find(clerks.editor, id)).path("table"))).isEqualTo(WHOLE);

    JsonNode tried =
        Clerks.read(done(clerks.editor.post("/corpus/drafts/" + id + "/trial", ASKED), 200).body());
    assertThat(table(tried.path("draft"))).isEqualTo(WHOLE);

    clerks.send(clerks.editor, id);
    clerks.post(clerks.reviewer, id, "approval", Map.of());
    assertThat(table(Clerks.read(office.ask(ASKED)))).isEqualTo(WHOLE);
    String own = ASKED.replace(HEADING, HEADING + "，我是在校生");
    assertThat(Clerks.read(office.ask(own)).path("table").path("matched").toString())
        .isEqualTo("[1]");
  }

  @Test
  void another_heading_or_cell_is_a_change_of_the_answer_that_must_be_looked_at()
      throws InterruptedException, IOException {
    Files.writeString(data.resolve("golden.txt"), HEADING + "\n");
    String first = clerks.draft(clerks.editor, OfficeFile.docx(Clerks.NOTICE_WITH_TABLE));
    assertThat(faults(first, WHOLE)).isEmpty();
    clerks.send(clerks.editor, first);
    clerks.post(clerks.reviewer, first, "approval", Map.of());

    String second = clerks.draft(clerks.editor, OfficeFile.docx(Clerks.NOTICE_WITH_TABLE));
    faults(second, WHOLE);
    assertThat(clerks.check(clerks.editor, second).path("checked").path("changes")).isEmpty();
    List<String> otherHead = List.of("什么人", "周几体检", "带什么");
    faults(second, List.of(otherHead, WHOLE.get(1), WHOLE.get(2)));
    assertThat(change(second).path("before").path("text").asText()).contains("哪天体检");
    assertThat(change(second).path("after").path("text").asText()).contains("周几体检");
    faults(second, List.of(WHOLE.getFirst(), WHOLE.get(1), List.of("在校生", "每周三上午", "学生证")));
    assertThat(change(second).path("after").path("text").asText()).contains("每周三上午");
  }

  private JsonNode change(String id) throws InterruptedException {
    JsonNode changes = clerks.check(clerks.editor, id).path("checked").path("changes");
    assertThat(changes).hasSize(1);
    return changes.path(0);
  }

  @Test
  void tables_are_joined_when_passages_are_and_nothing_is_lost() {
    String id = clerks.draft(clerks.editor, OfficeFile.docx(Clerks.NOTICE_WITH_TABLE));
    done(save(id, WHOLE), 200);
    JsonNode pieces = clerks.find(clerks.editor, id).path("content").path("pieces");
    Map<String, Object> second = body(pieces.path(1));
    second.put("table", List.of(WHOLE.getFirst(), List.of("退役军人", "每周五上午", "退役证")));
    clerks.post(clerks.editor, id, "passages", second);

    JsonNode merged =
        clerks.post(
            clerks.editor,
            id,
            "passages",
            Map.of("act", "merge", "id", pieces.path(2).path("id").asText()));
    assertThat(rows(merged.path("content").path("pieces").path(1).path("table")))
        .containsExactly(
            WHOLE.getFirst(), List.of("退役军人", "每周五上午", "退役证"), WHOLE.get(1), WHOLE.get(2));
  }

  private List<JsonNode> faults(String id, List<List<String>> rows) {
    JsonNode draft = Clerks.read(done(save(id, rows), 200).body());
    return draft.path("tableFaults").valueStream().toList();
  }

  /** Saves the passage with another table in the place of its own. */
  private HttpResponse<String> save(String id, Object table) {
    Map<String, Object> body = body(piece(clerks.find(clerks.editor, id)));
    body.put("table", table);
    return clerks.tryTo(clerks.editor, id, "passages", body);
  }

  private static Map<String, Object> body(JsonNode piece) {
    Map<String, Object> body = new java.util.HashMap<>();
    piece.properties().forEach(each -> body.put(each.getKey(), each.getValue()));
    body.remove("standsFor"); // is not for a clerk to say
    body.put("act", "rewrite");
    return body;
  }

  private static JsonNode piece(JsonNode draft) {
    return draft.path("content").path("pieces").path(2);
  }

  private static List<List<String>> table(JsonNode answer) {
    List<List<String>> table = new java.util.ArrayList<>();
    table.add(texts(answer.path("table").path("columns")));
    table.addAll(rows(answer.path("table").path("rows")));
    return table;
  }

  private static List<List<String>> rows(JsonNode table) {
    return table.valueStream().map(DraftTableTest::texts).toList();
  }

  private static List<String> texts(JsonNode row) {
    return List.of(new ObjectMapper().convertValue(row, String[].class));
  }
}
