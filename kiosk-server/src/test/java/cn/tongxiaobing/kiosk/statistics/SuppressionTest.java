package cn.tongxiaobing.kiosk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What can be read, and what can be worked out, from numbers that are told. */
class SuppressionTest {

  private static Map<String, Long> counts(long... values) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      counts.put("第 " + i + " 项", values[i]);
    }
    return counts;
  }

  private static List<String> texts(List<Figure> figures) {
    return figures.stream().map(Figure::text).toList();
  }

  @Test
  void pr24_less_than_ten_is_told_as_few() {
    assertThat(texts(Suppression.parts(counts(120, 0, 9, 8, 7, 10))))
        .containsExactly("120", "少于 10", "少于 10", "少于 10", "少于 10", "10");
  }

  @Test
  void pr24_the_one_part_that_is_missing_from_a_sum_cannot_be_worked_out() {
    assertThat(texts(Suppression.parts(counts(120, 40, 3)))).containsExactly("120", "未列出", "少于 10");
  }

  @Test
  void pr24_a_sum_less_its_told_parts_never_comes_to_few() {
    Random random = new Random(24);
    for (int turn = 0; turn < 2_000; turn++) {
      long[] values = random.longs(2 + random.nextInt(8), 0, 40).toArray();
      Map<String, Long> counts = counts(values);
      List<Figure> told = Suppression.parts(counts);
      long sum = counts.values().stream().mapToLong(Long::longValue).sum();
      long hidden = sum - told.stream().map(Figure::count).mapToLong(c -> c == null ? 0 : c).sum();
      long unnamed = told.stream().filter(f -> f.count() == null).count();
      if (hidden > 0 && unnamed < values.length) {
        assertThat(hidden).as(counts.toString()).isGreaterThanOrEqualTo(20);
        assertThat(unnamed).as(counts.toString()).isGreaterThan(1);
      }
      assertThat(told)
          .allSatisfy(f ->
              assertThat(f.count())
                  .as(counts.toString())
                  .satisfiesAnyOf(
                      count -> assertThat(count).isNull(),
                      count -> assertThat(count).isGreaterThanOrEqualTo(10)));
    }
  }

  @Test
  void pr24_how_few_left_between_two_steps_cannot_be_worked_out() {
    assertThat(texts(Suppression.steps(counts(412, 409, 268, 268, 4))))
        .containsExactly("412", "未列出", "268", "268", "少于 10");
  }
}
