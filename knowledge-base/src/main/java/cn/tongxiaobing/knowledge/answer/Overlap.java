package cn.tongxiaobing.knowledge.answer;

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

  private final Cards cards;

  /** How many cards have a pair. */
  private final Map<String, Integer> having = new HashMap<>();

  Overlap(Cards cards) {
    this.cards = cards;
    for (Cards.Card card : cards.all()) {
      card.asked().forEach(pair -> having.merge(pair, 1, Integer::sum));
      for (String pair : card.told()) {
        if (!card.asked().contains(pair)) {
          having.merge(pair, 1, Integer::sum);
        }
      }
    }
  }

  /** The pairs of a text. */
  Set<String> pairs(String text) {
    return cards.pairs(text);
  }

  /** The share that the title and the wordings of a card have, from 0 to 1. */
  double asked(Set<String> said, String card) {
    return share(said, cards.of(card).map(Cards.Card::asked).orElse(Set.of()));
  }

  /** The share that the answer of a card has, from 0 to 1. */
  double told(Set<String> said, String card) {
    return share(said, cards.of(card).map(Cards.Card::told).orElse(Set.of()));
  }

  private double share(Set<String> said, Set<String> there) {
    double all = 0;
    double shared = 0;
    for (String pair : said) {
      int count = having.getOrDefault(pair, 0);
      double weight =
          Math.log((cards.all().size() + 1.0) / (count + 1)) * (count == 0 ? UNKNOWN : 1);
      all += weight;
      shared += there.contains(pair) ? weight : 0;
    }
    return all == 0 ? 0 : shared / all;
  }
}
