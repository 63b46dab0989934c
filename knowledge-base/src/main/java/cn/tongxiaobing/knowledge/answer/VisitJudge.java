package cn.tongxiaobing.knowledge.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Says how likely each card answers what was said in the course of a visit, and how likely none
 * does: a conditional logit (McFadden, Conditional logit analysis of qualitative choice behavior,
 * 1974) over {@link VisitEvidence}. Immutable.
 *
 * <p>The weights stand in {@code library/model/visit.yaml}; {@code tongxiaobing train visit} fits
 * them to dialogues.
 */
public final class VisitJudge {

  private static final String SHIPPED = "/library/model/visit.yaml";

  private final Weights weights;

  /**
   * @param weights by the name of the evidence
   */
  public VisitJudge(Map<String, Double> weights) {
    this(new Weights(weights));
  }

  private VisitJudge(Weights weights) {
    this.weights = weights;
  }

  /**
   * What is likely.
   *
   * @param cards how likely each card answers, by passage id
   * @param none how likely none of them does; with the cards the sum is 1
   */
  public record Judgement(Map<String, Double> cards, double none) {
    public Judgement {
      cards = new LinkedHashMap<>(cards);
    }

    /** How likely {@code card} answers, if one of {@code some} does. */
    double among(Set<String> some, String card) {
      double all = some.stream().mapToDouble(this::of).sum();
      return all == 0 ? 0 : of(card) / all;
    }

    /** How likely {@code card} answers. */
    double of(String card) {
      return cards.getOrDefault(card, 0.0);
    }
  }

  /** With the weights that come with the library. */
  static VisitJudge shipped() {
    return new VisitJudge(Weights.shipped(SHIPPED));
  }

  /** Weighs. */
  public Judgement of(VisitEvidence evidence) {
    double[] sums = new double[evidence.cards().size() + 1];
    int i = 0;
    for (Evidence card : evidence.cards().values()) {
      sums[i++] = weights.sum(card);
    }
    sums[i] = weights.sum(evidence.none());
    double[] likely = Scope.softmax(sums);
    Map<String, Double> cards = new LinkedHashMap<>();
    i = 0;
    for (String card : evidence.cards().keySet()) {
      cards.put(card, likely[i++]);
    }
    return new Judgement(cards, likely[i]);
  }
}
