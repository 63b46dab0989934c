package cn.tongxiaobing.kiosk.fleet;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What staff tell a kiosk to do.
 *
 * @param id random; a kiosk repeats it when it obeys
 * @param device whom they tell
 * @param words what is to be shown; empty unless it is a message
 * @param obeyedAt when the kiosk said that it does
 */
public record Command(
    String id, String device, Kind kind, String words, Instant at, Optional<Instant> obeyedAt) {

  /** How many characters a message may have. */
  public static final int LONGEST = 60;

  /** What can be told. */
  public enum Kind {
    /** Show the home screen; what a visitor did stays. */
    HOME,
    /** End the visit and erase it. */
    WIPE,
    /** Load the pages again; what a visitor typed and has not sent is lost. */
    RELOAD,
    /** Show a line of text. */
    MESSAGE;

    /** The word used over HTTP, in the database and in the log. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this code. */
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }
  }

  /**
   * Whether a text can be shown as a message: one line of 1 to {@link #LONGEST} characters, none of
   * which steers how the others are shown.
   */
  public static boolean isMessage(String text) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= LONGEST
        && text.codePoints().noneMatch(Command::steers);
  }

  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
