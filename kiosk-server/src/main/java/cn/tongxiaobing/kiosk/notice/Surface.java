package cn.tongxiaobing.kiosk.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a notice is shown of itself. The page of all notices lists every one. */
public enum Surface {
  /** The line at the foot of a kiosk's first screen. */
  TICKER,
  /** A kiosk that nobody uses. */
  ATTRACT,
  /** The chat. */
  CHAT;

  /** Its name for programs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Surface> of(String code) {
    return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
  }

  /** As they are stored: codes with commas between. */
  static String join(List<Surface> surfaces) {
    return String.join(",", surfaces.stream().distinct().sorted().map(Surface::code).toList());
  }

  /** The codes that are stored so. */
  public static List<String> codes(String stored) {
    return Stream.of(stored.split(",", -1)).filter(c -> !c.isEmpty()).toList();
  }
}
