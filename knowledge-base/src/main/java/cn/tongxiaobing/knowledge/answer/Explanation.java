package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.search.View;
import java.util.List;
import java.util.Map;

/**
 * How an answer came about.
 *
 * @param route what decided: a standing reply's id, {@code named-article}, or {@code search}
 * @param guideProbability that the best section answers
 * @param articleProbability that the best article answers
 * @param candidates the best sections and articles with what each view says, best first
 */
public record Explanation(
    String route, double guideProbability, double articleProbability, List<Candidate> candidates) {

  public Explanation {
    candidates = List.copyOf(candidates);
  }

  /** A passage that was considered. */
  public record Candidate(String passageId, String title, double score, Map<View, Double> views) {}
}
