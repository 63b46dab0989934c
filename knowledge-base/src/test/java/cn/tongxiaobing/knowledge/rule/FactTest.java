package cn.tongxiaobing.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTest {

  @ParameterizedTest
  @CsvSource({
    "height, 1.75",
    "height, 一米七",
    "weight, -5",
    "sex, 男",
    "birth-date, 2026-02-30",
    "age, 18.5",
    "full-time, 是",
    "naked-left, 1.0",
    "disability-grade, 11",
    "merits, third-class",
    "intake, 2026-3",
    "place, 1402"
  })
  void what_is_no_value_of_a_fact_is_not_taken_for_one(String key, String text) {
    assertThat(Fact.of(key).orElseThrow().parse(text)).isEmpty();
  }

  @Test
  void merits_may_be_several_and_none_counts_for_nothing() {
    assertThat(Fact.MERITS.parse("none").orElseThrow().all()).isEmpty();
    assertThat(Fact.MERITS.parse("third-class-merit, second-class-merit").orElseThrow().all())
        .containsExactly(Merit.THIRD_CLASS_MERIT, Merit.SECOND_CLASS_MERIT);
  }

  @Test
  void a_person_cannot_hold_a_value_of_the_wrong_sort() {
    assertThatExceptionOfType(ClassCastException.class)
        .isThrownBy(() -> new Person(Map.of(Fact.SEX, "man")));
  }

  @Test
  void keys_and_labels_are_fit_for_addresses_and_for_people() {
    for (Fact<?> fact : Fact.all()) {
      assertThat(fact.key()).matches("[a-z]+(-[a-z]+)*");
      assertThat(fact.label()).containsPattern("[\\u4e00-\\u9fff]");
    }
  }
}
