package cn.tongxiaobing.knowledge.document.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.ArticleParser;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.comparison.ArticleChange.Added;
import cn.tongxiaobing.knowledge.document.comparison.ArticleChange.Paired;
import cn.tongxiaobing.knowledge.document.comparison.ArticleChange.Removed;
import cn.tongxiaobing.knowledge.document.comparison.Span.Kind;
import cn.tongxiaobing.knowledge.testing.OfficialLibrary;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editions put beside each other, made up ones and those of the law. */
class EditionComparisonTest {

  private static final String OLDER =
      """
      第一章 总则
      第一条 为了方便应征青年参加体检，制定本办法。
      第二条 应征青年到体检站的往返车费，凭票据每人每次补助二十元。
      第三条 本办法由县征兵办公室解释。
      第二章 附则
      第四条 县财政部门每年三月安排补助经费。
      第五条 本办法自2020年3月1日起施行。
      """;

  private static final String NEWER =
      """
      第一章 总则
      第一条 为了方便应征青年参加体检，制定本办法。
      第二条 县财政部门每年三月安排补助经费。
      第三条 应征青年到体检站的往返车费，凭票据每人每次补助三十五元。
      第四条 弄虚作假骗取补助的，追回补助。
      第二章 附则
      第五条 本办法自2025年3月1日起施行。
      """;

  private final EditionComparison comparison =
      EditionComparison.of(edition("2020-03-01", OLDER), edition("2025-03-01", NEWER));

  @Test
  void every_article_of_both_editions_stands_in_it_once_in_the_order_of_the_newer() {
    assertThat(comparison.changes().stream().map(EditionComparisonTest::line))
        .containsExactly(
            "unchanged 第一条→第一条",
            "moved 第四条→第二条",
            "moved-and-reworded 第二条→第三条",
            "removed 第三条",
            "added 第四条",
            "reworded 第五条→第五条");
  }

  @Test
  void the_words_that_changed_are_shown_and_numbers_stay_whole() {
    assertThat(marked(comparison, 3)).isEqualTo("应征青年到体检站的往返车费，凭票据每人每次补助[-二十-]{+三十五+}元。");
    assertThat(marked(comparison, 5)).isEqualTo("本办法自[-2020-]{+2025+}年3月1日起施行。");
  }

  @Test
  void kept_and_removed_pieces_make_the_older_wording_and_kept_and_added_the_newer() {
    for (ArticleChange change : comparison.changes()) {
      if (change instanceof Paired paired) {
        assertThat(without(Kind.ADDED, paired)).isEqualTo(paired.older().text());
        assertThat(without(Kind.REMOVED, paired)).isEqualTo(paired.newer().text());
      }
    }
  }

  @Test
  void an_article_is_found_by_the_number_it_has_in_either_edition() {
    assertThat(comparison.before(ArticleNumber.of(3)).map(Article::number))
        .contains(ArticleNumber.of(2));
    assertThat(comparison.after(ArticleNumber.of(3))).containsInstanceOf(Removed.class);
    assertThat(comparison.before(ArticleNumber.of(4))).isEmpty();
    assertThat(comparison.after(ArticleNumber.of(9))).isEmpty();
  }

  @Test
  void an_article_put_in_moves_all_that_follow_and_rewords_none() {
    EditionComparison shifted =
        EditionComparison.of(
            edition("2020-01-01", "第一条 甲部门负责登记。\n第二条 乙部门负责体检。\n第三条 丙部门负责运输。"),
            edition("2021-01-01", "第一条 甲部门负责登记。\n第二条 申请人应当如实填写。\n第三条 乙部门负责体检。\n第四条 丙部门负责运输。"));

    assertThat(shifted.changes().stream().map(EditionComparisonTest::line))
        .containsExactly("unchanged 第一条→第一条", "added 第二条", "moved 第二条→第三条", "moved 第三条→第四条");
  }

  @Test
  void an_article_split_in_two_is_named_as_the_source_of_the_second() {
    String both = "新兵到部队后应当复查，查出疾病的，由军队医院证明，退回原征集地。退回人员原是学生的，原学校应当准予复学。";
    EditionComparison split =
        EditionComparison.of(
            edition("2020-01-01", "第一条 " + both + "\n第二条 本办法自公布之日起施行。"),
            edition(
                "2021-01-01",
                "第一条 新兵到部队后应当复查，查出疾病的，由军队医院证明，退回原征集地。\n第二条 退回人员原是学生的，原学校应当准予复学。\n第三条 本办法自公布之日起施行。"));

    assertThat(split.changes().get(1))
        .isInstanceOfSatisfying(
            Added.class,
            added -> assertThat(added.from().map(Article::number)).contains(ArticleNumber.of(1)));
    assertThat(split.before(ArticleNumber.of(2)).map(Article::number))
        .contains(ArticleNumber.of(1));
  }

