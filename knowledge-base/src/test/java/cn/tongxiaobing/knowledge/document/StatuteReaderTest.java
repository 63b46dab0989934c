package cn.tongxiaobing.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatuteReaderTest {

  private static final String ARTICLES = "第一条 甲。\n第二条 本条例自2023年5月1日起施行。\n";

  private final StatuteReader reader = new StatuteReader(Documents.register());
  private final Problems problems = new Problems();

  @Test
  void reads_front_matter() {
    Edition edition =
        read("""
        ---
        title: 征兵工作条例
        issuer: 国务院、中央军事委员会
        document-number: 国务院、中央军委令第759号
        effective-from: 2023-05-01
        place: "140000"
        ---

        # 征兵工作条例

        第一条 甲。
        """)
            .orElseThrow();

    assertThat(edition.documentId()).isEqualTo("conscription-regulations");
    assertThat(edition.title()).isEqualTo("征兵工作条例");
    assertThat(edition.issuer()).isEqualTo("国务院、中央军事委员会");
    assertThat(edition.documentNumber()).isEqualTo("国务院、中央军委令第759号");
    assertThat(edition.effectiveFrom()).isEqualTo("2023-05-01");
    assertThat(edition.place()).isEqualTo(new Place("140000"));
    assertThat(edition.article(ArticleNumber.of(1))).isPresent();
    assertThat(edition.article(ArticleNumber.of(2))).isEmpty();
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void reads_plain_text_as_copied_from_a_web_page() {
    Edition edition =
        read("""
        中华人民共和国兵役法

        1984年5月31日第六届全国人民代表大会第二次会议通过
        2021年8月20日第十三届全国人民代表大会常务委员会第三十次会议修订

        第一章　总　则

        第一条　甲。

        第二条　本法自 2021 年 10 月 1 日起施行。
        """)
            .orElseThrow();

    assertThat(edition.documentId()).isEqualTo("military-service-law");
    assertThat(edition.effectiveFrom()).isEqualTo("2021-10-01");
    assertThat(edition.place()).isEqualTo(Place.NATION);
    assertThat(edition.issuer()).isEqualTo("国务院");
    assertThat(edition.documentNumber()).isEmpty();
    assertThat(edition.articles()).hasSize(2);
  }

  /** An amended law still says 自2008年1月1日起施行; its amended wording did not hold then. */
  @ParameterizedTest
  @CsvSource({
    "2021-08-20, 2021-10-01, 2021-10-01",
    "2015-04-24, 2008-01-01, 2015-04-24",
    "1958-01-09, 1958-01-09, 1958-01-09"
  })
  void takes_effect_on_the_later_of_revision_and_effect(
      String revised, String effective, LocalDate from) {
    String head =
        "title: 甲条例\nadopted_or_latest_revision: " + revised + "\neffective: " + effective;

    assertThat(from(head, "第一条 甲。")).contains(from);
  }

  @Test
  void an_effect_that_is_no_day_is_looked_for_in_the_text() {
    assertThat(from("title: 甲条例\nadopted_or_latest_revision: 2023-04-01\neffective: 见正文", ARTICLES))
        .contains(LocalDate.of(2023, 5, 1));
  }

  @Test
  void the_revision_is_looked_for_above_the_first_article_only() {
    String body =
        """
        2001年9月5日第一次修订
        2023年4月1日第二次修订

        **第一条** 甲。

        **第二条** 过渡期到2035年12月31日为止。

        **第三条** 本条例自2023年5月1日起施行。
        """;

    assertThat(from("title: 甲条例", body)).contains(LocalDate.of(2023, 5, 1));
  }

  @Test
  void a_stated_effect_wins_over_the_text() {
    assertThat(from("title: 甲条例\neffective-from: 2024-01-01", ARTICLES))
        .contains(LocalDate.of(2024, 1, 1));
  }

  @Test
  void a_text_that_takes_effect_on_publication_needs_the_day_of_publication() {
    String body = "第一条 本条例自公布之日起施行。";

    assertThat(from("title: 甲条例\nadopted_or_latest_revision: 1999-01-22", body))
        .contains(LocalDate.of(1999, 1, 22));
    assertThat(from("title: 甲条例", body)).isEmpty();
    assertThat(problems.all())
        .containsExactly(new Problem("law.md", 1, "没有施行日期", "effective-from: 2023-05-01"));
  }

  @Test
  void a_remark_in_place_of_a_document_number_is_left_out() {
    String head = "title: 甲条例\ndocument_number: （来源文本未载，未填）";

    assertThat(read("---\n" + head + "\n---\n" + ARTICLES))
        .map(Edition::documentNumber)
        .contains("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-13-01", "2021-02-30", "2021年5月1日", "去年"})
  void a_bad_date_is_reported_once_with_its_line(String date) {
    assertThat(from("title: 甲条例\neffective-from: " + date, ARTICLES)).isEmpty();

    assertThat(problems.all())
        .containsExactly(
            new Problem("law.md", 3, "effective-from 不是日期", "effective-from: 2026-11-22"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"大同", "1402", "14020O"})
  void a_bad_place_is_reported_with_its_line(String place) {
    assertThat(from("title: 甲条例\nplace: " + place, ARTICLES)).isEmpty();

    assertThat(problems.all())
        .containsExactly(new Problem("law.md", 3, "place 不是六位行政区划代码", "place: \"140200\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "第一章 总则\n", "# 第一章 总则\n\n"})
  void a_text_without_a_title_is_reported(String before) {
    assertThat(read(before + "第一条 本条例自2023年5月1日起施行。")).isEmpty();

    assertThat(problems.all()).containsExactly(new Problem("law.md", 1, "没有标题", "title: 征兵工作条例"));
  }

  @Test
  void an_empty_file_is_reported_and_not_taken() {
    assertThat(read("")).isEmpty();

    assertThat(problems.all()).extracting(Problem::fault).contains("没有标题", "没有找到条文", "没有施行日期");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    read("---\ntitle: 甲条例\neffective-from: 明天\nplace: 大同\n---\n第一条 甲。\n第三条 丙。\n第三条 丁。");

    assertThat(problems.all()).extracting(Problem::line).containsExactlyInAnyOrder(3, 4, 7, 8);
    assertThat(problems.all())
        .allSatisfy(p -> assertThat(p.file()).isEqualTo("law.md"))
        .allSatisfy(p -> assertThat(p.example()).isNotEmpty());
  }

  @Test
  void one_fault_does_not_hide_another_file() {
    read("第三条 丙。");
    int before = problems.all().size();

    assertThat(read("征兵工作条例\n" + ARTICLES)).isPresent();
    assertThat(problems.all()).hasSize(before);
  }

  private Optional<LocalDate> from(String head, String body) {
    return read("---\n" + head + "\n---\n" + body).map(Edition::effectiveFrom);
  }

  private Optional<Edition> read(String text) {
    return reader.read("law.md", text, problems);
  }
}
