package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.api.staff.Clerks.done;
import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.OfficeFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A notice on its way into the library, over HTTP. */
@Timeout(300)
class CorpusTest {

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
  void a_word_file_becomes_a_draft_that_names_what_is_missing() {
    JsonNode draft =
        json(done(clerks.upload(clerks.editor, "通知.docx", OfficeFile.docx(Clerks.NOTICE)), 201));

    assertThat(draft.path("state").asText()).isEqualTo("draft");
    JsonNode metadata = draft.path("content").path("metadata");
    assertThat(metadata.path("title").asText()).isEqualTo("平泉县2026年冬季体检站开放通知");
    assertThat(metadata.path("number").asText()).isEqualTo("平征办〔2026〕9号");
    assertThat(draft.path("missing").toString())
        .contains("发文机关", "适用地区", "施行日期", "分类")
        .doesNotContain("标题", "文号");
    assertThat(draft.path("content").path("pieces").findValuesAsText("heading"))
        .contains("平泉体检站哪天开门", "去平泉体检站要不要预约");
    String id = draft.path("id").asText();
    assertThat(clerks.describe(clerks.editor, id, Clerks.ABOUT).path("missing")).isEmpty();
  }

  @Test
  void passages_are_rewritten_split_and_merged_and_nothing_is_lost() {
    String id = clerks.draft(clerks.editor, OfficeFile.docx(Clerks.NOTICE));
    JsonNode pieces = clerks.find(clerks.editor, id).path("content").path("pieces");
    JsonNode last = pieces.path(pieces.size() - 1);
    String piece = last.path("id").asText();
    int comma = last.path("text").asText().indexOf('，');

    JsonNode split =
        clerks.post(
            clerks.editor, id, "passages", Map.of("act", "split", "id", piece, "at", comma + 1));
    assertThat(split.path("faults").toString()).contains("没有标题");
    JsonNode cut = split.path("content").path("pieces").path(pieces.size());
    assertThat(cut.path("text").asText()).isEqualTo("当天带身份证。");
    Map<String, Object> typed = new HashMap<>();
    typed.put("act", "split");
    typed.put("id", cut.path("id").asText());
    typed.put("heading", "要带什么");
    typed.put("text", " 还没有保存。当天带身份证。");
    typed.put("basis", "");
    typed.put("questions", List.of());
    typed.put("keywords", List.of());
    typed.put("at", 7);
    JsonNode unsaved = clerks.post(clerks.editor, id, "passages", typed);
    JsonNode both = unsaved.path("content").path("pieces");
    assertThat(both.path(pieces.size()).path("heading").asText()).isEqualTo("要带什么");
    assertThat(both.path(pieces.size()).path("text").asText()).isEqualTo("还没有保存。");
    String rest = both.path(pieces.size() + 1).path("id").asText();
    assertThat(both.path(pieces.size() + 1).path("text").asText()).isEqualTo("当天带身份证。");
    clerks.post(
        clerks.editor, id, "passages", Map.of("act", "remove", "id", cut.path("id").asText()));
    cut = clerks.find(clerks.editor, id).path("content").path("pieces").path(pieces.size());
    assertThat(cut.path("id").asText()).isEqualTo(rest);

    JsonNode merged =
        clerks.post(
            clerks.editor, id, "passages", Map.of("act", "merge", "id", cut.path("id").asText()));
    assertThat(merged.path("content").path("pieces").path(pieces.size() - 1).path("text").asText())
        .isEqualTo("要先打电话预约，\n当天带身份证。");

    JsonNode rewritten =
        clerks.post(
            clerks.editor,
            id,
            "passages",
            Map.of(
                "act",
                "rewrite",
                "id",
                piece,
                "heading",
                "去平泉体检要预约吗",
                "text",
                "要先打电话预约。",
                "questions",
                List.of("体检能直接去吗"),
                "keywords",
                List.of("预约")));
    assertThat(rewritten.toString()).contains("体检能直接去吗", "去平泉体检要预约吗");
  }

