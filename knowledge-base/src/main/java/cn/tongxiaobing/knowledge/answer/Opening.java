package cn.tongxiaobing.knowledge.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The opening word of a card, 能 or 不是, answers the card's own title. To a question that is put
 * another way round it may be false: 能，政府组织免费培训 answers 能免费参加培训吗, and not 自己掏钱吗. What follows it is
 * a whole statement and true of both.
 */
final class Opening {

  /** What follows is a statement only if it does not lean on the word. */
  private static final Pattern WORD =
      Pattern.compile("^(不?(?:能|可以|是|会|用|要|算|给|对|在|管|行)|没?有)，(?=[^也要跨面主按符经凭走各明由].{5})");

  /** Ways to ask whether something is allowed. */
  private static final Pattern MAY = Pattern.compile("能|可以|[行成中]不|[行成中]吗|让|可否|允许");

  /** Words in which an opening word is but a syllable. */
  private static final Pattern COMPOUND =
      Pattern.compile("[技功性职]能|[社机]会|现在|存在|在校|[但还就]是|[费使]用|对象|[需主重]要");

  private Opening() {}

  /**
   * The conclusion as it fits a question: with its opening word only where the question has that
   * word, too.
   *
   * @param question in normal form
   */
  static String of(String conclusion, String question) {
    Matcher word = WORD.matcher(conclusion);
    if (!word.find()) {
      return conclusion;
    }
    String said = word.group(1).replaceFirst("^[不没]", "");
    String asked = COMPOUND.matcher(question).replaceAll("");
    boolean may = MAY.matcher(said).find() && MAY.matcher(asked).find();
    return may || asked.contains(said) ? conclusion : conclusion.substring(word.end());
  }
}
