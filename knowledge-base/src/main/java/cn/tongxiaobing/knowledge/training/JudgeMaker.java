package cn.tongxiaobing.knowledge.training;

import cn.tongxiaobing.knowledge.answer.Evidence;
import cn.tongxiaobing.knowledge.answer.LinearModel;
import cn.tongxiaobing.knowledge.training.SoftmaxRegression.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fits the two models of the judge to questions whose outcome is known. */
final class JudgeMaker {

  /** What the first model tells apart. */
  static final List<String> KINDS = List.of("policy", "declined", "handoff", "redirect");

  /** What the second model tells apart. */
  static final List<String> RIGHT = List.of("wrong", "right");

  private static final int STEPS = 300;
  private static final int FOLDS = 5;
  private static final LinearModel NONE = new LinearModel(List.of(), Map.of());

  private JudgeMaker() {}

  /**
   * A question whose outcome is known.
   *
   * @param outcome its place in the list of outcomes
   * @param weight how much it counts
   */
  record Known(String id, Evidence evidence, int outcome, double weight) {}

  /** Fits a model to all that is known. */
  static LinearModel fit(List<Known> known, List<String> outcomes, double penalty) {
    List<String> names = List.copyOf(known.getFirst().evidence().values().keySet());
    double[] means = new double[names.size()];
    double[] deviations = new double[names.size()];
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      double[] values = known.stream().mapToDouble(k -> k.evidence().value(name)).toArray();
      means[i] = java.util.Arrays.stream(values).average().orElse(0);
      double mean = means[i];
      double square =
          java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      deviations[i] = Math.max(1e-3, Math.sqrt(square));
    }
    List<Example> examples = new ArrayList<>();
    for (Known k : known) {
      float[] dense = new float[names.size() + 1];
      for (int i = 0; i < names.size(); i++) {
        dense[i] = (float) ((k.evidence().value(names.get(i)) - means[i]) / deviations[i]);
      }
      dense[names.size()] = 1;
      examples.add(new Example(new int[0], 0, dense, k.outcome(), k.weight()));
    }
    double[] weights =
        new SoftmaxRegression(names.size() + 1, outcomes.size(), penalty).fit(examples, STEPS);
    Map<String, LinearModel.Term> terms = new LinkedHashMap<>();
    for (int i = 0; i <= names.size(); i++) {
      List<Double> row = new ArrayList<>();
      for (int k = 0; k < outcomes.size(); k++) {
        row.add(weights[i * outcomes.size() + k]);
      }
      boolean constant = i == names.size();
      terms.put(
          constant ? LinearModel.CONSTANT : names.get(i),
          new LinearModel.Term(constant ? 0 : means[i], constant ? 1 : deviations[i], row));
    }
    return new LinearModel(outcomes, terms);
  }

  /** Models that were each fitted without a fifth of what is known. */
  record Folds(List<LinearModel> models) {

    /** Which of them was fitted without {@code known}. */
    int of(Known known) {
      return Math.floorMod(known.id().hashCode() * 31 + 7, models.size());
    }

    /** What the models say of those they were fitted without, a row for each, in order. */
    List<double[]> leftOut(List<Known> known) {
      return known.stream().map(k -> models.get(of(k)).of(k.evidence())).toList();
    }
  }

  /**
   * Fits a model without each fifth.
   *
   * @param beside what every model is fitted to besides
   */
  static Folds folds(List<Known> known, List<Known> beside, List<String> outcomes, double penalty) {
    List<LinearModel> models = new ArrayList<>(Collections.nCopies(FOLDS, NONE));
    Folds folds = new Folds(models);
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Known> others = new ArrayList<>(beside);
      for (Known k : known) {
        if (folds.of(k) != fold) {
          others.add(k);
        }
      }
      models.set(fold, fit(others, outcomes, penalty));
    }
    return folds;
  }
}
