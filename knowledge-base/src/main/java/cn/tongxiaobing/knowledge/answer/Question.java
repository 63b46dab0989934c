package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.language.SensitiveText;
import java.time.LocalDate;

/**
 * A question as it was asked.
 *
 * @param text 1 to {@value #LONGEST} characters, as typed
 * @param day the day whose rules are asked for
 * @param place the place whose rules are asked for
 */
public record Question(String text, LocalDate day, Place place) {

  /** Most characters in a question. */
  public static final int LONGEST = 500;

  public Question {
    if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
      throw new IllegalArgumentException("a question has 1 to " + LONGEST + " characters");
    }
  }

  /** The same question without numbers that identify a person, fit to be kept. */
  public Question masked() {
    return saying(SensitiveText.mask(text));
  }

  /** The same question in other words, cut where they would be too long. */
  Question saying(String words) {
    int end = Math.min(words.length(), LONGEST);
    return new Question(words.substring(0, end), day, place);
  }

  /** The same question asked about another day. */
  Question on(LocalDate other) {
    return new Question(text, other, place);
  }
}
