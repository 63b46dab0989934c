package cn.tongxiaobing.kiosk.fleet;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a kiosk says of itself. Every part is a word of few characters or of a short list, so that
 * nothing a visitor typed can stand in it.
 *
 * @param page version of the pages that it shows, hexadecimal digits; empty when it does not know
 * @param browser such as {@code Chromium 140}
 * @param screen width and height in pixels, such as {@code 1080x1920}
 * @param audio whether it can read aloud: {@code ok}, {@code none}, {@code unknown}
 * @param printer likewise
 * @param busy whether somebody is in the middle of something
 * @param error a word such as {@code server-lost} for what went wrong since it last said so
 */
public record Report(
    String page,
    String browser,
    String screen,
    String audio,
    String printer,
    boolean busy,
    Optional<String> error) {

  private static final Set<String> STATES = Set.of("ok", "none", "unknown");
  private static final Set<String> ERRORS = Set.of("script-failed", "server-lost");
  private static final Pattern PAGE = Pattern.compile("[0-9a-f]{0,16}");
  private static final Pattern BROWSER = Pattern.compile("([A-Za-z][A-Za-z ]{0,19} \\d{1,4})?");
  private static final Pattern SCREEN = Pattern.compile("\\d{2,5}x\\d{2,5}");

  /**
   * @throws IllegalArgumentException naming the part that is none; it does not repeat it
   */
  public Report {
    require(PAGE.matcher(page).matches(), "page");
    require(BROWSER.matcher(browser).matches(), "browser");
    require(SCREEN.matcher(screen).matches(), "screen");
    require(STATES.contains(audio), "audio");
    require(STATES.contains(printer), "printer");
    require(error.isEmpty() || ERRORS.contains(error.get()), "error");
  }

  private static void require(boolean holds, String part) {
    if (!holds) {
      throw new IllegalArgumentException(part);
    }
  }
}
