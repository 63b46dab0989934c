package cn.tongxiaobing.knowledge.training;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.answer.Evidence;
import cn.tongxiaobing.knowledge.training.ConditionalLogit.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionalLogitTest {

  /** The right one of three is the highest in one number; the other number is noise. */
  @Test
  void what_tells_the_right_choice_weighs_and_what_does_not_weighs_little() {
    Random random = new Random(11);
    List<Known> known = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      List<Evidence> choices = new ArrayList<>();
      int right = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < 3; c++) {
        double fit = random.nextDouble();
        choices.add(new Evidence(Map.of("fit", fit, "noise", random.nextDouble())));
        if (fit > most) {
          most = fit;
          right = c;
        }
      }
      known.add(new Known(choices, Set.of(right), 1));
    }

    Map<String, Double> weights = new ConditionalLogit(1e-3).fit(known);

    double fit = weights.getOrDefault("fit", 0.0);
    assertThat(fit).isPositive();
    assertThat(Math.abs(weights.getOrDefault("noise", 0.0))).isLessThan(fit / 10);
  }
}
