package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.search.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How an answer came about.
 *
 * @param route what decided: {@code card}, {@code rules} where a case was worked out, {@code
 *     asks-back}, {@code article}, {@code named-article}, {@code past-day} where a rule of that day
 *     stands in the place of a card, or the reason of an answer that states no policy: a standing
 *     reply's id, {@code unsure}, {@code not-yet-in-force} and so on
 * @param judgement what the question was taken to be, and how likely the best section answers
 * @param articleProbability that the best article answers
 * @param evidence all that was weighed
 * @param candidates the best sections and articles with what each view says, best first
 * @param likely the best sections with what speaks for each, likeliest first
 * @param day the day whose rules are seen, after which nothing that begins later is
 * @param place the place whose rules are seen, and of those that contain it
 * @param dropped what would have been near, best first, and why it was not taken
 */
public record Explanation(
    String route,
    Judge.Judgement judgement,
    double articleProbability,
    Evidence evidence,
    List<Candidate> candidates,
    List<Ranking.Likely> likely,
    LocalDate day,
    Place place,
    List<Dropped> dropped) {

  public Explanation {
    candidates = List.copyOf(candidates);
    likely = List.copyOf(likely);
    dropped = List.copyOf(dropped);
  }

  /** A passage that was considered. */
  public record Candidate(String passageId, String title, double score, Map<View, Double> views) {}

  /** Why a passage was not taken. */
  public enum Reason {
    /** It does not hold on the day: not yet, or no longer. */
    OTHER_DAY,
    /** It holds in another place. */
    OTHER_PLACE,
    /** It was the best, and not likely enough. */
    BELOW_FLOOR
  }

  /** A passage that was not taken. */
  public record Dropped(String passageId, String title, double score, Reason reason) {}
}
