package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.library.Facets;
import cn.tongxiaobing.knowledge.search.Fusion.Ranked;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets the cards step forward that speak of the person who asks: a card on women is no answer to a
 * question that mentions none.
 */
final class PersonFit {

  private static final double SAME = 0.02;
  private static final double DIFFERENT = 0.07;
  private static final double ONLY_CARD = 0.03;

  private final Facets facets;
  private final Cards cards;

  PersonFit(Facets facets, Cards cards) {
    this.facets = facets;
    this.cards = cards;
  }

  /**
   * The same cards, best first, each moved by how it fits the person that the question speaks of.
   */
  List<Ranked> reorder(List<Ranked> ranked, String question) {
    Map<String, Set<String>> asked = facets.of(question);
    return ranked.stream()
        .map(r -> new Ranked(r.hit(), r.score() + shift(asked, r.hit().passageId())))
        .sorted(Comparator.comparingDouble(Ranked::score).reversed())
        .toList();
  }

  private double shift(Map<String, Set<String>> asked, String passageId) {
    Facets.Fit fit =
        Facets.compare(asked, cards.of(passageId).map(Cards.Card::person).orElse(Map.of()));
    return SAME * fit.same() - DIFFERENT * fit.different() - ONLY_CARD * fit.onlyCard();
  }
}
