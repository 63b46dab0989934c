package cn.tongxiaobing.knowledge.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.flow.FlowState.Answered;
import cn.tongxiaobing.knowledge.flow.FlowState.Now;
import cn.tongxiaobing.knowledge.rule.ShippedRules;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Going on, going back and changing one's mind are one thing: replaying other answers. */
class FlowTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 16);
  private static final String DONE = "sex:man,body:175_65,surgery:laser,surgery-date:2026-04-02";

  private final Flow flow = TrialFlow.sound();

  @Test
  void the_first_question_is_asked_when_nothing_is_answered() {
    FlowState state = replay("");

    assertThat(asked(state)).isEqualTo("sex");
    assertThat(state.path()).isEmpty();
    assertThat(progress(state)).isEqualTo(new FlowState.Progress(1, 2, 4));
  }

  @Test
  void an_answer_reads_as_people_say_it() {
    assertThat(replay(DONE).path())
        .extracting(Answered::words)
        .containsExactly("男", "身高 175 厘米，体重 65 千克", "激光手术", "2026年4月2日");
  }

  @Test
  void how_far_it_is_narrows_as_answers_come_in() {
    assertThat(progress(replay("sex:man"))).isEqualTo(new FlowState.Progress(2, 2, 4));
    assertThat(progress(replay("sex:man,body:175_65"))).isEqualTo(new FlowState.Progress(3, 3, 4));
    assertThat(progress(replay("sex:man,body:175_65,surgery:laser")))
        .isEqualTo(new FlowState.Progress(4, 4, 4));
  }

  @Test
  void a_rule_decides_the_way_and_nobody_sees_it() {
    assertThat(asked(replay("sex:man,body:175_65"))).isEqualTo("surgery");
    assertThat(result(replay("sex:man,body:150_50")).id()).isEqualTo("short");
    assertThat(result(replay("sex:man,body:unsure")).id()).isEqualTo("short");
  }

  @Test
  void going_back_asks_the_same_question_again() {
    Answers answers = answers(DONE);

    assertThat(asked(replay(answers.without("surgery-date")))).isEqualTo("surgery-date");
    assertThat(replay(answers).answers()).isEqualTo(answers);
  }

  @Test
  void changing_an_early_answer_keeps_the_rest() {
    FlowState changing = replay(answers(DONE).without("body"));

    assertThat(asked(changing)).isEqualTo("body");
    assertThat(changing.aside()).hasToString("surgery:laser,surgery-date:2026-04-02");

    FlowState changed = replay(changing.answers().with("body", "180_70"));

    assertThat(result(changed).id()).isEqualTo("result");
    assertThat(changed.path()).hasSize(4);
    assertThat(changed.aside().isEmpty()).isTrue();
  }

  /** Whoever answers none by mistake finds the date again on coming back. */
  @Test
  void an_answer_that_is_not_asked_for_any_more_waits_aside() {
    FlowState without = replay(answers(DONE).with("surgery", "none"));

    assertThat(result(without).id()).isEqualTo("result");
    assertThat(without.aside()).hasToString("surgery-date:2026-04-02");
    assertThat(result(replay(without.answers().with("surgery", "laser"))).headline())
        .isEqualTo("还差一点");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sex:both | sex | 请从下面选一个。",
        "sex:unsure | sex | 这一题要先答",
        "sex:man,body:175 | body | 这一页要填 2 项。",
        "sex:man,body:17.5_650 | body | 身高请填 50—260 厘米。体重请填 20—300 千克。",
        "sex:man,body:175_65,surgery:laser,surgery-date:2026-02-30 | surgery-date | 手术日期请写成 2005-07-01 这样",
        "sex:man,body:175_65,surgery:laser,surgery-date:2026-07-17 | surgery-date | 不能晚于今天",
        "sex:man,body:175_65,surgery:laser,surgery-date:1899-12-31 | surgery-date | 请写成",
      })
  void an_answer_that_cannot_be_taken_is_said_and_asked_again(
      String given, String step, String words) {
    FlowState state = replay(given);

    assertThat(asked(state)).isEqualTo(step);
    assertThat(((Now.Asking) state.now()).fault().orElseThrow()).contains(words).endsWith("。");
    assertThat(state.answers().find(step)).isEmpty();
  }

  @Test
  void one_of_two_figures_may_be_unknown() {
    assertThat(replay("sex:man,body:175_unsure").path().getLast().words())
        .isEqualTo("身高 175 厘米，体重：说不清");
  }

  @Test
  void the_same_answers_come_to_something_else_on_another_day() {
    Answers answers = answers(DONE);

    assertThat(replay(answers).now()).isNotEqualTo(replay(answers, TODAY.plusYears(1)).now());
  }

  @Test
  void a_card_of_another_city_is_not_shown() {
    Answers answers = answers("sex:man,body:150_50");

    assertThat(cards(flow.replay(answers, ShippedRules.RULES, TODAY, SmallLibrary.IN_DATONG)))
        .containsExactly("eyesight#glasses", "datong-buses#buses");
    assertThat(cards(flow.replay(answers, ShippedRules.RULES, TODAY, SmallLibrary.IN_TAIYUAN)))
        .containsExactly("eyesight#glasses");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sex",
        "sex:",
        ":man",
        "sex:man,",
        "sex:man,sex:woman",
        "Sex:man",
        "sex:男",
        "sex:man;body:175",
        "sex:_man",
        "sex: man"
      })
  void what_is_no_list_of_answers_is_not_taken_for_one(String text) {
    assertThat(Answers.parse(text)).isEmpty();
  }

  @Test
  void too_many_answers_are_not_read() {
    StringBuilder text = new StringBuilder("a0:1");
    for (int i = 1; i < 41; i++) {
      text.append(",a").append(i).append(":1");
    }

    assertThat(Answers.parse(text.toString())).isEmpty();
    assertThat(Answers.parse(text.substring(0, text.lastIndexOf(",")))).isPresent();
  }

  private FlowState replay(String given) {
    return replay(answers(given));
  }

  private FlowState replay(Answers answers) {
    return replay(answers, TODAY);
  }

  private FlowState replay(Answers answers, LocalDate day) {
    return flow.replay(answers, ShippedRules.RULES, day, Place.NATION);
  }

  private static Answers answers(String given) {
    return Answers.parse(given).orElseThrow();
  }

  private static List<String> cards(FlowState state) {
    return result(state).parts().stream()
        .flatMap(part -> ((Result.Part.Checklist) part).items().stream())
        .map(item -> ((Result.Item.Card) item).card().id())
        .toList();
  }

  private static String asked(FlowState state) {
    return ((Now.Asking) state.now()).question().id();
  }

  private static FlowState.Progress progress(FlowState state) {
    return ((Now.Asking) state.now()).progress();
  }

  private static Result result(FlowState state) {
    return ((Now.Finished) state.now()).result();
  }
}
