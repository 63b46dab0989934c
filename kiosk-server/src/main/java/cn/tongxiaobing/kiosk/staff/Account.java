package cn.tongxiaobing.kiosk.staff;

import cn.tongxiaobing.kiosk.store.Area;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A member of staff.
 *
 * @param id random
 * @param account what they log in with
 * @param name what they are called
 * @param area division code of six digits: what lies within it is what they may see
 * @param enrolled whether they have chosen a passphrase
 */
public record Account(
    String id,
    String account,
    String name,
    Role role,
    String area,
    boolean disabled,
    boolean enrolled,
    long version) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,19}");
  private static final int DIVISION = 6;
  private static final Pattern CODE = Pattern.compile("[0-9]{6}([0-9]{3})?");
  private static final Pattern TRAILING = Pattern.compile("(00)+$");

  /**
   * What was typed as an account, if it can be one: 2 to 20 small letters, digits, dots and dashes.
   */
  public static Optional<String> readName(String typed) {
    return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
        .filter(n -> NAME.matcher(n).matches());
  }

  /** All they may see. */
  public Area scope() {
    return area(area);
  }

  /**
   * A place with all that lies within it: 140200 is all that begins with 1402. Nothing lies within
   * a township, whose nine digits may well end in noughts.
   */
  public static Area area(String code) {
    return new Area(code.length() > DIVISION ? code : TRAILING.matcher(code).replaceFirst(""));
  }

  /** Whether a text is a division code: six digits, or nine for a township. */
  public static boolean isAreaCode(String code) {
    return CODE.matcher(code).matches();
  }

  /** Whether a place lies within what they may see. */
  public boolean covers(String code) {
    return code.startsWith(scope().prefix());
  }
}
