package cn.tongxiaobing.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  @Test
  void parts_head_and_body_and_keeps_their_lines() {
    FrontMatter matter =
        FrontMatter.of(
            """
            ---
            title: 征兵工作条例
            document_number: 国务院、中央军委令第759号

            place: "140200"
            ---
            第一条 甲。
            """);

    assertThat(matter.value("title")).contains("征兵工作条例");
    assertThat(matter.value("document_number")).contains("国务院、中央军委令第759号");
    assertThat(matter.value("place")).contains("140200");
    assertThat(matter.lineOf("place")).isEqualTo(5);
    assertThat(matter.body()).containsExactly("第一条 甲。");
    assertThat(matter.bodyStart()).isEqualTo(7);
  }

  @Test
  void a_value_may_hold_colons() {
    FrontMatter matter = FrontMatter.of("---\ntitle: 决定：关于军衔: 二\n---\n");

    assertThat(matter.value("title")).contains("决定：关于军衔: 二");
  }

  @Test
  void an_empty_value_is_absent() {
    FrontMatter matter = FrontMatter.of("---\ntitle:\nplace: \"\"\n---\n");

    assertThat(matter.value("title")).isEmpty();
    assertThat(matter.value("place")).isEmpty();
    assertThat(matter.value("issuer")).isEmpty();
    assertThat(matter.lineOf("issuer")).isEqualTo(1);
  }

  @Test
  void a_text_without_a_head_is_all_body() {
    FrontMatter matter = FrontMatter.of("征兵工作条例\n第一条 甲。");

    assertThat(matter.values()).isEmpty();
    assertThat(matter.body()).hasSize(2);
    assertThat(matter.bodyStart()).isEqualTo(1);
  }

  @Test
  void a_head_that_is_never_closed_is_body() {
    FrontMatter matter = FrontMatter.of("---\ntitle: 征兵工作条例\n第一条 甲。");

    assertThat(matter.values()).isEmpty();
    assertThat(matter.body()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: 甲\n---\n正文",
        "---\r\ntitle: 甲\r\n---\r\n正文",
        "\uFEFF---\ntitle: 甲\n---\n正文",
        "---  \n  title :   甲  \n ---\n正文"
      })
  void files_of_any_editor_are_read(String text) {
    FrontMatter matter = FrontMatter.of(text);

    assertThat(matter.value("title")).contains("甲");
    assertThat(matter.body()).containsExactly("正文");
    assertThat(matter.bodyStart()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "---", "---\n---"})
  void an_empty_file_has_nothing(String text) {
    assertThat(FrontMatter.of(text).values()).isEmpty();
  }

  @Test
  void a_value_that_is_no_day_is_reported_with_its_line() {
    Problems problems = new Problems();
    FrontMatter matter =
        FrontMatter.of("---\ntitle: 甲\nfrom: 2021-13-01\nuntil: 2021-10-01\n---\n");

    assertThat(matter.day("from", "a.md", problems)).isEmpty();
    assertThat(matter.day("until", "a.md", problems)).contains(LocalDate.of(2021, 10, 1));
    assertThat(matter.day("never", "a.md", problems)).isEmpty();
    assertThat(problems.all())
        .containsExactly(new Problem("a.md", 3, "from 不是日期", "from: 2026-11-22"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2021-02-29", "2021-13-01", "2021-1-1", "2021/01/01", "2021年1月1日", "", "今天"})
  void an_impossible_day_is_none(String text) {
    assertThat(FrontMatter.parseDay(text)).isEmpty();
  }
}
