package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Finding.Found;
import cn.tongxiaobing.knowledge.document.Passage;
import java.util.List;
import java.util.Optional;

/**
 * Answers for a day before some card holds. All cards are searched, so that one that does not hold
 * yet can name the rule that stood in its place; see {@link EarlierRule}.
 */
final class PastDay {

  private final EarlierRule earlierRule;
  private final Finding finding;
  private final CardOrArticle cardOrArticle;
  private final Composer composer;

  PastDay(
      EarlierRule earlierRule, Finding finding, CardOrArticle cardOrArticle, Composer composer) {
    this.earlierRule = earlierRule;
    this.finding = finding;
    this.cardOrArticle = cardOrArticle;
    this.composer = composer;
  }

  /** The same question on a day on which all cards hold: for a past day, to find those too. */
  Question amongAll(Question question) {
    return question.day().isBefore(earlierRule.allHold())
        ? question.on(earlierRule.allHold())
        : question;
  }

  /**
   * The answer when the card that would give it does not hold yet on the day; empty when the best
   * of all cards holds, when none is good enough, and when an article of the day is clearly better.
   */
  Optional<Answer> answer(Question question, Found found, Found known, double probability) {
    double articleProbability = Judge.article(found.articles());
    if (!CardOrArticle.isCarded(probability, articleProbability)
        || known.guides().isEmpty()
        || !(finding.passage(known.guides().getFirst()) instanceof Passage.OfGuide card)
        || !card.from().isAfter(question.day())) {
      return Optional.empty();
    }
    List<String> near = cardOrArticle.near(found.guides());
    Optional<EarlierRule.Found> earlier = earlierRule.find(card, question.day(), found.articles());
    if (earlier.isPresent()) {
      return Optional.of(composer.earlier(earlier.get(), question, near, probability));
    }
    if (articleProbability >= Judge.ARTICLE_FLOOR) {
      Passage.OfStatute best = (Passage.OfStatute) finding.passage(found.articles().getFirst());
      return Optional.of(composer.fromArticle(best, question, false, near, articleProbability));
    }
    return Optional.of(
        composer.notYetInForce(card, question.day(), cardOrArticle.desk(known.guides()), near));
  }
}
