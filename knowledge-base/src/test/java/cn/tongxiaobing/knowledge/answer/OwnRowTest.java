package cn.tongxiaobing.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.testing.ShippedLibrary;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a table to somebody who has named a row of it, over the library that ships. */
class OwnRowTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final KnowledgeBase KNOWLEDGE = ShippedLibrary.open();

  @ParameterizedTest
  @CsvSource({"六级残疾的老兵看病药费咋保障, 一至六级, 国家按规定保障", "5级伤残看病谁出钱, 一至六级, 国家按规定保障"})
  void the_row_of_a_grade_within_its_span_is_said_beside_the_headline(
      String question, String row, String says) {
    Answer.Answered answer = answered(question);

    assertThat(rowOf(answer)).isEqualTo(row);
    assertThat(answer.statement().line()).startsWith("您看表里“" + row + "”一行：" + says);
  }

  @Test
  void a_row_that_asks_for_more_than_the_grade_is_nobodys_own() {
    Answer.Answered answer = answered("老伴一级因公伤残在家我伺候，护理的钱按工资的百分之多少");

    assertThat(answer.table().orElseThrow().rows())
        .anyMatch(row -> row.getFirst().equals("因病一至四级"));
    assertThat(answer.matched()).isEmpty();
    assertThat(answer.statement().headline()).contains("25%—50%");
  }

  @Test
  void a_figure_of_the_row_comes_before_the_rule_for_everybody() {
    Answer.Answered answer = answered("和配偶父母都不在一地的军人一年探亲假多少天");

    assertThat(answer.statement().headline()).contains("45 日");
    assertThat(answer.statement().line()).startsWith("整条规定：");
  }

  @Test
  void nothing_is_said_twice() {
    Answer.Answered answer = answered("男兵身高多少");

    assertThat(answer.statement().headline()).contains("160 厘米");
    assertThat(answer.statement().line()).doesNotContain("您看表里");
  }

  @ParameterizedTest
  @ValueSource(strings = {"优待证有哪几种", "大专和本科的年龄有什么区别"})
  void who_asks_for_all_rows_is_given_none_as_their_own(String question) {
    Answer.Answered answer = answered(question);

    assertThat(answer.table()).isPresent();
    assertThat(answer.matched()).isEmpty();
  }

  private static String rowOf(Answer.Answered answer) {
    assertThat(answer.matched()).hasSize(1);
    return answer.table().orElseThrow().rows().get(answer.matched().getFirst()).getFirst();
  }

  private static Answer.Answered answered(String question) {
    Answer answer = KNOWLEDGE.answer(new Question(question, DAY, Place.NATION));
    assertThat(answer).as(question).isInstanceOf(Answer.Answered.class);
    return (Answer.Answered) answer;
  }
}
