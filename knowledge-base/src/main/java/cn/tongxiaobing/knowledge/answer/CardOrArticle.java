package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Finding.Found;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.library.Desk;
import cn.tongxiaobing.knowledge.search.Fusion.Ranked;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses what answers a question of policy: the best card, the best article where that is clearly
 * better, or nobody but an office.
 */
final class CardOrArticle {

  private static final int RELATED = 4;
  private static final double RELATED_SCORE = 0.2;

  /** An article is raw text: it answers in the place of a card only when it is clearly better. */
  private static final double ARTICLE_LEAD = 0.5;

  private static final double LIKELY_CARD = 0.4;

  /** Above this the best card speaks alone. */
  private static final double SURE = 0.9;

  /** From here on the second card is likely enough to be worth a sentence. */
  private static final double WORTH_A_WORD = 0.1;

  private final Composer composer;
  private final Finding finding;
  private final Conditions conditions;
  private final SecondQuestion secondQuestion;

  CardOrArticle(
      Composer composer, Finding finding, Conditions conditions, SecondQuestion secondQuestion) {
    this.composer = composer;
    this.finding = finding;
    this.conditions = conditions;
    this.secondQuestion = secondQuestion;
  }

  /**
   * The answer.
   *
   * @param guideProbability how likely the best card is the right one
   */
  Answer of(Question question, Found found, double guideProbability) {
    List<Ranked> guides = found.guides();
    List<Ranked> articles = found.articles();
    double articleProbability = Judge.article(articles);
    boolean carded = isCarded(guideProbability, articleProbability);
    if (!guides.isEmpty() && finding.passage(guides.getFirst()) instanceof Passage.OfGuide best) {
      // A clause finds the card; the case is told by the whole story.
      Question asked =
          found
              .reading()
              .filter(Reading::usesContext)
              .map(reading -> question.saying(OwnMeasure.asked(best, reading, question)))
              .orElse(question);
      Answer.Answered general =
          composer.fromGuide(best, asked, related(best, guides), guideProbability);
      Optional<Answer.Answered> several = conditions.on(general, asked);
      if (several.isPresent()) {
        return several.get();
      }
      Answer.Answered own = composer.ownCase(general, asked, carded);
      if (carded || own.worked().isPresent()) {
        Answer.Answered clarified = OwnRow.in(composer.clarified(own, asked));
        return secondQuestion
            .beside(best, question)
            .map(second -> (Answer) composer.second(clarified, second, question.day()))
            .orElseGet(() -> nextToo(clarified, found, guideProbability, question.day()));
      }
    }
    if (articleProbability >= Judge.ARTICLE_FLOOR) {
      Passage.OfStatute best = (Passage.OfStatute) finding.passage(articles.getFirst());
      return composer.fromArticle(best, question, false, near(guides), articleProbability);
    }
    if (!Judge.onSubject(guides)) {
      return composer.offSubject(List.of());
    }
    return neither(guides);
  }

  /** The answer from a card once it is known which of its cases is asked for. */
  Answer.Answered chosen(Passage.OfGuide card, Question question, Choice choice) {
    Answer.Answered general = composer.fromGuide(card, question, related(card, List.of()), 1);
    return choice
        .row()
        .map(row -> OwnRow.first(general, row))
        .or(() -> conditions.on(general, question))
        .orElseGet(() -> composer.clarified(composer.told(general, question), question));
  }

  /** Whom to ask, where nothing found is likely enough. */
  Answer.Handoff neither(List<Ranked> guides) {
    return composer.unsure(desk(guides), near(guides));
  }

  /**
   * Whether the best card answers: it does when it is likely, and else when no article is likelier.
   */
  static boolean isCarded(double guideProbability, double articleProbability) {
    return guideProbability >= LIKELY_CARD
        || (guideProbability >= Judge.FLOOR
            && guideProbability >= articleProbability - ARTICLE_LEAD);
  }

  /** Where a second card may be the one that was meant, it has a word too. */
  private Answer nextToo(Answer.Answered answer, Found found, double probability, LocalDate day) {
    boolean close =
        found.likely().size() > 1
            && probability < SURE
            && answer.worked().isEmpty()
            && found.likely().get(1).chance() >= WORTH_A_WORD;
    return close && finding.passage(found.likely().get(1).card()) instanceof Passage.OfGuide next
        ? composer.also(answer, next, day)
        : answer;
  }

  private List<String> related(Passage.OfGuide best, List<Ranked> guides) {
    Stream<String> neighbours = best.guide().sections().stream().map(s -> s.title());
    return Stream.concat(near(guides).stream(), neighbours)
        .filter(title -> !title.equals(best.title()))
        .distinct()
        .limit(RELATED)
        .toList();
  }

  /** Questions near to this one that have a card. */
  List<String> near(List<Ranked> guides) {
    return guides.stream()
        .filter(r -> r.score() >= RELATED_SCORE)
        .map(r -> finding.passage(r).title())
        .distinct()
        .limit(RELATED)
        .toList();
  }

  /** Who knows when no card does: the desk for what the nearest card is about. */
  Desk desk(List<Ranked> guides) {
    return !guides.isEmpty()
            && finding.passage(guides.getFirst()) instanceof Passage.OfGuide nearest
        ? Desk.of(nearest.guide().topic())
        : Desk.CONSCRIPTION;
  }
}
