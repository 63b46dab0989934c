package cn.tongxiaobing.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpeningTest {

  private static final String FREE = "能，安置地政府组织免费培训。";

  @Test
  void a_question_put_the_same_way_is_answered_by_the_opening_word() {
    assertThat(Opening.of(FREE, "退役军人能免费参加培训吗")).isEqualTo(FREE);
    assertThat(Opening.of("不是，票价减半的只有残疾军人。", "是不是半价")).startsWith("不是");
  }

  @Test
  void a_question_put_the_other_way_round_is_told_the_statement_alone() {
    assertThat(Opening.of(FREE, "学技能自己掏钱吗")).isEqualTo("安置地政府组织免费培训。");
  }

  @Test
  void a_conclusion_that_opens_with_no_such_word_stays() {
    assertThat(Opening.of("能用军官证，不用买票。", "要票吗")).isEqualTo("能用军官证，不用买票。");
    assertThat(Opening.of("不用交，退役金免征个人所得税。", "扣税吗")).startsWith("不用交");
  }
}