  @Test
  void a_draft_is_tried_beside_what_visitors_are_told_to_the_byte() {
    String id = clerks.draft(clerks.editor, OfficeFile.docx(Clerks.NOTICE));
    String told = office.ask(Clerks.QUESTION);

    String tried =
        done(clerks.editor.post("/corpus/drafts/" + id + "/trial", Clerks.QUESTION), 200).body();

    assertThat(tried).startsWith("{\"live\":" + told + ",\"draft\":{");
    JsonNode draft = Clerks.read(tried).path("draft");
    assertThat(draft.path("answer").asText()).contains("每周二、周四上午");
    assertThat(draft.path("citations").path(0).path("document").asText()).contains("体检站开放通知");
    assertThat(office.ask(Clerks.QUESTION)).isEqualTo(told).doesNotContain("每周二");
  }

  @Test
  void s19_one_writes_another_approves_and_going_back_gives_the_old_answers_to_the_byte()
      throws InterruptedException {
    String first = publish("平泉体检站每周二、周四上午开门", "平泉体检站每周一开门");
    String before = office.ask(Clerks.QUESTION);
    assertThat(before).contains("每周一开门");
    assertThat(Clerks.read(before).path("library").asText()).startsWith("1-");
    String id = clerks.draft(clerks.reviewer, OfficeFile.docx(Clerks.NOTICE));
    assertThat(clerks.tryTo(clerks.reviewer, id, "submission", Map.of()).body())
        .contains("draft_unchecked");

    JsonNode changes = clerks.check(clerks.reviewer, id).path("checked").path("changes");
    assertThat(changes.findValuesAsText("question")).contains("平泉体检站哪天开门");
    assertThat(clerks.tryTo(clerks.reviewer, id, "submission", Map.of()).statusCode())
        .isEqualTo(409);
    clerks.send(clerks.reviewer, id);
    assertThat(office.ask(Clerks.QUESTION)).isEqualTo(before);
    assertThat(clerks.tryTo(clerks.editor, id, "approval", Map.of()).body()).contains("forbidden");
    var own = clerks.tryTo(clerks.reviewer, id, "approval", Map.of());
    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(own.body()).contains("self_approval");

    Browser other = office.loggedIn("fuhe", cn.tongxiaobing.kiosk.staff.Role.REVIEWER, "140200");
    assertThat(clerks.post(other, id, "approval", Map.of()).path("state").asText())
        .isEqualTo("published");
    String after = office.ask(Clerks.QUESTION);
    assertThat(after).contains("每周二、周四上午");
    assertThat(Clerks.read(after).path("library").asText()).startsWith("2-");

    done(other.post("/corpus/versions/1/rollback", "{}"), 204);
    assertThat(office.ask(Clerks.QUESTION)).isEqualTo(before);
    assertThat(clerks.find(other, id).path("state").asText()).isEqualTo("withdrawn");
    assertThat(clerks.find(other, first).path("state").asText()).isEqualTo("published");
    assertThat(office.office.audit().about(id, 20))
        .extracting(e -> e.action())
        .contains("draft_upload", "draft_submit", "draft_approve", "corpus_publish");
  }

  @Test
  void a_draft_that_the_clock_finds_due_while_it_is_approved_is_published_once()
      throws InterruptedException {
    for (String day : List.of("每周一", "每周三", "每周五")) {
      String id =
          clerks.draft(clerks.editor, OfficeFile.docx(Clerks.NOTICE.replace("每周二、周四上午", day)));
      clerks.send(clerks.editor, id);
      AtomicBoolean approved = new AtomicBoolean();
      CompletableFuture<Void> clock = CompletableFuture.runAsync(() -> keepUpUntil(approved));
      clerks.post(clerks.reviewer, id, "approval", Map.of());
      approved.set(true);
      clock.join();

      assertThat(office.office.audit().about(id, 20))
          .filteredOn(e -> e.action().equals("corpus_publish"))
          .hasSize(1);
    }
  }

