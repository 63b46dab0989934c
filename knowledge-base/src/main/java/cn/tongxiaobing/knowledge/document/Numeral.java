package cn.tongxiaobing.knowledge.document;

import java.util.OptionalInt;

/**
 * Chinese numerals as statutes and people write them, 1 to 9999: 二十一, 一百零五, 廿一, and the plain digit
 * form 二〇二一.
 */
public final class Numeral {

  private static final String DIGITS = "零一二三四五六七八九";

  private Numeral() {}

  /**
   * Reads a whole number from 0 to 9999 in Chinese or Arabic (also full-width) digits.
   *
   * @return empty when {@code text} is not such a number
   */
  public static OptionalInt parse(String text) {
    if (text.isEmpty() || text.length() > 9) {
      return OptionalInt.empty();
    }
    if (text.chars().allMatch(Character::isDigit)) {
      return text.length() > 4 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
    return text.codePoints().noneMatch(c -> unit(c) > 0) ? positional(text) : additive(text);
  }

  /** Writes {@code number} (1 to 9999) as statutes do: 21 is 二十一, 105 is 一百零五. */
  public static String format(int number) {
    if (number < 1 || number > 9999) {
      throw new IllegalArgumentException("not from 1 to 9999: " + number);
    }
    StringBuilder out = new StringBuilder();
    int rest = number;
    boolean gap = false;
    for (int unit : new int[] {1000, 100, 10, 1}) {
      int digit = rest / unit;
      rest %= unit;
      if (digit == 0) {
        gap = !out.isEmpty();
        continue;
      }
      if (gap) {
        out.append('零');
        gap = false;
      }
      boolean leadingTen = unit == 10 && digit == 1 && out.isEmpty();
      if (!leadingTen) {
        out.append(DIGITS.charAt(digit));
      }
      out.append(
          switch (unit) {
            case 1000 -> "千";
            case 100 -> "百";
            case 10 -> "十";
            default -> "";
          });
    }
    return out.toString();
  }

  private static OptionalInt positional(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0 || value > 999) {
        return OptionalInt.empty();
      }
      value = value * 10 + digit;
    }
    return OptionalInt.of(value);
  }

  private static OptionalInt additive(String text) {
    int sum = 0;
    int pending = -1;
    int lastUnit = Integer.MAX_VALUE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = digit(c);
      if (digit >= 0) {
        if (pending > 0) {
          return OptionalInt.empty();
        }
        pending = digit;
        continue;
      }
      if (c == '廿' || c == '卅') {
        if (pending > 0 || lastUnit <= 10) {
          return OptionalInt.empty();
        }
        sum += c == '廿' ? 20 : 30;
        lastUnit = 10;
        pending = -1;
        continue;
      }
      int unit = unit(c);
      if (unit == 0 || unit >= lastUnit) {
        return OptionalInt.empty();
      }
      sum += Math.max(pending, 1) * unit;
      lastUnit = unit;
      pending = -1;
    }
    return OptionalInt.of(sum + Math.max(pending, 0));
  }

  private static int digit(int c) {
    return switch (c) {
      case '〇', '○', '零' -> 0;
      case '两', '二' -> 2;
      default -> Character.isDigit(c) ? Character.digit(c, 10) : DIGITS.indexOf(c);
    };
  }

  private static int unit(int c) {
    return switch (c) {
      case '十', '廿', '卅' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 0;
    };
  }
}
