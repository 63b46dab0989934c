package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Place;
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
}