  private void keepUpUntil(AtomicBoolean done) {
    try {
      do {
        office.office.keepUp();
      } while (!done.get());
      office.office.keepUp();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes the notice with other words in one place. */
  private String publish(String words, String others) throws InterruptedException {
    String id = clerks.draft(clerks.editor, OfficeFile.docx(Clerks.NOTICE.replace(words, others)));
    clerks.send(clerks.editor, id);
    clerks.post(clerks.reviewer, id, "approval", Map.of());
    return id;
  }

  @Test
  void s20_what_is_withdrawn_is_told_no_more_and_without_its_source_nothing_is_published()
      throws InterruptedException {
    String before = office.ask(Clerks.QUESTION);
    String id = publish("", "");
    assertThat(office.ask(Clerks.QUESTION)).contains("每周二、周四上午");

    done(clerks.reviewer.post("/corpus/drafts/" + id + "/withdrawal", "{}"), 200);
    String after = office.ask(Clerks.QUESTION);
    assertThat(Clerks.read(after).path("answer")).isEqualTo(Clerks.read(before).path("answer"));

    JsonNode bare = json(clerks.upload(clerks.editor, "通知.docx", OfficeFile.docx(Clerks.NOTICE)));
    var sent = clerks.tryTo(clerks.editor, bare.path("id").asText(), "submission", Map.of());
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("发文机关", "施行日期");
  }

  @Test
  void what_holds_from_a_later_day_is_published_at_its_beginning()
      throws InterruptedException, IOException {
    String id = clerks.draft(clerks.editor, OfficeFile.docx(Clerks.NOTICE));
    Map<String, Object> later = new HashMap<>(Clerks.ABOUT);
    later.put("effectiveFrom", "2026-12-01");
    clerks.describe(clerks.editor, id, later);
    clerks.send(clerks.editor, id);
    JsonNode approved = clerks.post(clerks.reviewer, id, "approval", Map.of());
    assertThat(approved.path("state").asText()).isEqualTo("approved");
    assertThat(approved.path("publishAt").asText()).isEqualTo("2026-11-30T16:00:00Z");

    office.clock.set(Instant.parse("2026-11-30T15:59:59Z"));
    office.office.corpus().approval().publishDue();
    assertThat(office.ask(Clerks.QUESTION)).doesNotContain("每周二、周四上午");
    office.clock.set(Instant.parse("2026-11-30T16:00:00Z"));
    office.office.corpus().approval().publishDue();
    assertThat(office.ask(Clerks.QUESTION)).contains("每周二、周四上午");
  }

  @Test
  void a_text_in_articles_is_compared_with_the_edition_before_it() throws InterruptedException {
    String law = "%s\n第一条 为了样例，制定本办法。\n第二条 每人每天补助%s元。\n第三条 本办法自%s起施行。\n";
    String title = "平泉县应征青年交通补助办法";
    Map<String, Object> about =
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
            "2025-03-01");
    JsonNode old =
        json(
            clerks.upload(
                clerks.editor,
                "old.txt",
                law.formatted(title, "二十三", "2025年3月1日")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    String first = old.path("id").asText();
    assertThat(old.path("content").path("kind").asText()).isEqualTo("STATUTE");
    clerks.describe(clerks.editor, first, about);
    clerks.send(clerks.editor, first);
    clerks.post(clerks.reviewer, first, "approval", Map.of());

    JsonNode next =
        json(
            clerks.upload(
                clerks.editor,
                "new.txt",
                law.formatted(title, "三十", "2026年11月1日")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    String second = next.path("id").asText();
    Map<String, Object> newer = new HashMap<>(about);
    newer.put("effectiveFrom", "2026-11-01");
    clerks.describe(clerks.editor, second, newer);
    String difference =
        done(clerks.editor.get("/corpus/drafts/" + second + "/comparison"), 200).body();
    assertThat(difference).contains("二十三", "三十", "removed", "added");
  }
}
