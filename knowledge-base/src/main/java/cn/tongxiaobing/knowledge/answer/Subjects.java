package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether words name a subject of their own. A pair of characters that is asked in a few
 * guides only (优待证) names one; a pair that is asked in all of them (怎么申请) does not.
 */
final class Subjects {

  /** A pair asked in more than this share of guides says nothing of the subject. */
  private static final double COMMON = 0.12;

  private final Cards cards;
  private final Map<String, Integer> guides = new HashMap<>();
  private final double all;

  /**
   * @param cards of these guides
   */
  Subjects(List<Guide> library, Cards cards) {
    this.cards = cards;
    this.all = Math.max(1, library.size());
    for (Guide guide : library) {
      Set<String> here = new HashSet<>();
      for (Section section : guide.sections()) {
        cards.of(guide.id() + "#" + section.id()).ifPresent(card -> here.addAll(card.asked()));
      }
      here.forEach(pair -> guides.merge(pair, 1, Integer::sum));
    }
  }

  /** How many pairs of {@code text} name a subject that the library knows. */
  int named(String text) {
    return (int)
        cards.pairs(text).stream()
            .filter(pair -> guides.containsKey(pair) && guides.get(pair) <= COMMON * all)
            .count();
  }
}
