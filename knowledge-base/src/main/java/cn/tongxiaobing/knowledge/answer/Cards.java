package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.language.Synonyms;
import cn.tongxiaobing.knowledge.library.Facets;
import cn.tongxiaobing.knowledge.library.Library;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is read from each card once, before anybody asks. Most cards of a library are those of the
 * state before it, and are not read again. Immutable.
 */
final class Cards {

  private final Synonyms synonyms;
  private final Facets facets;
  private final Map<String, Card> cards = new HashMap<>();

  /**
   * A card as read.
   *
   * @param section what was read
   * @param asked the pairs of characters of its title and wordings
   * @param told those of its answer
   * @param person whom its title speaks of
   * @param matters what its title says that it tells
   */
  record Card(
      Section section,
      Set<String> asked,
      Set<String> told,
      Map<String, Set<String>> person,
      Set<AskedFor.Matter> matters) {}

  /**
   * @param before those of the state before; when its words are the same, what it has read stands
   */
  Cards(Library library, Collection<Passage> passages, Optional<Cards> before) {
    this.synonyms = library.synonyms();
    this.facets = library.facets();
    Map<String, Card> known = before.filter(this::readsAlike).map(b -> b.cards).orElse(Map.of());
    for (Passage passage : passages) {
      if (passage instanceof Passage.OfGuide card) {
        Card then = known.get(card.id());
        boolean same = then != null && then.section().equals(card.section());
        cards.put(card.id(), same ? then : read(card.section()));
      }
    }
  }

  /** A library that comes after another has its words from there. */
  @SuppressWarnings("ReferenceEquality")
  private boolean readsAlike(Cards other) {
    return other.synonyms == synonyms && other.facets == facets;
  }

  private Card read(Section section) {
    return new Card(
        section,
        pairs(section.title() + "。" + String.join("。", section.questions())),
        pairs(section.text()),
        facets.of(section.title()),
        AskedFor.matters(ChineseText.normalize(section.title())));
  }

  /** The card with this id; empty for an article. */
  Optional<Card> of(String id) {
    return Optional.ofNullable(cards.get(id));
  }

  /** All of them, in no particular order. */
  Collection<Card> all() {
    return cards.values();
  }

  /** The pairs of neighbouring Chinese characters, in everyday words and official ones alike. */
  Set<String> pairs(String text) {
    return ChineseText.pairs(synonyms.canonical(ChineseText.normalize(text)));
  }
}
