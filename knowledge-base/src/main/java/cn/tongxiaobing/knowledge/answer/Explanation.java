package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.search.View;
import java.util.List;
import java.util.Map;

/**
 * How an answer came about.
 *
 * @param route what decided: a standing reply's id, {@code named-article}, or {@code search}
 * @param judgement what the question was taken to be, and how likely the best section answers
 * @param articleProbability that the best article answers
 * @param evidence all that was weighed
 * @param candidates the best sections and articles with what each view says, best first
 */
public record Explanation(
    String route,
    Judge.Judgement judgement,
    double articleProbability,
    Evidence evidence,
    List<Candidate> candidates) {

  public Explanation {
    candidates = List.copyOf(candidates);
  }

  /** A passage that was considered. */
  public record Candidate(String passageId, String title, double score, Map<View, Double> views) {}
}
