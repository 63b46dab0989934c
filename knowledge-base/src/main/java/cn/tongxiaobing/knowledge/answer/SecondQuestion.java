package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Passage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the other question where two are asked in one breath: 当兵年龄多大，视力要多少. */
final class SecondQuestion {

  private static final int SHORTEST = 5;

  /** A longer text tells a story, and its clauses ask one thing. */
  private static final int LONGEST = 40;

  private static final Pattern BREAK =
      Pattern.compile("[,，。?？!！;；\\s]+|还有就?是?|另外|顺便问?一?下?|再问一?下|同时|以及");

  private static final Pattern ASKS =
      Pattern.compile("[吗呢哪谁]|多[少久大高长]|几[年天岁个月次]|什么|啥|怎么|咋|如何|(.)[不没]\\1|[^不]不$|没有?$");

  private final Weighing weighing;

  SecondQuestion(Weighing weighing) {
    this.weighing = weighing;
  }

  /**
   * The card that answers the other question for sure; empty where one is asked, and where both are
   * about one subject.
   *
   * @param first the card that answers the question as a whole
   */
  Optional<Passage.OfGuide> beside(Passage.OfGuide first, Question question) {
    List<String> asking =
        BREAK
            .splitAsStream(question.text())
            .filter(c -> c.length() >= SHORTEST && ASKS.matcher(c).find())
            .toList();
    return asking.size() < 2 || question.text().length() > LONGEST
        ? Optional.empty()
        : asking.stream()
            .flatMap(clause -> weighing.wordedCard(clause, question).stream())
            .filter(card -> !card.guide().id().equals(first.guide().id()))
            .findFirst();
  }
}
