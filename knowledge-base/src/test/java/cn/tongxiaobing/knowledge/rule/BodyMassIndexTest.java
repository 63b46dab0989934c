package cn.tongxiaobing.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyMassIndexTest {

  @ParameterizedTest
  @CsvSource({
    "175, 70, 22.9",
    "170, 90, 31.1",
    "160, 50, 19.5",
    "170, 86.6, 29.96",
    "170, 86.7, 30.0",
    "200, 119.99, 29.99"
  })
  void it_is_shown_with_one_decimal_unless_that_crosses_the_bound(
      BigDecimal height, BigDecimal weight, String shown) {
    BodyMassIndex index = BodyMassIndex.of(height, weight);

    assertThat(index.shown(List.of(BigDecimal.valueOf(30)))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"170, 30, 86.6", "175, 30, 91.8", "160, 24, 61.4", "200, 30, 119.9"})
  void the_heaviest_weight_below_a_bound_is_below_it(
      BigDecimal height, BigDecimal bound, BigDecimal kilograms) {
    BodyMassIndex any = BodyMassIndex.of(height, BigDecimal.TEN);

    assertThat(any.heaviestBelow(bound)).isEqualTo(kilograms.toPlainString());
    assertThat(BodyMassIndex.of(height, kilograms).isBelow(bound)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"170, 17.5, 50.6", "200, 17.5, 70.0", "160, 17, 43.6"})
  void the_lightest_weight_of_a_bound_reaches_it(
      BigDecimal height, BigDecimal bound, BigDecimal kilograms) {
    BodyMassIndex any = BodyMassIndex.of(height, BigDecimal.TEN);

    assertThat(any.lightestFrom(bound)).isEqualTo(kilograms.toPlainString());
    assertThat(BodyMassIndex.of(height, kilograms).isBelow(bound)).isFalse();
  }
}
