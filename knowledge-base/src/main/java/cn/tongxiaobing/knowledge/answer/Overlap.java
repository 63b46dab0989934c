package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.language.Synonyms;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much of what was said stands on a card: the share of its pairs of characters, each counting
 * by how few cards have it (inverse document frequency).
 */
final class Overlap {

  /** A pair that no card has is mostly chatter. */
  private static final double UNKNOWN = 0.3;

  private final Synonyms synonyms;
  private final Map<String, Set<String>> asked = new HashMap<>();
  private final Map<String, Set<String>> told = new HashMap<>();
  private final Map<String, Integer> cards = new HashMap<>();

  Overlap(Collection<Passage> passages, Synonyms synonyms) {
    this.synonyms = synonyms;
    for (Passage passage : passages) {
      if (passage instanceof Passage.OfGuide card) {
        Set<String> wordings =
            pairs(card.title() + "。" + String.join("。", card.section().questions()));
        Set<String> text = pairs(card.section().text());
        asked.put(card.id(), wordings);
        told.put(card.id(), text);
        wordings.forEach(pair -> cards.merge(pair, 1, Integer::sum));
        text.stream()
            .filter(pair -> !wordings.contains(pair))
            .forEach(pair -> cards.merge(pair, 1, Integer::sum));
      }
    }
  }

  /** The pairs of a text, in everyday words and official ones alike. */
  Set<String> pairs(String text) {
    return Subjects.pairs(synonyms.canonical(ChineseText.normalize(text)));
  }

  /** The share that the title and the wordings of a card have, from 0 to 1. */
  double asked(Set<String> said, String card) {
    return share(said, asked.getOrDefault(card, Set.of()));
  }

  /** The share that the answer of a card has, from 0 to 1. */
  double told(Set<String> said, String card) {
    return share(said, told.getOrDefault(card, Set.of()));
  }

  private double share(Set<String> said, Set<String> there) {
    double all = 0;
    double shared = 0;
    for (String pair : said) {
      int having = cards.getOrDefault(pair, 0);
      double weight = Math.log((told.size() + 1.0) / (having + 1)) * (having == 0 ? UNKNOWN : 1);
      all += weight;
      shared += there.contains(pair) ? weight : 0;
    }
    return all == 0 ? 0 : shared / all;
  }
}
