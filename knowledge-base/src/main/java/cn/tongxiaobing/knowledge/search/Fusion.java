package cn.tongxiaobing.knowledge.search;

import cn.tongxiaobing.knowledge.document.Passage;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one order of what the views found: a weighted mean of their scores. The weights were set on
 * the library's own wordings, a fifth left out at a time and asked, and on the development
 * questions (see {@code docs/decisions/0003-search.md}); rank fusion with equal weights pulls a
 * good list down.
 *
 * <p>A view that could not be asked, such as vectors for letters, leaves the mean to the others.
 */
public final class Fusion {

  private static final Map<View, Double> GUIDE =
      weights(
          Map.of(
              View.QUESTION_WORDS, 0.13,
              View.QUESTION_BIGRAMS, 0.15,
              View.QUESTION_PINYIN, 0.06,
              View.QUESTION_VECTOR, 0.23,
              View.SECTION_WORDS, 0.09,
              View.SECTION_BIGRAMS, 0.10,
              View.SECTION_VECTOR, 0.24));

  /** Of the wordings alone, by which cards and standing replies can be compared. */
  private static final Map<View, Double> WORDING =
      weights(
          Map.of(
              View.QUESTION_WORDS, 0.25,
              View.QUESTION_BIGRAMS, 0.25,
              View.QUESTION_VECTOR, 0.50));

  private static final Map<View, Double> LETTERS =
      weights(Map.of(View.QUESTION_PINYIN, 0.8, View.QUESTION_INITIALS, 0.2));

  private static final Map<View, Double> ARTICLE =
      weights(Map.of(View.ARTICLE_WORDS, 0.3, View.ARTICLE_BIGRAMS, 0.3, View.ARTICLE_VECTOR, 0.4));

  private Fusion() {}

  /**
   * A passage with its fused score.
   *
   * @param score from 0 to 1
   */
  public record Ranked(Hit hit, double score) {}

  /** Sections of guides, best first. */
  public static List<Ranked> guides(List<Hit> hits) {
    List<Hit> cards = hits.stream().filter(h -> !Passage.OfReply.isId(h.passageId())).toList();
    boolean letters = hits.stream().noneMatch(h -> h.scores().containsKey(View.QUESTION_VECTOR));
    return ranked(cards, letters ? LETTERS : GUIDE);
  }

  /** Standing replies by how near their examples are, best first. */
  public static List<Ranked> replies(List<Hit> hits) {
    return ranked(hits.stream().filter(h -> Passage.OfReply.isId(h.passageId())).toList(), WORDING);
  }

  /** How near the nearest wording of a card is, on the scale of {@link #replies}. */
  public static double nearestWording(List<Hit> hits) {
    return hits.stream()
        .filter(h -> !Passage.OfReply.isId(h.passageId()))
        .mapToDouble(h -> mean(h, WORDING))
        .max()
        .orElse(0);
  }

  /** Articles of statutes, best first. */
  public static List<Ranked> articles(List<Hit> hits) {
    return ranked(hits, ARTICLE);
  }

  private static List<Ranked> ranked(List<Hit> hits, Map<View, Double> weights) {
    return hits.stream()
        .filter(hit -> hit.scores().keySet().stream().anyMatch(weights::containsKey))
        .map(hit -> new Ranked(hit, mean(hit, weights)))
        .sorted(
            Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparing(ranked -> ranked.hit().passageId()))
        .toList();
  }

  private static double mean(Hit hit, Map<View, Double> weights) {
    double sum = 0;
    double total = 0;
    for (Map.Entry<View, Double> weight : weights.entrySet()) {
      sum += weight.getValue() * hit.score(weight.getKey());
      total += weight.getValue();
    }
    return sum / total;
  }

  private static Map<View, Double> weights(Map<View, Double> weights) {
    return new EnumMap<>(weights);
  }
}
