package cn.tongxiaobing.knowledge.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The opening word of a card, 能 or 不是, answers the card's own title. To a question that is put
 * another way round it may be false: 能，政府组织免费培训 answers 能免费参加培训吗, and not 自己掏钱吗. What follows it is
 * a whole statement and true of both.
 */
final class Opening {

  private static final Pattern WORD =
      Pattern.compile("^(不?(?:能|可以|是|会|用|要|算|给|对|在|管|行)|没?有)，(?=.{6})");

  private Opening() {}

  /**
   * The conclusion as it fits a question: with its opening word only where the question has that
   * word, too.
   *
   * @param question in normal form
   */
  static String of(String conclusion, String question) {
    Matcher word = WORD.matcher(conclusion);
    if (!word.find() || question.contains(word.group(1).replaceFirst("^[不没]", ""))) {
      return conclusion;
    }
    return conclusion.substring(word.end());
  }
}
