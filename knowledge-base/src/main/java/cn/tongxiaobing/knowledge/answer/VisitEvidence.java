package cn.tongxiaobing.knowledge.answer;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that {@link VisitJudge} weighs about what was said in the course of a visit.
 *
 * @param cards what speaks for each card as the answer, by passage id
 * @param none what speaks for none of them
 */
public record VisitEvidence(Map<String, Evidence> cards, Evidence none) {

  public VisitEvidence {
    cards = new LinkedHashMap<>(cards);
  }
}
