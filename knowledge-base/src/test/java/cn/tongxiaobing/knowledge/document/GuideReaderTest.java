package cn.tongxiaobing.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.tongxiaobing.knowledge.testing.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuideReaderTest {

  private static final String GUIDE =
      """
      ---
      kind: guide
      title: 视力与近视手术
      topic: conditions
      place: "000000"
      checked-on: 2026-11-22
      ---

      ## 近视手术后能不能参军 {#after-surgery}

      近视激光手术满 **6 个月**，可以报名。

      以体检站检查为准。

      | 情况 | 视力一项 |
      |---|---|
      | 满 6 个月 | **符合** |
      | 不满 6 个月 | 满 6 个月再测 |

      - 条件兵不放宽。
      - 带上手术病历。

      ### 问法
      - 近视做过手术还能当兵吗
      - 做完激光手术多久能体检
      - 全飞秒能过不

      ### 依据
      - 《应征公民体格检查标准》
      - 《兵役法》第二十条第一款第（二）项
      - 《征兵条例》第20条之一

      ### 记录
      - 结论：看情况
      - 确定程度：当年公告
      - 事实：F-BODY-06、F-BODY-07，F-BODY-08
      - 有效期至：2026-12-31
      """;

  private static final int HEADING = 9;

  private final GuideReader reader = new GuideReader(Documents.register());
  private final Problems problems = new Problems();

  /** What writers are shown must itself be right. */
  @Test
  void the_example_in_the_writers_guide_reads_without_fault() {
    String page = Workspace.text("docs/writing-guides.md");
    String opening = "```markdown\n";
    int start = page.indexOf(opening) + opening.length();
    String example = page.substring(start, page.indexOf("\n```", start) + 1);

    Guide guide = read(example).orElseThrow(() -> new AssertionError(problems.all().toString()));

    Section section = guide.section("after-surgery").orElseThrow();
    assertThat(problems.all()).isEmpty();
    assertThat(section.emphasis()).isEqualTo("6 个月");
    assertThat(section.questions()).hasSizeBetween(5, 10);
    assertThat(section.table().orElseThrow().rows()).hasSize(3);
    assertThat(section.notes()).hasSize(2);
  }

  @Test
  void reads_everything_that_a_card_says() {
    Guide guide = read(GUIDE).orElseThrow(() -> new AssertionError(problems.all().toString()));

    assertThat(guide.id()).isEqualTo("eyesight");
    assertThat(guide.title()).isEqualTo("视力与近视手术");
    assertThat(guide.topic()).isEqualTo(Topic.CONDITIONS);
    assertThat(guide.place()).isEqualTo(Place.NATION);
    assertThat(guide.checkedOn()).isEqualTo("2026-11-22");
    Section section = guide.sections().getFirst();
    assertThat(section.id()).isEqualTo("after-surgery");
    assertThat(section.title()).isEqualTo("近视手术后能不能参军");
    assertThat(section.conclusion()).isEqualTo("近视激光手术满 6 个月，可以报名。");
    assertThat(section.explanation()).isEqualTo("以体检站检查为准。");
    assertThat(section.emphasis()).isEqualTo("6 个月");
    assertThat(section.table())
        .contains(
            new Section.Table(
                List.of("情况", "视力一项"),
                List.of(List.of("满 6 个月", "符合"), List.of("不满 6 个月", "满 6 个月再测"))));
    assertThat(section.notes()).containsExactly("条件兵不放宽。", "带上手术病历。");
    assertThat(section.questions()).containsExactly("近视做过手术还能当兵吗", "做完激光手术多久能体检", "全飞秒能过不");
    assertThat(section.basis())
        .containsExactly(
            new Reference("physical-standard", Optional.empty(), ""),
            new Reference("military-service-law", Optional.of(ArticleNumber.of(20)), "第一款第（二）项"),
            new Reference("conscription-regulations", Optional.of(new ArticleNumber(20, 1)), ""));
    assertThat(section.verdict()).isEqualTo(Section.Verdict.DEPENDS);
    assertThat(section.certainty()).isEqualTo(Section.Certainty.NOTICE);
    assertThat(section.facts()).containsExactly("F-BODY-06", "F-BODY-07", "F-BODY-08");
    assertThat(section.validUntil()).contains(LocalDate.of(2026, 12, 31));
    assertThat(section.line()).isEqualTo(HEADING);
  }

  @Test
  void a_card_made_of_a_row_may_have_a_single_wording() {
    String card = GUIDE.replace("- 做完激光手术多久能体检\n- 全飞秒能过不\n", "");

    assertThat(read(card)).isEmpty();
    assertThat(read(card.replace("kind: guide", "kind: answers"))).isPresent();
  }

  @Test
  void the_text_of_a_card_has_all_that_it_tells_and_no_marks() {
    assertThat(read(GUIDE).orElseThrow().sections().getFirst().text())
        .isEqualTo(
            """
            近视激光手术满 6 个月，可以报名。
            以体检站检查为准。
            条件兵不放宽。
            带上手术病历。
            满 6 个月：符合
            不满 6 个月：满 6 个月再测\
            """);
  }

  @Test
  void a_card_may_do_without_explanation_table_notes_and_last_day() {
    String bare =
        GUIDE
            .replace("以体检站检查为准。\n\n", "")
            .replaceAll("(?m)^\\|.*\\n", "")
            .replace("- 条件兵不放宽。\n- 带上手术病历。\n", "")
            .replace("- 有效期至：2026-12-31\n", "");

    Section section = read(bare).orElseThrow().sections().getFirst();

    assertThat(section.explanation()).isEmpty();
    assertThat(section.table()).isEmpty();
    assertThat(section.notes()).isEmpty();
    assertThat(section.validUntil()).isEmpty();
  }

  /** One departure each: what is replaced by what, the line of the fault, and a word of it. */
  static Stream<Arguments> departures() {
    return Stream.of(
        arguments("title: 视力与近视手术", "title:", 3, "没有标题"),
        arguments("title: 视力与近视手术\n", "issuer: 甲\n", 1, "没有标题"),
        arguments("topic: conditions", "topic: eyes", 4, "topic"),
        arguments("topic: conditions", "kopic: conditions", 1, "topic"),
        arguments("place: \"000000\"", "place: 大同", 5, "place"),
        arguments("checked-on: 2026-11-22", "checked-on: 2026-11-31", 6, "checked-on 不是日期"),
        arguments("checked-on: 2026-11-22", "checked-by: 张三", 1, "没有核对日期"),
        arguments("参军 {#after-surgery}", "参军", 9, "标题没有编号"),
        arguments("{#after-surgery}", "{#手术后}", 9, "标题没有编号"),
        arguments("{#after-surgery}", "{#After}", 9, "标题没有编号"),
        arguments("近视激光手术满 **6 个月**，可以报名。\n\n以体检站检查为准。\n", "\n\n\n", 9, "这里有 0 段"),
        arguments("|\n\n- 条件兵", "|\n\n又一段。\n\n- 条件兵", 9, "这里有 3 段"),
        arguments("为准。\n\n|", "为准。\n|", 14, "要空一行"),
        arguments("|\n\n- 条件兵", "|\n- 条件兵", 19, "要空一行"),
        arguments("|---|---|", "| 满 3 个月 | 不满 |", 15, "条件表不完整"),
        arguments("| 满 6 个月再测 |", "|", 18, "这一行有 1 格，表头有 2 格"),
        arguments("| 满 6 个月再测 |", "| 再测 | 以后 |", 18, "这一行有 3 格"),
        arguments("### 问法", "### 提问", 23, "小节“提问”不认识"),
        arguments("- 全飞秒能过不\n", "", 23, "问法太少，只有 2 条"),
        arguments("- 《应征公民体格检查标准》", "- 《不存在的办法》", 29, "《不存在的办法》没有登记"),
        arguments("- 《应征公民体格检查标准》", "- 应征公民体格检查标准", 29, "看不懂"),
        arguments("第二十条第一款", "第十十条第一款", 30, "“第十十条”不是条号"),
        arguments("第20条之一\n", "第20条之一\n\n### 其他\n- 甲\n", 33, "小节“其他”不认识"),
        arguments("- 结论：看情况", "- 结论：也许", 34, "结论应是其中之一：可以、不可以、看情况、说明"),
        arguments("- 结论：看情况\n", "", 33, "结论应是其中之一"),
        arguments("- 确定程度：当年公告", "- 确定程度：大概", 35, "确定程度应是其中之一：依法、当年公告、以当地为准"),
        arguments("- 有效期至：2026-12-31", "- 有效期至：年底", 37, "有效期至不是日期"));
  }

  @ParameterizedTest(name = "line {2}: {3}")
  @MethodSource("departures")
  void a_departure_is_reported_once_with_its_line_and_what_is_right(
      String right, String wrong, int line, String fault) {
    assertThat(GUIDE).contains(right);

    assertThat(read(GUIDE.replace(right, wrong))).isEmpty();

    assertThat(problems.all())
        .filteredOn(p -> p.fault().contains(fault))
        .singleElement()
        .satisfies(p -> assertThat(p.file()).isEqualTo("guides/eyesight.md"))
        .satisfies(p -> assertThat(p.line()).isEqualTo(line))
        .satisfies(p -> assertThat(p.example()).isNotEmpty());
  }

  @Test
  void a_missing_basis_is_reported_at_its_heading() {
    assertThat(read(GUIDE.replaceAll("(?m)^- 《.*\\n", ""))).isEmpty();

    assertThat(problems.all())
        .containsExactly(new Problem("guides/eyesight.md", 28, "没有依据", "- 《征兵工作条例》第十五条"));
  }

  @Test
  void a_guide_without_cards_is_reported() {
    assertThat(read(GUIDE.substring(0, GUIDE.indexOf("## ")))).isEmpty();

    assertThat(problems.all())
        .containsExactly(
            new Problem("guides/eyesight.md", 0, "一节也没有", "## 近视手术后能不能参军 {#after-surgery}"));
  }

  @Test
  void two_cards_of_one_name_are_reported_at_the_second() {
    String card = GUIDE.substring(GUIDE.indexOf("## "));

    assertThat(read(GUIDE + "\n" + card)).isEmpty();

    assertThat(problems.all())
        .singleElement()
        .satisfies(p -> assertThat(p.line()).isEqualTo(39))
        .satisfies(p -> assertThat(p.fault()).contains("after-surgery 用了两次"));
  }

  @Test
  void faults_of_every_card_are_told_at_once() {
    String card = GUIDE.substring(GUIDE.indexOf("## "));
    String other = card.replace("{#after-surgery}", "{#other}").replace("《兵役法》", "《某法》");

    read(
        (GUIDE + "\n" + other)
            .replace("topic: conditions", "topic: eyes")
            .replace("结论：看", "结论：不看"));

    assertThat(problems.all()).extracting(Problem::line).containsExactlyInAnyOrder(4, 34, 60, 64);
  }

  private Optional<Guide> read(String text) {
    return reader.read("guides/eyesight.md", text, problems);
  }
}
