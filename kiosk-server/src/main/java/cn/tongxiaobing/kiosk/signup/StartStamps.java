package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.secrecy.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proofs of when a form was opened, carried by the page itself: nobody fills it in within seconds.
 * Nothing is kept of them. Safe for use by several threads.
 */
public final class StartStamps {

  private static final Pattern WRITTEN =
      Pattern.compile("([A-Za-z0-9_-]{16})\\.([0-9]{1,12})\\.([0-9a-f]{64})");

  private final TokenHash tokens;
  private final Duration least;
  private final Duration most;

  /**
   * @param least how long filling in takes
   * @param most how long it may take
   */
  public StartStamps(TokenHash tokens, Duration least, Duration most) {
    this.tokens = tokens;
    this.least = least;
    this.most = most;
  }

  /** A stamp of now. */
  public String issue(Instant now) {
    String content = RandomCodes.id() + "." + now.getEpochSecond();
    return content + "." + signature(content);
  }

  /**
   * The id of a stamp; one form is one client.
   *
   * @throws FormException when it is not ours, too old, or from a moment ago
   */
  public String check(String stamp, Instant now) {
    Matcher written = WRITTEN.matcher(stamp);
    boolean ours =
        written.matches()
            && signature(written.group(1) + "." + written.group(2)).equals(written.group(3));
    if (!ours) {
      throw new FormException("start", Fault.STEP_ORDER);
    }
    Duration taken = Duration.between(Instant.ofEpochSecond(Long.parseLong(written.group(2))), now);
    if (taken.isNegative() || taken.compareTo(most) > 0) {
      throw new FormException("start", Fault.STEP_ORDER);
    }
    if (taken.compareTo(least) < 0) {
      throw new FormException("start", Fault.TOO_FAST);
    }
    return written.group(1);
  }

  private String signature(String content) {
    return HexFormat.of().formatHex(tokens.of("sign-up-start", content));
  }
}
