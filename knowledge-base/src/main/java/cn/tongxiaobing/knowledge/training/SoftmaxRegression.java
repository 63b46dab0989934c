package cn.tongxiaobing.knowledge.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Fits a multinomial logistic regression with a quadratic penalty to weighted examples. */
final class SoftmaxRegression {

  /** Always as many, so that a sum is the same on every machine. */
  private static final int PARTS = 4;

  private final int features;
  private final int outcomes;
  private final double penalty;

  /**
   * @param features numbers an example has; its sparse ones come first
   * @param penalty on the sum of the squared weights
   */
  SoftmaxRegression(int features, int outcomes, double penalty) {
    this.features = features;
    this.outcomes = outcomes;
    this.penalty = penalty;
  }

  /** Something whose outcome is known. */
  static final class Example {
    private final int[] places;
    private final float placeValue;
    private final float[] dense;
    private final int outcome;
    private final double weight;

    /**
     * @param places the sparse features that it has
     * @param placeValue what each of these counts for
     * @param dense its last features
     */
    Example(int[] places, float placeValue, float[] dense, int outcome, double weight) {
      this.places = places.clone();
      this.placeValue = placeValue;
      this.dense = dense.clone();
      this.outcome = outcome;
      this.weight = weight;
    }
  }

  /** The weights, a row for each feature, a column for each outcome. */
  double[] fit(List<Example> examples, int steps) {
    double all = examples.stream().mapToDouble(e -> e.weight).sum();
    return Lbfgs.minimum(
        (weights, gradient) -> loss(examples, all, weights, gradient),
        new double[features * outcomes],
        steps);
  }

  private double loss(List<Example> examples, double all, double[] weights, double[] gradient) {
    double[][] gradients = new double[PARTS][weights.length];
    double[] losses = new double[PARTS];
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(part -> {
          for (int i = part; i < examples.size(); i += PARTS) {
            losses[part] += loss(examples.get(i), weights, gradients[part]);
          }
        });
    double sum = Arrays.stream(losses).sum() / all;
    for (int j = 0; j < weights.length; j++) {
      double slope = 0;
      for (double[] part : gradients) {
        slope += part[j];
      }
      gradient[j] = slope / all + 2 * penalty * weights[j];
      sum += penalty * weights[j] * weights[j];
    }
    return sum;
  }

  private double loss(Example example, double[] weights, double[] gradient) {
    double[] likely = likely(example, weights);
    double loss = -example.weight * Math.log(Math.max(1e-12, likely[example.outcome]));
    likely[example.outcome] -= 1;
    for (int k = 0; k < outcomes; k++) {
      likely[k] *= example.weight;
    }
    for (int place : example.places) {
      for (int k = 0; k < outcomes; k++) {
        gradient[place * outcomes + k] += example.placeValue * likely[k];
      }
    }
    int offset = features - example.dense.length;
    for (int i = 0; i < example.dense.length; i++) {
      for (int k = 0; k < outcomes; k++) {
        gradient[(offset + i) * outcomes + k] += example.dense[i] * likely[k];
      }
    }
    return loss;
  }

  /** How likely each outcome is. */
  double[] likely(Example example, double[] weights) {
    double[] sums = new double[outcomes];
    for (int place : example.places) {
      for (int k = 0; k < outcomes; k++) {
        sums[k] += example.placeValue * weights[place * outcomes + k];
      }
    }
    int offset = features - example.dense.length;
    for (int i = 0; i < example.dense.length; i++) {
      for (int k = 0; k < outcomes; k++) {
        sums[k] += example.dense[i] * weights[(offset + i) * outcomes + k];
      }
    }
    double most = Arrays.stream(sums).max().orElse(0);
    double all = 0;
    for (int k = 0; k < outcomes; k++) {
      sums[k] = Math.exp(sums[k] - most);
      all += sums[k];
    }
    for (int k = 0; k < outcomes; k++) {
      sums[k] /= all;
    }
    return sums;
  }
}
