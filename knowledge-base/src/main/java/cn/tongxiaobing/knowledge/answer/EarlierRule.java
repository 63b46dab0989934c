package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.library.CitedRule;
import cn.tongxiaobing.knowledge.library.RuleHistory;
import cn.tongxiaobing.knowledge.search.Fusion.Ranked;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rule of an earlier day, found through the card that tells a later one. Cards are written of
 * what is in force; asked about a day before that, the card that would have answered knows which
 * article to look up, and the comparison of the editions knows where that article stood then.
 * Without it the next best card, which holds on the day but is beside the point, would step in.
 */
final class EarlierRule {

  private final RuleHistory history;
  private final LocalDate allHold;

  EarlierRule(RuleHistory history, List<Passage> passages) {
    this.history = history;
    this.allHold =
        passages.stream()
            .filter(Passage.OfGuide.class::isInstance)
            .map(Passage::from)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
  }

  /**
   * What stood in the place of a card.
   *
   * @param article as it was in force
   * @param now what took its place: document and article
   * @param since the day on which that took effect
   */
  record Found(Passage.OfStatute article, String now, LocalDate since) {

    /** What is said beside the article, so that nobody takes it for today's. */
    String note(LocalDate day) {
      return article.from().equals(since)
          ? "这是 " + ChineseDate.of(day) + " 有效的规定。"
          : "这是 " + ChineseDate.of(day) + " 有效的规定，" + ChineseDate.of(since) + "起改按" + now + "。";
    }
  }

  /** From this day on every card holds, and there is nothing to look for. */
  LocalDate allHold() {
    return allHold;
  }

  /**
   * The article that stood on {@code day} in the place of what {@code card} rests on.
   *
   * @param articles the articles in force on that day that the question found, best first: of
   *     several rules of a card they say which one is asked for
   */
  Optional<Found> find(Passage.OfGuide card, LocalDate day, List<Ranked> articles) {
    Map<String, Integer> rank = new HashMap<>();
    articles.forEach(ranked -> rank.putIfAbsent(ranked.hit().passageId(), rank.size()));
    return card.section().basis().stream()
        .flatMap(reference -> found(card, reference, day).stream())
        .min(
            Comparator.comparingInt(
                (Found found) -> rank.getOrDefault(found.article().id(), rank.size())));
  }

  private Optional<Found> found(Passage.OfGuide card, Reference reference, LocalDate day) {
    CitedRule now = history.on(card.guide().checkedOn(), card.guide(), reference);
    String name =
        "《" + now.document().shortTitle() + "》" + now.article().map(n -> n + "").orElse("");
    return history
        .before(day, card.guide(), reference)
        .map(e ->
            new Found(
                new Passage.OfStatute(e.document(), e.edition(), e.article()),
                name,
                now.edition().orElseThrow().effectiveFrom()));
  }
}
