package cn.tongxiaobing.knowledge.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A multinomial logistic regression over named evidence.
 *
 * @param outcomes what it tells apart
 * @param terms by the name of the evidence
 */
public record LinearModel(List<String> outcomes, Map<String, Term> terms) {

  /** The name of the term that is always 1. */
  public static final String CONSTANT = "constant";

  /**
   * What a piece of evidence weighs.
   *
   * @param mean subtracted from it, and
   * @param deviation what it is then divided by, so that weights can be compared
   * @param weights one for each outcome
   */
  public record Term(double mean, double deviation, List<Double> weights) {
    public Term {
      weights = List.copyOf(weights);
    }
  }

  public LinearModel {
    outcomes = List.copyOf(outcomes);
  }

  /** How likely each outcome is, in order; the sum is 1. */
  public double[] of(Evidence evidence) {
    double[] sums = new double[outcomes.size()];
    terms.forEach((name, term) -> {
      double value = name.equals(CONSTANT) ? 1 : evidence.value(name);
      for (int k = 0; k < sums.length; k++) {
        sums[k] += (value - term.mean()) / term.deviation() * term.weights().get(k);
      }
    });
    return Scope.softmax(sums);
  }

  /**
   * Reads a model from a tree such as {@code {outcomes: […], terms: {score: [mean, deviation,
   * w…]}}}.
   */
  static LinearModel read(JsonNode node) {
    List<String> outcomes = new ArrayList<>();
    node.path("outcomes").forEach(o -> outcomes.add(o.asText()));
    Map<String, Term> terms = new LinkedHashMap<>();
    node.path("terms")
        .properties()
        .forEach(entry -> {
          List<Double> numbers = new ArrayList<>();
          entry.getValue().forEach(n -> numbers.add(n.asDouble()));
          terms.put(
              entry.getKey(),
              new Term(numbers.get(0), numbers.get(1), numbers.subList(2, numbers.size())));
        });
    return new LinearModel(outcomes, terms);
  }
}
