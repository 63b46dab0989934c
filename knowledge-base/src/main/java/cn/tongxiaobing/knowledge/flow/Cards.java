package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Register;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The cards that a flow may show, by the name it knows them by: {@code sign-up#how}. */
final class Cards {

  private final Map<String, Passage.OfGuide> cards = new HashMap<>();

  Cards(Collection<Guide> guides, Register register) {
    for (Guide guide : guides) {
      guide.sections().stream()
          .map(section -> Passage.OfGuide.of(guide, section, register))
          .forEach(card -> cards.put(card.id(), card));
    }
  }

  Optional<Passage.OfGuide> find(String name) {
    return Optional.ofNullable(cards.get(name));
  }
}
