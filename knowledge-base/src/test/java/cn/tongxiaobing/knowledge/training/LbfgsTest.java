package cn.tongxiaobing.knowledge.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {

  /**
   * Rosenbrock's valley: its minimum is at (1, 1), and walking straight downhill never gets there.
   */
  @Test
  void it_finds_the_end_of_a_bent_valley() {
    double[] found =
        Lbfgs.minimum(
            (x, gradient) -> {
              double bend = x[1] - x[0] * x[0];
              gradient[0] = -400 * x[0] * bend - 2 * (1 - x[0]);
              gradient[1] = 200 * bend;
              return 100 * bend * bend + (1 - x[0]) * (1 - x[0]);
            },
            new double[] {-1.2, 1},
            500);

    assertThat(found[0]).isCloseTo(1, within(0.01));
    assertThat(found[1]).isCloseTo(1, within(0.02));
  }

  @Test
  void it_stays_where_there_is_nothing_to_gain() {
    double[] found = Lbfgs.minimum((x, gradient) -> 3, new double[] {5, 7}, 10);

    assertThat(found).containsExactly(5, 7);
  }
}
