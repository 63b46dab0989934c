package cn.tongxiaobing.kiosk.corpus;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer of a table, word for word, as a card shows it: its first line, or the first sentence
 * of a long one, large; the rest of that line below; every further line as a reminder.
 */
record AnswerParts(String conclusion, String explanation, List<String> notes) {

  /** More does not fit into the large line of a screen. */
  private static final int LONG = 40;

  private static final Pattern FIRST_SENTENCE = Pattern.compile("(.+?[。！？])(.+)");

  /** What Markdown would take for a heading, a table or a list. */
  private static final Pattern MARKS = Pattern.compile("^(?:[#|]+\\s*|[-*•·●]\\s+)+");

  static AnswerParts of(String answer) {
    List<String> lines =
        answer
            .lines()
            .map(line -> MARKS.matcher(line.strip().replace("**", "")).replaceFirst("").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    if (lines.isEmpty()) {
      return new AnswerParts("", "", List.of());
    }
    String first = lines.getFirst();
    List<String> notes = lines.subList(1, lines.size());
    Matcher sentence = FIRST_SENTENCE.matcher(first);
    return first.length() > LONG && sentence.matches()
        ? new AnswerParts(sentence.group(1), sentence.group(2).strip(), notes)
        : new AnswerParts(first, "", notes);
  }
}
