package cn.tongxiaobing.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleParserTest {

  private final Problems problems = new Problems();

  @Test
  void keeps_part_chapter_and_section_above_each_article() {
    List<Article> articles =
        parse(
            """
            # 示例条例

            第一编 总编
            第一章 总　则
            第一条 甲。
            第二章 征集
            第一节 登记
            第二条 乙。
            第二节 体格检查
            第三条 丙。
            第二编 分编
            第三章 附则
            第四条 丁。
            """);

    assertThat(articles)
        .extracting(Article::headings)
        .containsExactly(
            List.of("第一编 总编", "第一章 总　则"),
            List.of("第一编 总编", "第二章 征集", "第一节 登记"),
            List.of("第一编 总编", "第二章 征集", "第二节 体格检查"),
            List.of("第二编 分编", "第三章 附则"));
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void keeps_paragraphs_and_their_items_apart() {
    Article article =
        parse(
                """
                第一条 有下列情形之一的，可以缓征：

                （一）正在住院的；

                (二)家庭唯一劳动力。

                前款所称家庭，是指共同生活的人：

                （一）父母；

                其他情形由县级征兵办公室决定。
                """)
            .getFirst();

    assertThat(article.paragraphs())
        .containsExactly(
            new Article.Paragraph("有下列情形之一的，可以缓征：", List.of("（一）正在住院的；", "(二)家庭唯一劳动力。")),
            new Article.Paragraph("前款所称家庭，是指共同生活的人：", List.of("（一）父母；")),
            new Article.Paragraph("其他情形由县级征兵办公室决定。", List.of()));
    assertThat(article.text())
        .isEqualTo(
            """
            有下列情形之一的，可以缓征：
            （一）正在住院的；
            (二)家庭唯一劳动力。
            前款所称家庭，是指共同生活的人：
            （一）父母；
            其他情形由县级征兵办公室决定。\
            """);
  }

  @Test
  void an_article_named_inside_a_sentence_is_a_reference() {
    List<Article> articles =
        parse(
            """
            第一条 依照《兵役法》第二十条、第二十一条和本条例第三条 的规定办理。
            第二条 乙。
            """);

    assertThat(articles).extracting(Article::number).containsExactly(of(1), of(2));
    assertThat(problems.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"第二十条规定的人员，由县级征兵办公室通知。", "第三条、第四条规定的情形除外。", "第九条第一款所列人员，参加体格检查。", "第五条之一规定的情形除外。"})
  void an_article_at_the_head_of_a_line_that_runs_on_is_a_reference(String line) {
    List<Article> articles = parse("第一条 甲。\n" + line + "\n第二条 乙。");

    assertThat(articles).extracting(Article::number).containsExactly(of(1), of(2));
    assertThat(articles.getFirst().text()).isEqualTo("甲。\n" + line);
    assertThat(problems.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"第四章规定的下列人员，参照执行：", "第四章规定的情形；", "第二节所称人员，是指现役军人。", "第一章所称军人，包括军士"})
  void a_chapter_at_the_head_of_a_line_that_runs_on_is_a_reference(String line) {
    List<Article> articles = parse("第一章 总则\n第一条 甲：\n" + line + "\n（一）乙。");

    assertThat(articles).hasSize(1);
    assertThat(articles.getFirst().text()).isEqualTo("甲：\n" + line + "\n（一）乙。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第一章 总 则",
        "第一章　总　则",
        "## 第一章 总则",
        "**第一章 总则**",
        "第一章总则",
        "第1章 总则",
        "第一章 应征公民的审定、交接",
        "第一章"
      })
  void a_heading_is_known_in_every_usual_form(String line) {
    List<Article> articles = parse(line + "\n第一条 甲。");

    assertThat(articles.getFirst().headings()).hasSize(1).first().asString().startsWith("第");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第一条 甲。",
        "第1条 甲。",
        "第１条 甲。",
        "第一条　甲。",
        "  第一条  甲。",
        "第一条\n\n甲。",
        "第一条：甲。",
        "**第一条** 甲。",
        "### 第一条 甲。",
        "### 第一条\n甲。"
      })
  void an_article_is_known_in_every_usual_form(String text) {
    List<Article> articles = parse(text);

    assertThat(articles).hasSize(1);
    assertThat(articles.getFirst().number()).isEqualTo(of(1));
    assertThat(articles.getFirst().text()).isEqualTo("甲。");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void arabic_and_chinese_numerals_may_stand_in_one_text() {
    List<Article> articles = parse(numbered("第%d条 甲。", 12) + "第十三条 乙。\n第１４条 丙。\n");

    assertThat(articles).hasSize(14);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void an_article_put_in_by_an_amendment_is_no_gap() {
    List<Article> articles = parse("第一条 甲。\n第一条之一 乙。\n第一条之二 丙。\n第二条 丁。");

    assertThat(articles)
        .extracting(Article::number)
        .containsExactly(of(1), new ArticleNumber(1, 1), new ArticleNumber(1, 2), of(2));
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void reports_a_gap_with_its_line_and_the_number_that_was_expected() {
    parse("第一条 甲。\n\n第三条 丙。\n第四条 丁。");

    assertThat(problems.all())
        .containsExactly(new Problem("law.md", 13, "第一条 之后直接是 第三条，条号不连续", "第二条"));
  }

  @Test
  void reports_a_text_that_does_not_begin_with_the_first_article() {
    parse("第二条 乙。\n第三条 丙。");

    assertThat(problems.all()).containsExactly(new Problem("law.md", 11, "开头直接是 第二条，条号不连续", "第一条"));
  }

  @Test
  void reports_a_repeated_number_with_its_line() {
    parse("第一条 甲。\n第二条 乙。\n第二条 又乙。\n第三条 丙。");

    assertThat(problems.all()).containsExactly(new Problem("law.md", 13, "第二条 重复出现", "第三条"));
  }

  @Test
  void reports_a_number_that_runs_backward() {
    parse("第一条 甲。\n第二条 乙。\n第一条 又甲。");

    assertThat(problems.all()).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(13));
  }

  @Test
  void reports_a_skipped_insertion() {
    parse("第一条 甲。\n第一条之二 丙。\n第二条 乙。");

    assertThat(problems.all()).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(12));
  }

  @Test
  void reports_an_article_without_a_word() {
    parse("第一条 甲。\n第二条\n第三条 丙。");

    assertThat(problems.all())
        .singleElement()
        .satisfies(p -> assertThat(p.line()).isEqualTo(12))
        .satisfies(p -> assertThat(p.fault()).isEqualTo("第二条 没有内容"));
  }

  @Test
  void reports_a_number_that_is_none_and_goes_on() {
    List<Article> articles = parse("第一条 甲。\n第十十条 乙。\n第二条 丙。");

    assertThat(articles).extracting(Article::number).containsExactly(of(1), of(2));
    assertThat(problems.all())
        .singleElement()
        .satisfies(p -> assertThat(p.line()).isEqualTo(12))
        .satisfies(p -> assertThat(p.fault()).contains("第十十条"));
  }

  @Test
  void reports_every_fault_of_a_text_at_once() {
    parse("第二条 乙。\n第四条 丁。\n第四条 又丁。\n第五条\n");

    assertThat(problems.all()).extracting(Problem::line).containsExactly(11, 12, 13, 14);
    assertThat(problems.all()).extracting(Problem::example).doesNotContain("");
  }

  @Test
  void reports_a_text_without_articles() {
    assertThat(parse("关于做好某项工作的通知\n\n各单位：\n请认真落实。")).isEmpty();

    assertThat(problems.all())
        .containsExactly(new Problem("law.md", 0, "没有找到条文", "第一条 为了……，制定本条例。"));
  }

  @Test
  void a_decision_is_split_at_its_points() {
    List<Article> articles =
        parse(
            """
            # 关于某事的决定

            会议通过

            为了推进现代化，现作如下决定：

            一、士兵军衔分为两等。

            二、军士军衔设三等：

            （一）高级军士；

            （二）中级军士、初级军士。

            军士军衔中，一级军士长最高。

            三、本决定自公布之日起施行。
            """);

    assertThat(articles).extracting(Article::number).containsExactly(of(1), of(2), of(3));
    assertThat(articles.get(1).paragraphs()).hasSize(2);
    assertThat(articles.get(1).paragraphs().getFirst().items()).hasSize(2);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void points_inside_an_article_are_its_text() {
    List<Article> articles = parse("第一条 程序如下：\n一、登记；\n二、审批。\n第二条 乙。");

    assertThat(articles).hasSize(2);
    assertThat(articles.getFirst().text()).isEqualTo("程序如下：\n一、登记；\n二、审批。");
  }

  @Test
  void every_article_knows_its_line() {
    List<Article> articles = parse("# 题目\n\n第一章 总则\n\n第一条 甲。\n\n第二条 乙。");

    assertThat(articles).extracting(Article::line).containsExactly(15, 17);
  }

  @Test
  void a_law_of_a_thousand_articles_is_read() {
    String law =
        IntStream.rangeClosed(1, 1260)
            .mapToObj(n -> "第" + Numeral.format(n) + "条 内容。")
            .collect(Collectors.joining("\n"));

    assertThat(parse(law)).hasSize(1260);
    assertThat(problems.all()).isEmpty();
  }

  private static ArticleNumber of(int number) {
    return ArticleNumber.of(number);
  }

  private static String numbered(String form, int last) {
    return IntStream.rangeClosed(1, last)
        .mapToObj(n -> form.formatted(n) + "\n")
        .collect(Collectors.joining());
  }

  /** The body begins in line 11, as behind a front matter of ten lines. */
  private List<Article> parse(String body) {
    return ArticleParser.parse("law.md", body.lines().toList(), 11, problems);
  }
}
