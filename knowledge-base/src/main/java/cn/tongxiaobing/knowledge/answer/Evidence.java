package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Finding.Found;
import cn.tongxiaobing.knowledge.answer.Ranking.Likely;
import cn.tongxiaobing.knowledge.answer.Scope.Kind;
import cn.tongxiaobing.knowledge.library.StandingReply;
import cn.tongxiaobing.knowledge.search.Fusion;
import cn.tongxiaobing.knowledge.search.Fusion.Ranked;
import cn.tongxiaobing.knowledge.search.Hit;
import cn.tongxiaobing.knowledge.search.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Everything that {@link Judge} weighs about one question, by name: how well the best card matches
 * in each view and how far it stands above the next, how near the examples of each kind of standing
 * reply are, which patterns apply, what the question does, and what the words alone say.
 *
 * @param values by name, the same names in the same order for every question
 */
public record Evidence(Map<String, Double> values) {

  static final List<View> VIEWS =
      List.of(
          View.QUESTION_WORDS,
          View.QUESTION_BIGRAMS,
          View.QUESTION_PINYIN,
          View.QUESTION_INITIALS,
          View.QUESTION_VECTOR,
          View.SECTION_WORDS,
          View.SECTION_BIGRAMS,
          View.SECTION_VECTOR);

  private static final List<View> EXAMPLE_VIEWS =
      List.of(View.QUESTION_WORDS, View.QUESTION_BIGRAMS, View.QUESTION_VECTOR);

  private static final String CUE = "cue.";

  /** Keeps the logarithm of a probability finite. */
  private static final double SMALL = 1e-3;

  /**
   * Gathers it.
   *
   * @param text the words as said, in normal form
   * @param applying the standing replies whose patterns apply
   * @param replyOf the standing reply of a passage id
   * @param cues what the question does, see {@link Cues#in}
   * @param kinds what the words alone say, by {@link Kind}
   */
  static Evidence of(
      String text,
      Found found,
      List<StandingReply> applying,
      Function<String, StandingReply> replyOf,
      Map<String, Double> cues,
      Map<Kind, Double> kinds) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.putAll(best(found.likely()));
    double nearest = Fusion.nearestWording(found.said());
    values.put("nearest-wording", nearest);
    boolean letters =
        found.said().stream().noneMatch(h -> h.scores().containsKey(View.QUESTION_VECTOR));
    values.put("letters", letters ? 1.0 : 0.0);
    values.put("length", Math.log1p(text.length()));
    List<Ranked> replies = Fusion.replies(found.said());
    for (StandingReply.Outcome outcome : StandingReply.Outcome.values()) {
      String kind = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
      List<Ranked> examples =
          replies.stream()
              .filter(r -> replyOf.apply(r.hit().passageId()).outcome() == outcome)
              .toList();
      for (View view : EXAMPLE_VIEWS) {
        values.put(kind + "." + name(view), most(examples, view));
      }
      double example = examples.isEmpty() ? 0 : examples.getFirst().score();
      values.put(kind + ".example", example);
      values.put(kind + ".margin", nearest - example);
      values.put(
          kind + ".pattern", applying.stream().anyMatch(r -> r.outcome() == outcome) ? 1.0 : 0.0);
    }
    cues.forEach((name, given) -> values.put(CUE + name, given));
    return new Evidence(values).saying(kinds);
  }

  /** The same evidence with other cards found, the likeliest first. */
  public Evidence finding(List<Likely> cards) {
    Map<String, Double> found = new LinkedHashMap<>(values);
    found.putAll(best(cards));
    return new Evidence(found);
  }

  /** The same evidence with {@code kinds} for what the words alone say. */
  public Evidence saying(Map<Kind, Double> kinds) {
    Map<String, Double> said = new LinkedHashMap<>(values);
    for (Kind kind : Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      said.put("words." + name, Math.log(kinds.getOrDefault(kind, 0.0) + SMALL));
    }
    return new Evidence(said);
  }

  /** The same evidence without what the question does: that tells kinds apart, never cards. */
  public Evidence withoutCues() {
    Map<String, Double> others = new LinkedHashMap<>(values);
    others.keySet().removeIf(name -> name.startsWith(CUE));
    return new Evidence(others);
  }

  /** What is known under {@code name}; 0 for a name that is not known. */
  public double value(String name) {
    return values.getOrDefault(name, 0.0);
  }

  private static double most(List<Ranked> examples, View view) {
    return examples.stream().map(Ranked::hit).mapToDouble((Hit h) -> h.score(view)).max().orElse(0);
  }

  /** What speaks for the likeliest card, and how far it stands above the others. */
  private static Map<String, Double> best(List<Likely> cards) {
    Evidence best = cards.isEmpty() ? new Evidence(Map.of()) : cards.getFirst().evidence();
    double score = best.value("score");
    double next = cards.size() < 2 ? 0 : cards.get(1).evidence().value("score");
    List<Likely> same = cards.stream().filter(c -> sameGuide(c, cards.getFirst())).toList();
    double other =
        cards.stream()
            .filter(c -> !sameGuide(c, cards.getFirst()))
            .mapToDouble(c -> c.evidence().value("score"))
            .max()
            .orElse(0);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("score", score);
    values.put("lead", score - next);
    values.put("lead-over-guides", score - other);
    values.put("chance", logOdds(cards.isEmpty() ? 0 : cards.getFirst().chance()));
    values.put("chance-of-guide", logOdds(same.stream().mapToDouble(Likely::chance).sum()));
    for (View view : VIEWS) {
      values.put(name(view), best.value(name(view)));
    }
    values.put("asked", best.value("asked"));
    values.put("told", best.value("told"));
    return values;
  }

  private static boolean sameGuide(Likely one, Likely other) {
    return guideOf(one.card()).equals(guideOf(other.card()));
  }

  private static String guideOf(String card) {
    return card.substring(0, Math.max(0, card.indexOf('#')));
  }

  private static double logOdds(double likely) {
    return Math.log((likely + SMALL) / (1 - likely + SMALL));
  }

  static String name(View view) {
    return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
