package cn.tongxiaobing.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Notice;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office has in its data folder besides texts. */
class OfficeReaderTest {

  private static final String NOTICE =
      """
      ---
      kind: notice
      title: 《石桥区2026年征兵公告》
      issuer: 石桥区征兵办公室
      document-number: 石征〔2026〕1号
      aliases: 石桥征兵公告、石桥公告
      effective-from: 2026-01-05
      place: "140214"
      ---
      """;

  private static final String CARDS =
      """
      ---
      kind: answers
      title: "石桥问答"
      topic: %s
      place: "%s"
      checked-on: 2026-11-22
      ---

      ## 石桥体检站在哪 {#q-1}

      在南关。

      ### 问法
      - 石桥体检站在哪

      ### 依据
      - 《石桥公告》

      ### 记录
      - 结论：说明
      - 确定程度：以当地为准
      """;

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  @Test
  void a_notice_is_known_by_all_its_names_and_replaced_by_its_next_form() throws IOException {
    Register register = register();

    PolicyDocument document = register.byName("石桥征兵公告").orElseThrow();

    assertThat(document.title()).isEqualTo("石桥区2026年征兵公告");
    assertThat(document.kind()).isEqualTo(PolicyDocument.Kind.NOTICE);
    assertThat(document.inForceOn(LocalDate.of(2026, 1, 5)))
        .hasValueSatisfying(e -> assertThat(e.documentNumber()).isEqualTo("石征〔2026〕1号"));
    assertThat(register.with(document).all()).hasSameSizeAs(register.all());
  }

  @Test
  void the_guides_of_a_table_are_read_one_after_another_and_their_ids_name_place_and_topic()
      throws IOException {
    String table =
        CARDS.formatted("process", "140214") + "\n" + CARDS.formatted("family", "140200");
    Files.writeString(folder.resolve("table-石桥.md"), table);

    List<Guide> guides = OfficeReader.guides(folder, register(), problems);

    assertThat(problems.all()).isEmpty();
    assertThat(guides)
        .extracting(Guide::id)
        .containsExactly("table-石桥-140214-process", "table-石桥-140200-family");
    assertThat(guides.getFirst().place()).isEqualTo(new Place("140214"));
  }

  @Test
  void a_guide_that_cannot_be_read_is_named_and_the_others_stay() throws IOException {
    Files.writeString(folder.resolve("a.md"), CARDS.formatted("nowhere", "140214"));
    Files.writeString(folder.resolve("b.md"), CARDS.formatted("process", "140214"));
    Files.write(folder.resolve("c.md"), new byte[] {(byte) 0xff, (byte) 0xff});

    assertThat(OfficeReader.guides(folder, register(), problems)).hasSize(1);
    assertThat(problems.all())
        .extracting(Problem::fault)
        .containsExactlyInAnyOrder("topic 不在目录里", "不是 UTF-8 文本，已跳过");
  }

  @Test
  void an_office_without_anything_of_its_own_has_nothing() throws IOException {
    Path missing = folder.resolve("missing");

    assertThat(OfficeReader.notices(missing, problems)).isEmpty();
    assertThat(OfficeReader.guides(missing, register(), problems)).isEmpty();
    assertThat(problems.all()).isEmpty();
  }

  private Register register() throws IOException {
    Path notices = Files.createDirectories(folder.resolve("notices"));
    Files.writeString(notices.resolve("notice.md"), NOTICE);
    Notice notice = OfficeReader.notices(notices, problems).getFirst();
    return SmallLibrary.guides().register().with(notice.document());
  }
}
