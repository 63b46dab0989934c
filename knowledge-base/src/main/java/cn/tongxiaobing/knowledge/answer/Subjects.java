package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.language.Synonyms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether words name a subject of their own. A pair of characters that is asked in a few
 * guides only (优待证) names one; a pair that is asked in all of them (怎么申请) does not.
 */
final class Subjects {

  /** A pair asked in more than this share of guides says nothing of the subject. */
  private static final double COMMON = 0.12;

  private final Synonyms synonyms;
  private final Map<String, Integer> guides = new HashMap<>();
  private final double all;

  Subjects(List<Guide> library, Synonyms synonyms) {
    this.synonyms = synonyms;
    this.all = Math.max(1, library.size());
    for (Guide guide : library) {
      Set<String> here = new HashSet<>();
      for (Section section : guide.sections()) {
        Stream.concat(section.questions().stream(), Stream.of(section.title()))
            .forEach(q -> here.addAll(pairs(canonical(q))));
      }
      here.forEach(pair -> guides.merge(pair, 1, Integer::sum));
    }
  }

  /** How many pairs of {@code text} name a subject that the library knows. */
  int named(String text) {
    return (int)
        pairs(canonical(text)).stream()
            .filter(pair -> guides.containsKey(pair) && guides.get(pair) <= COMMON * all)
            .count();
  }

  private String canonical(String text) {
    return synonyms.canonical(ChineseText.normalize(text));
  }

  /** Neighbouring Chinese characters. */
  static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (ChineseText.isHan(text.charAt(i)) && ChineseText.isHan(text.charAt(i + 1))) {
        pairs.add(text.substring(i, i + 2));
      }
    }
    return pairs;
  }
}
