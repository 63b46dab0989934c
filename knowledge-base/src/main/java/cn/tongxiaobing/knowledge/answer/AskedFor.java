package cn.tongxiaobing.knowledge.answer;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets of the cards on one subject the one step forward that tells what is asked for: until when,
 * where, how much, or with which papers.
 */
final class AskedFor {

  private static final double GAIN = 0.03;

  /** Of several questions the matter of one says nothing of the card for the others. */
  private static final Pattern QUESTION_WORD = Pattern.compile("[哪谁啥几]|什么|怎|咋|如何|多[少久大长]|[吗呢]");

  /** What a question may want to know, and a card tell. */
  enum Matter {
    WHEN("什么时候|啥时候|几时|几号|哪天|哪一?年|多久|期限|几月|多长时间|时限"),
    WHERE("去哪|在哪|哪里|哪儿|到哪|找谁|向谁|谁办|哪个部门|啥地方|什么地方"),
    AMOUNT("多少钱|[给补发领拿退]多少|几万|什么标准|怎么算|咋算"),
    PAPERS("材料|带什么|带啥|什么证明|啥证明|证件");

    private final Pattern words;

    Matter(String words) {
      this.words = Pattern.compile(words);
    }
  }

  private final Cards cards;

  AskedFor(Cards cards) {
    this.cards = cards;
  }

  /**
   * How much a card gains.
   *
   * @param question in normal form
   */
  double gain(String question, String passageId) {
    Set<Matter> told = cards.of(passageId).map(Cards.Card::matters).orElse(Set.of());
    boolean one = QUESTION_WORD.matcher(question).results().count() == 1;
    return one && !told.isEmpty() && matters(question).stream().anyMatch(told::contains) ? GAIN : 0;
  }

  /** What a text in normal form asks or tells. */
  static Set<Matter> matters(String text) {
    Set<Matter> matters = EnumSet.noneOf(Matter.class);
    for (Matter matter : Matter.values()) {
      if (matter.words.matcher(text).find()) {
        matters.add(matter);
      }
    }
    return matters;
  }
}
