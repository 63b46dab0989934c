package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.search.Hit;
import cn.tongxiaobing.knowledge.search.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which of the cards that were found is the likeliest to answer: a conditional logit over what
 * each view says of it and how much of the question stands on it. The fused score of a search
 * gathers the cards; it was set by hand and is one of the things that are weighed. Immutable.
 *
 * <p>The weights stand in {@code library/model/ranking.yaml}; {@code tongxiaobing train judge} fits
 * them to wordings that were left out of the library.
 */
public final class Ranking {

  /**
   * What is weighed. Bigrams and pinyin of wordings are in the score; weighed again beside it they
   * would take negative weights, and a question of one term would lose its card.
   */
  private static final List<String> WEIGHED =
      List.of(
          "score",
          "question-words",
          "question-vector",
          "section-words",
          "section-bigrams",
          "section-vector",
          "asked",
          "told");

  /** The vectors of two texts are that near when they are the same words. */
  private static final double SAME_WORDS = 0.999;

  /**
   * What one of a card's own wordings adds when it is asked word for word. Set by hand: the weights
   * are fitted to wordings that were left out, which never meet themselves.
   */
  private static final double WORD_FOR_WORD = 5;

  private static final String SHIPPED = "/library/model/ranking.yaml";

  private final Weights weights;

  /**
   * @param weights by the name of the evidence
   */
  public Ranking(Map<String, Double> weights) {
    this(new Weights(weights));
  }

  private Ranking(Weights weights) {
    this.weights = weights;
  }

  /** With the weights that come with the library. */
  static Ranking shipped() {
    return new Ranking(Weights.shipped(SHIPPED));
  }

  /**
   * A card that may answer.
   *
   * @param chance how likely it does, of those that were found
   */
  public record Likely(String card, Evidence evidence, double chance) {}

  /** What speaks for a card. */
  static Evidence evidence(Hit hit, double score, double asked, double told) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("score", score);
    for (View view : Evidence.VIEWS) {
      values.put(Evidence.name(view), hit.score(view));
    }
    values.put("asked", asked);
    values.put("told", told);
    return new Evidence(values);
  }

  /** The part of what speaks for a card that is weighed here. */
  public static Evidence weighed(Evidence evidence) {
    Map<String, Double> values = new LinkedHashMap<>();
    WEIGHED.forEach(name -> values.put(name, evidence.value(name)));
    return new Evidence(values);
  }

  /**
   * The likeliest first.
   *
   * @param cards what speaks for each, by passage id
   */
  public List<Likely> of(Map<String, Evidence> cards) {
    double[] likely = Scope.softmax(cards.values().stream().mapToDouble(this::sum).toArray());
    List<Likely> ranked = new ArrayList<>();
    cards.forEach(
        (card, evidence) -> ranked.add(new Likely(card, evidence, likely[ranked.size()])));
    ranked.sort(Comparator.comparingDouble(Likely::chance).reversed().thenComparing(Likely::card));
    return ranked;
  }

  private double sum(Evidence card) {
    boolean same = card.value(Evidence.name(View.QUESTION_VECTOR)) >= SAME_WORDS;
    return weights.sum(card) + (same ? WORD_FOR_WORD : 0);
  }
}
