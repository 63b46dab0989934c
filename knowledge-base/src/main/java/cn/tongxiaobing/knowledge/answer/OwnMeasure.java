package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.mention.Kind;
import cn.tongxiaobing.knowledge.mention.Mentions;
import java.util.EnumSet;
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

  private static final String ENOUGH = "，符合吗";

  private OwnMeasure() {}

  /**
   * What a reading asks, with what its last words leave unsaid.
   *
   * @param card what it is answered from
   */
  static String asked(Passage.OfGuide card, Reading reading, Question question) {
    String said = FollowUp.said(Preamble.without(ChineseText.normalize(question.text())));
    String text = reading.text();
    int from = text.length() - said.length();
    boolean tellsMeasure =
        card.guide().topic() == Topic.CONDITIONS
            && !Looks.asks(said)
            && Mentions.read(text, question.day()).all().stream()
                .filter(mention -> mention.isCertain() || mention.isAmbiguous())
                .anyMatch(mention -> MEASURES.contains(mention.kind()) && mention.start() >= from);
    return tellsMeasure ? text + ENOUGH : text;
  }
}
