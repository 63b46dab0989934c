package cn.tongxiaobing.knowledge.mention;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.rule.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

  /** What the patterns are made of, so that chance makes near misses. */
  private static final List<String> PIECES =
      List.of(
          "0",
          "1",
          "2",
          "4.6",
          "18",
          "175",
          "2003",
          "一",
          "二",
          "十",
          "百",
          "千",
          "万",
          "点",
          "年",
          "月",
          "日",
          "岁",
          "米",
          "斤",
          "度",
          "半",
          "多",
          "快",
          "差",
          "左",
          "右",
          "眼",
          "裸眼",
          "矫正",
          "视力",
          "近视",
          "纹身",
          "疤",
          "大专",
          "大",
          "毕业",
          "在读",
          "录取",
          "当",
          "兵",
          "服役",
          "士官",
          "三等功",
          "级",
          "残疾",
          "学费",
          "贷款",
          "去年",
          "今年",
          "明年",
          "虚岁",
          "属",
          "马",
          "后",
          "到",
          "-",
          "/",
          ",",
          "。",
          " ",
          "我",
          "儿子",
          "爸",
          "没",
          "不是",
          "做",
          "激光",
          "手术",
          "了",
          "的",
          "吗",
          "能",
          "退伍",
          "入伍",
          "\uD83D\uDE00",
          "x");

  @ParameterizedTest
  @CsvSource({
    "'１７５ｃｍ，当兵', 175cm, 175 厘米",
    "'我　今年２３', 今年23, 23 周岁",
    "'視力0.8', 0.8, 两眼裸眼 4.9（小数记录 0.8）",
    "'我女儿，大专毕业', 女儿, 女儿",
    "'四级军士长，我', 四级军士长, 四级军士长（中级军士）"
  })
  void a_mention_says_where_it_stands_in_the_normal_form_and_reads_back(
      String text, String span, String reading) {
    Mentions mentions = Mentions.read(text, Scenarios.TODAY);
    Mention first = mentions.all().getFirst();

    assertThat(mentions.text().substring(first.start(), first.end())).isEqualTo(span);
    assertThat(first.reading()).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource({
    "我23周岁, STATED",
    "我没有纹身, NEGATED",
    "22周岁以下, ASKED_ABOUT",
    "虚岁24, UNSURE",
    "如果我24岁, UNSURE"
  })
  void how_a_text_means_it_is_told_apart(String text, Stance stance) {
    assertThat(Mentions.read(text, Scenarios.TODAY).all().getLast().stance()).isEqualTo(stance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"视力0.8", "体重130", "虚岁24", "近视400度", "我大二", "胳膊上有个纹身"})
  void what_was_taken_for_granted_is_said(String text) {
    assertThat(Mentions.read(text, Scenarios.TODAY).all().getLast().note()).isNotBlank();
  }

  @Test
  void two_figures_for_one_thing_leave_it_open() {
    Mentions mentions = Mentions.read("我身高175，身高172", Scenarios.TODAY);

    assertThat(mentions.all()).hasSize(2);
    assertThat(mentions.person().find(Fact.HEIGHT)).isEqualTo(Optional.empty());
  }

  @Test
  void what_is_read_can_be_read_of_any_text() {
    Random random = new Random(20261122);
    for (int i = 0; i < 4_000; i++) {
      String text =
          IntStream.range(0, 1 + random.nextInt(14))
              .mapToObj(n -> PIECES.get(random.nextInt(PIECES.size())))
              .collect(Collectors.joining());
      Mentions mentions = Mentions.read(text, Scenarios.TODAY);
      for (Mention mention : mentions.all()) {
        assertThat(mention.end()).as(text).isLessThanOrEqualTo(mentions.text().length());
        assertThat(mention.reading()).as(text).isNotBlank();
        mention.meanings().forEach(m -> assertThat(m.facts()).as(text).isNotEmpty());
      }
      mentions.person();
    }
  }

  /** A pattern that goes back over itself without end would not come back from these. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "的", "二", "百十", "3年", "4.6", "没有", "做了", "一米", "是", "左眼", "大专", "激光做", "毕业2", " "
      })
  void the_same_thing_over_and_over_comes_to_an_end(String piece) {
    String text = piece.repeat(10_000 / piece.length());

    assertThat(Mentions.read(text, Scenarios.TODAY).person()).isNotNull();
  }
}
