package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Finding.Found;
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

  private static final List<View> VIEWS =
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
    List<Ranked> guides = found.guides();
    double best = guides.isEmpty() ? 0 : guides.getFirst().score();
    values.put("score", best);
    values.put("lead", guides.size() < 2 ? best : best - guides.get(1).score());
    values.put("lead-over-guides", best - bestOfAnotherGuide(guides));
    for (View view : VIEWS) {
      values.put(name(view), guides.isEmpty() ? 0 : guides.getFirst().hit().score(view));
    }
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

  private static double bestOfAnotherGuide(List<Ranked> guides) {
    if (guides.isEmpty()) {
      return 0;
    }
    String own = guideOf(guides.getFirst());
    return guides.stream()
        .filter(r -> !guideOf(r).equals(own))
        .mapToDouble(Ranked::score)
        .findFirst()
        .orElse(0);
  }

  private static String guideOf(Ranked ranked) {
    String id = ranked.hit().passageId();
    return id.substring(0, Math.max(0, id.indexOf('#')));
  }

  private static String name(View view) {
    return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
