package cn.tongxiaobing.knowledge.training;

import cn.tongxiaobing.knowledge.answer.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fits a conditional logit with a quadratic penalty: of several choices, one of the right ones is
 * to be the likeliest. Weights are penalised on the scale on which each piece of evidence has a
 * deviation of 1.
 */
final class ConditionalLogit {

  private static final int STEPS = 300;
  private static final double SMALLEST_DEVIATION = 1e-6;
  private static final double SMALLEST = 1e-12;

  private final double penalty;

  /**
   * @param penalty on the sum of the squared weights
   */
  ConditionalLogit(double penalty) {
    this.penalty = penalty;
  }

  /**
   * A choice that was to be made.
   *
   * @param choices what speaks for each
   * @param right the places of those that are right, at least one
   * @param weight how much it counts
   */
  record Known(List<Evidence> choices, Set<Integer> right, double weight) {
    Known {
      choices = List.copyOf(choices);
      right = Set.copyOf(right);
    }
  }

  /** The weights, by the name of the evidence. */
  Map<String, Double> fit(List<Known> known) {
    Set<String> all = new TreeSet<>();
    known.forEach(k -> k.choices().forEach(choice -> all.addAll(choice.values().keySet())));
    List<String> names = List.copyOf(all);
    double[] scale = names.stream().mapToDouble(name -> deviation(known, name)).toArray();
    List<double[][]> values = new ArrayList<>();
    for (Known k : known) {
      double[][] rows = new double[k.choices().size()][names.size()];
      for (int c = 0; c < rows.length; c++) {
        for (int i = 0; i < scale.length; i++) {
          rows[c][i] = k.choices().get(c).value(names.get(i)) / scale[i];
        }
      }
      values.add(rows);
    }
    double[] weights =
        Lbfgs.minimum(
            (point, gradient) -> loss(known, values, point, gradient),
            new double[names.size()],
            STEPS);
    Map<String, Double> fitted = new LinkedHashMap<>();
    for (int i = 0; i < weights.length; i++) {
      fitted.put(names.get(i), weights[i] / scale[i]);
    }
    return fitted;
  }

  private static double deviation(List<Known> known, String name) {
    double[] values =
        known.stream()
            .flatMap(k -> k.choices().stream())
            .mapToDouble(choice -> choice.value(name))
            .toArray();
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    double mean = sum / values.length;
    return Math.max(
        SMALLEST_DEVIATION, Math.sqrt(Math.max(0, squares / values.length - mean * mean)));
  }

  private double loss(
      List<Known> known, List<double[][]> values, double[] weights, double[] gradient) {
    Arrays.fill(gradient, 0);
    double all = known.stream().mapToDouble(Known::weight).sum();
    double sum = 0;
    for (int k = 0; k < values.size(); k++) {
      sum += loss(known.get(k), values.get(k), weights, gradient, known.get(k).weight() / all);
    }
    for (int i = 0; i < weights.length; i++) {
      gradient[i] += 2 * penalty * weights[i];
      sum += penalty * weights[i] * weights[i];
    }
    return sum;
  }

  private static double loss(
      Known known, double[][] rows, double[] weights, double[] gradient, double share) {
    double[] likely = likely(rows, weights);
    double right = known.right().stream().mapToDouble(c -> likely[c]).sum();
    for (int c = 0; c < rows.length; c++) {
      double wanted = known.right().contains(c) ? likely[c] / Math.max(SMALLEST, right) : 0;
      for (int i = 0; i < weights.length; i++) {
        gradient[i] += share * (likely[c] - wanted) * rows[c][i];
      }
    }
    return -share * Math.log(Math.max(SMALLEST, right));
  }

  private static double[] likely(double[][] rows, double[] weights) {
    double[] likely = new double[rows.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < rows.length; c++) {
      for (int i = 0; i < weights.length; i++) {
        likely[c] += weights[i] * rows[c][i];
      }
      most = Math.max(most, likely[c]);
    }
    double all = 0;
    for (int c = 0; c < likely.length; c++) {
      likely[c] = Math.exp(likely[c] - most);
      all += likely[c];
    }
    for (int c = 0; c < likely.length; c++) {
      likely[c] /= all;
    }
    return likely;
  }
}
