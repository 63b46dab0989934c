package cn.tongxiaobing.knowledge.training;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.search.Adapter;
import cn.tongxiaobing.knowledge.search.TextEncoder;
import cn.tongxiaobing.knowledge.training.AdapterTraining.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdapterTrainingTest {

  /**
   * Wordings that say little of their card beside much that is noise: the map learns which is
   * which.
   */
  @Test
  void a_wording_that_was_never_shown_comes_nearer_to_its_card() {
    Random random = new Random(7);
    List<Kind> kinds = new ArrayList<>();
    List<float[]> unseen = new ArrayList<>();
    for (int card = 0; card < 12; card++) {
      List<float[]> wordings = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        wordings.add(wording(card, random));
      }
      unseen.add(wording(card, random));
      kinds.add(new Kind(wordings, List.of(wording(card, random))));
    }

    Adapter learned = new AdapterTraining(kinds, 0.01, 15).run();

    assertThat(found(unseen, kinds, learned))
        .isGreaterThan(found(unseen, kinds, Adapter.identity()));
  }

  private static int found(List<float[]> asked, List<Kind> kinds, Adapter adapter) {
    int found = 0;
    for (int card = 0; card < asked.size(); card++) {
      float[] question = adapter.apply(asked.get(card));
      int best = 0;
      for (int other = 1; other < kinds.size(); other++) {
        if (near(question, kinds.get(other), adapter) > near(question, kinds.get(best), adapter)) {
          best = other;
        }
      }
      found += best == card ? 1 : 0;
    }
    return found;
  }

  private static double near(float[] question, Kind kind, Adapter adapter) {
    float[] body = adapter.apply(kind.bodies().getFirst());
    double sum = 0;
    for (int i = 0; i < body.length; i++) {
      sum += question[i] * body[i];
    }
    return sum;
  }

  private static float[] wording(int card, Random random) {
    float[] vector = new float[TextEncoder.DIMENSION];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = i == card ? 3 : (float) random.nextGaussian() * (i < 40 ? 1.4f : 0.05f);
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }
}
