package cn.tongxiaobing.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.testing.ShippedLibrary;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A conversation over the library that ships, as a person at the counter would have it. */
class VisitTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Place YUNGANG = new Place("140214");
  private static final KnowledgeBase KNOWLEDGE = ShippedLibrary.open();

  private Visit visit = Visit.begun();

  @ParameterizedTest
  @CsvSource({
    "男兵身高最低多少, 女兵呢, height-and-weight#height",
    "残疾军人的假肢找谁配, 看病的钱谁出, disability-benefits#medical",
    "优待证去哪里申请, 收工本费吗, preferential-card-using#fee",
    "军人孩子中考有照顾吗, 幼儿园呢, children-education",
    "兵役登记是什么时候, 过了时间没登记会咋样, registration",
    "新兵身体原因退兵要多少天内, 政治原因呢, return-after-arrival"
  })
  void a_few_words_go_on_about_what_was_asked(String first, String then, String card) {
    say(first);

    assertThat(passage(say(then))).startsWith(card);
  }

  @Test
  void a_question_with_a_subject_of_its_own_begins_anew() {
    say("优待证去哪里申请");

    Reply reply = reply("色盲能当兵吗");

    assertThat(passage(reply.answer())).startsWith("eyesight");
    assertThat(reply.context()).isEmpty();
  }

  @Test
  void a_fact_that_is_corrected_takes_the_place_of_the_one_before() {
    say("高中毕业，今年23岁能当兵吗");

    Answer corrected = say("说错了，我是大专毕业的");

    assertThat(corrected.status()).isIn("answered", "computed");
    assertThat(corrected.statement().text()).contains("24");
    assertThat(visit.last().orElseThrow().meant()).contains("23岁").doesNotContain("高中");
  }

  @Test
  void a_figure_that_is_corrected_takes_the_place_of_the_one_before() {
    say("我当了13年军士退伍给安排工作吗");
    assertThat(say("不对，是16年").statement().text()).contains("16 年");

    assertThat(visit.last().orElseThrow().meant()).contains("16年").doesNotContain("13年");
  }

  @Test
  void a_correction_is_no_question_to_the_office() {
    say("自主就业那个钱一年给多少");
    say("我立过三等功");

    assertThat(passage(say("不对，是二等功，我记错了"))).isEqualTo("discharge-grant#merit-increase");
  }

  @Test
  void what_was_told_of_one_person_is_not_taken_for_another() {
    say("高中毕业22岁还能当兵吗");

    Answer sister = say("我妹也想去，本科在读");

    assertThat(passage(sister)).isEqualTo("women-enlistment#age");
    assertThat(visit.last().orElseThrow().meant()).doesNotContain("22岁");
    assertThat(sister.statement().text()).doesNotContain("已经超过");
  }

  @ParameterizedTest
  @CsvSource({"第二种呢, 1", "那第三个呢, 2", "最后那个是啥, -1", "头一个再说一遍, 0"})
  void a_row_of_the_table_is_meant_by_its_place(String place, int index) {
    Answer.Answered shown = (Answer.Answered) say("优待证有哪几种");
    List<List<String>> rows = shown.table().orElseThrow().rows();
    int meant = Math.floorMod(index, rows.size());

    Answer.Answered told = (Answer.Answered) say(place);

    assertThat(passage(told)).isEqualTo(passage(shown));
    assertThat(told.matched()).containsExactly(meant);
    assertThat(told.statement().text()).contains(rows.get(meant).getLast());
  }

  @Test
  void a_place_that_the_table_does_not_have_is_not_made_up() {
    Answer.Answered shown = (Answer.Answered) say("优待证有哪几种");

    assertThat(shown.table().orElseThrow().rows()).hasSizeLessThan(9);
    assertThat(say("第九种呢")).isNotEqualTo(shown);
    assertThat(visit.last().orElseThrow().meant()).doesNotContain("遗属优待证");
  }

  @Test
  void who_did_not_hear_is_told_again_however_they_say_so() {
    Answer first = say("优待证去哪里申请");

    assertThat(say("耳背没听清，再说一遍")).isEqualTo(first);
  }

  @Test
  void who_comes_back_to_what_was_asked_before_is_followed() {
    say("退役军人考研有什么加分");
    say("优待证丢了怎么补办");

    assertThat(passage(say("回到刚才考研的事，加分有年限吗"))).startsWith("postgraduate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"谢谢", "算了，不问了", "好的明白了"})
  void a_word_of_thanks_leaves_the_visit_where_it_was(String aside) {
    say("优待证去哪里申请");
    Answer met = say(aside);

    assertThat(met.citations()).isEmpty();
    assertThat(passage(say("收工本费吗"))).isEqualTo("preferential-card-using#fee");
  }

  @Test
  void what_is_to_be_said_again_can_be_named() {
    Answer first = say("做激光近视手术要等多久才能体检");
    say("优待证去哪里申请");

    assertThat(say("没记住，再说一遍手术要等多久")).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"今晚吃啥好呢", "附近有啥好吃的", "彩票呢，今晚买几号", "排球呢"})
  void what_has_nothing_to_do_with_policy_is_not_answered_for_having_been_said_in_a_visit(
      String aside) {
    say("优待证去哪里申请");

    assertThat(say(aside)).isNotInstanceOf(Answer.Answered.class);
  }

  @ParameterizedTest
  @CsvSource({"优待证怎么申请, 我就当了五年", "大专毕业多大能报名, 我就上了三年", "想考军校行吗, 他24了"})
  void who_tells_their_case_behind_a_question_is_not_sent_to_an_office(String first, String told) {
    say(first);

    assertThat(say(told)).isInstanceOf(Answer.Answered.class);
  }

  @Test
  void who_tells_their_own_measure_behind_a_condition_hears_whether_it_is_enough() {
    say("女兵身高要求");

    Answer.Answered tall = (Answer.Answered) say("我159");
    assertThat(tall.status()).isEqualTo("computed");
    assertThat(tall.statement().text()).contains("身高符合", "女、159 厘米");

    assertThat(say("体重120斤呢").statement().text()).contains("BMI 23.7");
  }

  @ParameterizedTest
  @CsvSource({
    "身高要求, 165, 身高符合",
    "视力要求多少, 4.8, 视力符合",
    "高中毕业多大能当兵, 24呢, 已经超过",
    "体重有啥要求, '我弟130斤，1米7', 体重符合"
  })
  void a_bare_figure_is_of_what_was_asked(String asked, String figure, String told) {
    say(asked);

    assertThat(say(figure).statement().text()).contains(told);
  }

  @Test
  void what_else_is_told_later_is_weighed_with_the_measure() {
    say("当兵年龄上限");
    say("我三十了");

    assertThat(say("研究生").statement().text()).contains("30 周岁", "已经超过");
  }

  @Test
  void years_served_are_no_year_of_birth() {
    say("军士满12年是不是必须安排工作");

    assertThat(say("我干满11年的").statement().text()).doesNotContain("出生", "周岁");
  }

  @ParameterizedTest
  @ValueSource(strings = {"好的，那要带什么材料", "谢谢你，要带什么材料", "我是他妈，要带什么材料"})
  void what_is_said_for_courtesy_is_not_what_is_asked(String asked) {
    say("退役报到去哪办");

    assertThat(passage(say(asked))).isEqualTo("reporting-after-service#documents");
  }

  @ParameterizedTest
  @CsvSource({
    "烈士褒扬金怎么领, 要带什么材料, martyrs",
    "学费补偿怎么申请, 要带什么材料, tuition-aid",
    "政审怎么弄, 去哪办, political-vetting",
    "创业贷款能贷多少, 最晚啥时候办, starting-a-business",
    "残疾军人怎么评残, 要带什么材料, disability-rating",
    "优待证怎么办, 多久能办好, preferential-card-applying#how-long",
    "定期抚恤金怎么领, 要多少钱, bereavement-pay#regular-amount"
  })
  void what_is_asked_of_anything_is_asked_of_what_was_spoken_of(
      String first, String then, String guide) {
    say(first);

    assertThat(passage(say(then))).startsWith(guide);
  }

  @ParameterizedTest
  @CsvSource({"文职人员怎么报考, 要带什么材料", "创业贷款能贷多少, 能网上办吗", "女兵怎么报名, 要多少钱"})
  void where_no_card_tells_it_of_what_was_spoken_of_somebody_is_named_who_knows(
      String first, String then) {
    say(first);

    assertThat(say(then)).isInstanceOf(Answer.Handoff.class);
  }

  @ParameterizedTest
  @CsvSource({
    "18岁男生都要兵役登记吗, 要是拖着没弄呢, registration-",
    "退役报到要多久, 过了期限会咋样, reporting-after-service#",
    "优待证怎么办, 要不要钱, preferential-card-using#fee",
    "有人说交五万就能当兵, 那我找谁举报, recruitment-fraud#"
  })
  void what_follows_is_told_of_what_was_spoken_of(String first, String then, String card) {
    say(first);

    assertThat(passage(say(then))).startsWith(card);
  }

  @ParameterizedTest
  @CsvSource({
    "残疾军人怎么评残, 我这腿你看能定几级",
    "文职人员怎么报考, 我上次笔试你看能过不",
    "法律援助怎么申请, 那你说我这官司能赢不",
    "烈士褒扬金怎么领, 照我家情况给算个数"
  })
  void nobody_is_told_how_their_own_case_will_come_out(String first, String then) {
    say(first);

    assertThat(say(then)).isInstanceOf(Answer.Handoff.class);
  }

  @Test
  void a_figure_of_ones_own_is_weighed_however_politely_it_is_asked() {
    say("近视能当兵吗");

    assertThat(passage(say("你看我300度能过不"))).isEqualTo("eyesight#glasses");
  }

  @Test
  void who_says_where_they_live_has_the_question_before_answered_for_that_place() {
    String before = passage(say("义务兵每年发多少优待金"));

    assertThat(passage(say("我家是云冈区的"))).isEqualTo(before);
  }

  @Test
  void who_asks_for_somebody_else_hears_the_same() {
    Answer before = say("优待证去哪里申请");

    assertThat(say("我妈问的")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"他24了", "行吧", "天气呢", "我爸想知道", "用哪个", "那边吃得好吗"})
  void a_few_words_are_no_threat_and_no_cry_for_help_and_no_spying(String words) {
    say("义务兵津贴多少");

    assertThat(say(words))
        .isNotInstanceOf(Answer.Crisis.class)
        .isNotInstanceOf(Answer.Declined.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"我不想活了", "唉，算了，活着也是拖累儿女，不如早点走了", "我站在楼顶上了", "我真的撑不住了"})
  void who_is_in_need_is_heard_in_the_middle_of_a_visit_too(String words) {
    say("困难退役军人能申请什么帮扶");

    assertThat(say(words)).isInstanceOf(Answer.Crisis.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"部队在哪里", "你保证吗", "会不会打仗", "给我整个假立功证"})
  void a_few_words_that_must_be_declined_are(String words) {
    say("义务兵津贴多少");

    assertThat(say(words)).isInstanceOf(Answer.Declined.class);
  }

  private Answer say(String text) {
    return reply(text).answer();
  }

  private Reply reply(String text) {
    Reply reply = KNOWLEDGE.reply(new Question(text, TODAY, YUNGANG), visit);
    visit = reply.visit();
    return reply;
  }

  private static String passage(Answer answer) {
    return answer instanceof Answer.Answered answered ? answered.passage().id() : answer.status();
  }
}
