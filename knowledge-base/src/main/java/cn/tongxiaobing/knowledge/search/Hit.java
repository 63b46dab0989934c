package cn.tongxiaobing.knowledge.search;

import java.util.EnumMap;
import java.util.Map;

/**
 * A passage that at least one view found.
 *
 * @param passageId the {@link cn.tongxiaobing.knowledge.document.Passage#id() id} of the passage
 * @param scores how well each view that found it says it fits, from 0 to 1; see {@link
 *     PassageSearch}
 */
public record Hit(String passageId, Map<View, Double> scores) {

  public Hit {
    scores = scores.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(scores));
  }

  /** The score of {@code view}, 0 when that view did not find the passage. */
  public double score(View view) {
    return scores.getOrDefault(view, 0.0);
  }
}
