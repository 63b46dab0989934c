package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.library.StandingReply;
import cn.tongxiaobing.knowledge.search.Fusion.Ranked;
import cn.tongxiaobing.knowledge.search.Hit;
import cn.tongxiaobing.knowledge.search.View;
import java.util.List;

/**
 * How likely it is that the best passage answers the question: logistic regressions over what the
 * search found. A wrong answer given as certain costs far more than an honest "I am not sure", so
 * below {@link #FLOOR} nothing is claimed.
 *
 * <p>The weights were fitted to the development questions, answerable and not, and to the library's
 * own wordings, a fifth left out at a time; see {@code docs/decisions/0003-search.md}.
 */
final class Judge {

  /** Below this nothing is claimed. */
  static final double FLOOR = 0.35;

  /** A fused score below this says that the question has nothing to do with the library. */
  private static final double SUBJECT = 0.2;

  /** A question below this is not like an example of what is outside or for a person to decide. */
  private static final double LIKE_AN_EXAMPLE = 0.2;

  /** To refuse somebody takes more: a harmless question must not be called a trick. */
  private static final double LIKE_A_REFUSED_ONE = 0.36;

  /** A question at or above this is, but for a word, one that a card was written for. */
  private static final double SAME_WORDING = 0.7;

  private Judge() {}

  /** For sections of guides, best first. */
  static double guide(List<Ranked> ranked) {
    if (ranked.isEmpty()) {
      return 0;
    }
    Ranked best = ranked.getFirst();
    Hit hit = best.hit();
    if (!hit.scores().containsKey(View.QUESTION_VECTOR)
        && !hit.scores().containsKey(View.SECTION_VECTOR)) {
      return logistic(12 * (best.score() - 0.4));
    }
    return logistic(
        4.9 * best.score()
            + 9.2 * lead(ranked)
            + 0.6 * hit.score(View.QUESTION_VECTOR)
            + 4.7 * hit.score(View.SECTION_VECTOR)
            - 4.8);
  }

  /** For articles of statutes, best first. */
  static double article(List<Ranked> ranked) {
    return ranked.isEmpty() ? 0 : logistic(14 * (ranked.getFirst().score() - 0.5));
  }

  /** Whether the question speaks of what the library is about at all. */
  static boolean onSubject(List<Ranked> ranked) {
    return !ranked.isEmpty() && ranked.getFirst().score() >= SUBJECT;
  }

  /**
   * Whether a question is nearer to the examples of a standing reply than to what cards answer.
   *
   * @param reply how near the nearest example is
   * @param card how near the nearest wording of a card is
   */
  static boolean isLikeExamples(StandingReply.Outcome outcome, double reply, double card) {
    boolean refuses = outcome == StandingReply.Outcome.DECLINED;
    return reply >= (refuses ? LIKE_A_REFUSED_ONE : LIKE_AN_EXAMPLE) && reply > card;
  }

  /**
   * Whether a question is one that a card was written for, such as 花钱能当上兵吗. No pattern of a
   * standing reply stands against that.
   */
  static boolean isWordingOfCard(double card) {
    return card >= SAME_WORDING;
  }

  /** How far the best stands above the best of another guide: cards of one guide may agree. */
  private static double lead(List<Ranked> ranked) {
    Ranked best = ranked.getFirst();
    String guide = guideOf(best);
    double next =
        ranked.stream()
            .filter(r -> !guideOf(r).equals(guide))
            .mapToDouble(Ranked::score)
            .findFirst()
            .orElse(0);
    return best.score() - next;
  }

  private static String guideOf(Ranked ranked) {
    String id = ranked.hit().passageId();
    return id.substring(0, Math.max(0, id.indexOf('#')));
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
