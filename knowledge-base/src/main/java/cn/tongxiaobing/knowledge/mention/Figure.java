package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.document.Numeral;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Numbers as people type and say them: 175, 4.6, 一百三十, 四点六, and with the last unit left out: 一百三 is
 * 130, 四千八 is 4800, 一万二 is 12000.
 */
final class Figure {

  /** A whole number in digits or characters. */
  static final String WHOLE = "(?:(?<![0-9.])[0-9]{1,4}(?![0-9.])|[零〇一二两三四五六七八九十百廿]{1,6})";

  /** A number in digits, with a fraction or without, or in characters. */
  static final String DECIMAL =
      "(?:(?<![0-9.])[0-9]{1,4}(?:\\.[0-9]{1,2})?(?![0-9.])"
          + "|[零〇一二两三四五六七八九十百]{1,6}(?:点[零一二三四五六七八九]{1,2})?)";

  /** An amount of money without its unit. */
  static final String SUM =
      "(?:(?<![0-9.])[0-9]{1,6}(?:\\.[0-9]{1,2})?[万千w]?[0-9一二三四五六七八九]?(?![0-9.])"
          + "|[零一二两三四五六七八九十百千万]{1,8})";

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,2})?");
  private static final int LONGEST = 9;

  private Figure() {}

  /** The number that {@code text} writes, if it is one. */
  static Optional<BigDecimal> decimal(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    if (DIGITS.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    int point = text.indexOf('点');
    if (point > 0) {
      return decimal(text.substring(0, point))
          .flatMap(whole -> fraction(text.substring(point + 1)).map(whole::add));
    }
    return withUnit(text.replace('w', '万'));
  }

  /** The whole number that {@code text} writes, if it is one. */
  static OptionalInt whole(String text) {
    Optional<BigDecimal> number = decimal(text).filter(n -> n.stripTrailingZeros().scale() <= 0);
    return number.isPresent() ? OptionalInt.of(number.get().intValue()) : OptionalInt.empty();
  }

  /** Without needless zeros. */
  static String shown(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static Optional<BigDecimal> fraction(String digits) {
    StringBuilder plain = new StringBuilder("0.");
    for (int i = 0; i < digits.length(); i++) {
      OptionalInt digit = Numeral.parse(digits.substring(i, i + 1));
      if (digit.isEmpty() || digit.getAsInt() > 9) {
        return Optional.empty();
      }
      plain.append(digit.getAsInt());
    }
    return digits.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(plain.toString()));
  }

  private static Optional<BigDecimal> withUnit(String text) {
    for (Unit unit : Unit.values()) {
      int at = text.lastIndexOf(unit.sign);
      if (at > 0) {
        Optional<BigDecimal> head = decimal(text.substring(0, at));
        Optional<BigDecimal> tail = tail(text.substring(at + 1), unit);
        BigDecimal size = BigDecimal.valueOf(unit.size);
        return head.flatMap(h -> tail.map(t -> h.multiply(size).add(t)));
      }
    }
    OptionalInt plain = Numeral.parse(text);
    return plain.isPresent() ? Optional.of(BigDecimal.valueOf(plain.getAsInt())) : Optional.empty();
  }

  /** What follows a unit: alone, a digit counts in the next smaller one. */
  private static Optional<BigDecimal> tail(String text, Unit unit) {
    if (text.isEmpty()) {
      return Optional.of(BigDecimal.ZERO);
    }
    Optional<BigDecimal> rest =
        decimal(text.startsWith("零") && text.length() > 1 ? text.substring(1) : text);
    boolean alone = text.length() == 1;
    return rest.map(r -> alone ? r.multiply(BigDecimal.valueOf(unit.size / 10)) : r);
  }

  private enum Unit {
    TEN_THOUSAND('万', 10_000),
    THOUSAND('千', 1_000),
    HUNDRED('百', 100);

    private final char sign;
    private final long size;

    Unit(char sign, long size) {
      this.sign = sign;
      this.size = size;
    }
  }
}
