package cn.tongxiaobing.kiosk.audit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that somebody did, before it has its time and place in the log.
 *
 * @param actor account of staff, {@link #NOBODY} or {@link #OPERATOR}
 * @param action a word such as {@code reveal}
 * @param subject random id of what it was done to
 * @param details words by words; never what a person gave of themselves
 */
public record Act(
    String actor, String action, Optional<String> subject, Map<String, String> details) {

  /** Who is not logged in. */
  public static final String NOBODY = "nobody";

  /** Who runs the program on its command line. */
  public static final String OPERATOR = "operator";

  /** What the program does by itself. */
  public static final String PROGRAM = "program";

  private static final int LONGEST = 40;

  public Act {
    details = Map.copyOf(details);
  }

  /** With nothing more to tell. */
  public static Act of(String actor, String action) {
    return new Act(actor, action, Optional.empty(), Map.of());
  }

  /** Done to a subject. */
  public static Act on(String actor, String action, String subject) {
    return new Act(actor, action, Optional.of(subject), Map.of());
  }

  /** With one more detail, of which only what may be a word of the log is kept. */
  public Act with(String key, String value) {
    String word = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]+", "-");
    Map<String, String> more = new TreeMap<>(details);
    more.put(key, word.substring(0, Math.min(word.length(), LONGEST)));
    return new Act(actor, action, subject, more);
  }
}
