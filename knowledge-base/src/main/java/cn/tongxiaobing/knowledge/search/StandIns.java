package cn.tongxiaobing.knowledge.search;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cards of an office that take the place of shipped ones where and when they hold. Immutable. */
final class StandIns {

  private final Map<String, List<Passage>> byReplaced = new HashMap<>();

  StandIns(List<Passage> passages) {
    for (Passage passage : passages) {
      if (passage instanceof Passage.OfGuide card) {
        card.section()
            .standsFor()
            .ifPresent(
                s -> byReplaced.computeIfAbsent(s.card(), id -> new ArrayList<>()).add(card));
      }
    }
  }

  /** Whether another card is told in the place of this one. */
  boolean isReplaced(String passageId, LocalDate day, Place place) {
    return byReplaced.getOrDefault(passageId, List.of()).stream()
        .anyMatch(card -> place.upward().contains(card.place()) && !card.from().isAfter(day));
  }
}