  /** Two printings of one text differ in the width of signs and in blanks. */
  @Test
  void a_text_printed_with_other_signs_is_unchanged() {
    EditionComparison printed =
        EditionComparison.of(
            edition("2020-01-01", "第一条 复查项目(含视力) 由国防部规定,另行公布。"),
            edition("2021-01-01", "第一条 复查项目（含视力）由国防部规定，另行公布。"));

    assertThat(printed.changes().stream().map(ArticleChange::code)).containsExactly("unchanged");
  }

  @Test
  void an_edition_with_nothing_left_of_the_other_is_removed_and_added() {
    EditionComparison other =
        EditionComparison.of(
            edition("2020-01-01", "第一条 甲乙丙丁。"), edition("2021-01-01", "第一条 子丑寅卯。"));

    assertThat(other.changes().stream().map(EditionComparisonTest::line))
        .containsExactlyInAnyOrder("removed 第一条", "added 第一条");
  }

  @ParameterizedTest
  @CsvSource({
    "conscription-regulations, 2001-09-05, 41, 2023-05-01, 49",
    "conscription-regulations, 2001-09-05, 10, 2023-05-01, 9",
    "conscription-regulations, 2001-09-05, 24, 2023-05-01, 28",
    "conscription-regulations, 2001-09-05, 25, 2023-05-01, 33",
    "conscription-regulations, 2001-09-05, 40, 2023-05-01, 48",
    "conscription-regulations, 2001-09-05, 55, 2023-05-01, 74",
    "benefits-regulations, 2019-03-02, 8, 2024-10-01, 11",
    "benefits-regulations, 2019-03-02, 14, 2024-10-01, 17",
    "benefits-regulations, 2019-03-02, 29, 2024-10-01, 33",
    "benefits-regulations, 2019-03-02, 36, 2024-10-01, 52",
    "benefits-regulations, 2019-03-02, 38, 2024-10-01, 40",
    "martyrs-regulations, 2019-08-01, 14, 2025-01-01, 15",
    "martyrs-regulations, 2019-08-01, 38, 2025-01-01, 60"
  })
  void the_articles_of_a_revised_regulation_find_each_other(
      String document, LocalDate from, int older, LocalDate to, int newer) {
    EditionComparison revision =
        EditionComparison.of(
            OfficialLibrary.library().edition(document, from).orElseThrow(),
            OfficialLibrary.library().edition(document, to).orElseThrow());

    assertThat(revision.after(ArticleNumber.of(older)))
        .containsInstanceOf(Paired.class)
        .map(change -> ((Paired) change).newer().number())
        .contains(ArticleNumber.of(newer));
  }

  /** The grant itself and what is added for merit were one article until 2024. */
  @Test
  void the_article_on_the_lump_sum_was_split() {
    EditionComparison revision =
        EditionComparison.of(
            OfficialLibrary.library()
                .edition("benefits-regulations", LocalDate.of(2019, 3, 2))
                .orElseThrow(),
            OfficialLibrary.library()
                .edition("benefits-regulations", LocalDate.of(2024, 10, 1))
                .orElseThrow());

    for (int newer : new int[] {15, 16}) {
      assertThat(revision.before(ArticleNumber.of(newer)).map(Article::number))
          .contains(ArticleNumber.of(13));
    }
  }

  private static String line(ArticleChange change) {
    return change.code()
        + " "
        + switch (change) {
          case Paired p -> p.older().number() + "→" + p.newer().number();
          case Added a -> a.newer().number();
          case Removed r -> r.older().number();
        };
  }

  private static String marked(EditionComparison comparison, int newer) {
    return comparison.changes().stream()
        .filter(Paired.class::isInstance)
        .map(Paired.class::cast)
        .filter(p -> p.newer().number().equals(ArticleNumber.of(newer)))
        .flatMap(p -> p.spans().stream())
        .map(span ->
            switch (span.kind()) {
              case KEPT -> span.text();
              case REMOVED -> "[-" + span.text() + "-]";
              case ADDED -> "{+" + span.text() + "+}";
            })
        .collect(Collectors.joining());
  }

  private static String without(Kind kind, Paired paired) {
    return paired.spans().stream()
        .filter(s -> s.kind() != kind)
        .map(Span::text)
        .collect(Collectors.joining());
  }

  private static Edition edition(String from, String text) {
    Problems problems = new Problems();
    List<Article> articles = ArticleParser.parse("made-up.md", text.lines().toList(), 1, problems);
    assertThat(problems.all()).isEmpty();
    return new Edition("made-up", "办法", LocalDate.parse(from), "", "", Place.NATION, articles);
  }
}
