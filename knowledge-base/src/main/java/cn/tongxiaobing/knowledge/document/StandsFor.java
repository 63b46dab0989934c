package cn.tongxiaobing.knowledge.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The card of the shipped library whose place a card of an office takes, for whoever asks where the
 * office's card holds.
 *
 * @param card as passages are named: {@code eyesight#after-surgery}
 * @param seen digits by which what that card said is known again, as it was when the office wrote
 *     its own; empty where nobody noted them
 */
public record StandsFor(String card, String seen) {

  private static final Pattern WRITTEN =
      Pattern.compile("([a-z0-9-]+#[a-z0-9-]+)(?:\\s+([0-9a-f]{1,64}))?");

  /** Reads what {@link #toString} wrote. */
  public static Optional<StandsFor> of(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    return matcher.matches()
        ? Optional.of(
            new StandsFor(matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse("")))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return seen.isEmpty() ? card : card + " " + seen;
  }
}
