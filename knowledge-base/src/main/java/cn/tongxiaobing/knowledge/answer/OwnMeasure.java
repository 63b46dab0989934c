package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.mention.Kind;
import cn.tongxiaobing.knowledge.mention.Mention;
import cn.tongxiaobing.knowledge.mention.Mentions;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A measure told behind a question on a condition: 我159 after 女兵身高要求. Whoever tells it wants to
 * know whether it is enough.
 */
final class OwnMeasure {

  private static final Set<Kind> MEASURES =
      EnumSet.of(
          Kind.HEIGHT,
          Kind.WEIGHT,
          Kind.EYESIGHT,
          Kind.SURGERY_DATE,
          Kind.TATTOO,
          Kind.AGE,
          Kind.BIRTH);

  /** What a measure told before is weighed by. */
  private static final Set<Kind> STATES = EnumSet.of(Kind.EDUCATION, Kind.STUDY, Kind.SEX);

  private static final String ENOUGH = "，符合吗";

  private OwnMeasure() {}

  /**
   * What a reading asks, with what its last words leave unsaid.
   *
   * @param card what it is answered from
   */
  static String asked(Passage.OfGuide card, Reading reading, Question question) {
    String said = FollowUp.said(Preamble.without(ChineseText.normalize(question.text())));
    boolean isCondition = card.guide().topic() == Topic.CONDITIONS && !Looks.asks(said);
    return isCondition && isTold(reading.text(), said, question.day())
        ? reading.text() + ENOUGH
        : reading.text();
  }

  /**
   * Whether a text tells a measure, and its last words that or what it is weighed by.
   *
   * @param said the last words
   */
  static boolean isTold(String text, String said, LocalDate day) {
    int from = text.length() - said.length();
    List<Mention> told =
        Mentions.read(text, day).all().stream()
            .filter(mention -> mention.isCertain() || mention.isAmbiguous())
            .toList();
    return told.stream().anyMatch(mention -> MEASURES.contains(mention.kind()))
        && told.stream()
            .filter(mention -> mention.start() >= from)
            .anyMatch(m -> MEASURES.contains(m.kind()) || STATES.contains(m.kind()));
  }
}
