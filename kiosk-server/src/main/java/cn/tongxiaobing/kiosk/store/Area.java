package cn.tongxiaobing.kiosk.store;

import java.util.regex.Pattern;

/**
 * An area and all that lies within it, by the first digits of their division codes: 1402 is 140200
 * with its counties, and no digit is the whole country.
 *
 * @param prefix 0 to 12 digits
 */
public record Area(String prefix) {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{0,12}");
  private static final String HIGHEST = "999999999999";

  /** Everywhere. */
  public static final Area ALL = new Area("");

  public Area {
    if (!DIGITS.matcher(prefix).matches()) {
      throw new IllegalArgumentException("not the digits of an area");
    }
  }

  /** The highest code within it. Digits sort alike under every collation. */
  String last() {
    return prefix + HIGHEST;
  }
}
