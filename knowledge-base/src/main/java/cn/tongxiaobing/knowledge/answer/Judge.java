package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.search.Fusion.Ranked;
import cn.tongxiaobing.knowledge.search.Hit;
import cn.tongxiaobing.knowledge.search.View;
import java.util.List;

/**
 * How likely it is that the best passage answers the question. A wrong answer given as certain
 * costs far more than an honest "I am not sure", so below {@link #FLOOR} nothing is claimed.
 */
final class Judge {

  /** Below this nothing is claimed. */
  static final double FLOOR = 0.5;

  /** Below this the question has nothing to do with the library. */
  static final double SUBJECT = 0.18;

  private static final double SLOPE = 14;
  private static final double EVEN_SCORE = 0.34;
  private static final double EVEN_SCORE_ARTICLE = 0.45;

  private Judge() {}

  /** For sections of guides, best first. */
  static double guide(List<Ranked> ranked) {
    return ranked.isEmpty() ? 0 : logistic(SLOPE * (ranked.getFirst().score() - EVEN_SCORE));
  }

  /** For articles of statutes, best first. */
  static double article(List<Ranked> ranked) {
    return ranked.isEmpty()
        ? 0
        : logistic(SLOPE * (ranked.getFirst().score() - EVEN_SCORE_ARTICLE));
  }

  /** Whether the question speaks of what the library is about at all. */
  static boolean onSubject(List<Ranked> ranked) {
    if (ranked.isEmpty()) {
      return false;
    }
    Hit best = ranked.getFirst().hit();
    return ranked.getFirst().score() >= SUBJECT || best.score(View.QUESTION_VECTOR) >= 0.4;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
