package cn.tongxiaobing.knowledge.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * BMI: kilograms divided by the square of metres, kept exact.
 *
 * @param value not rounded
 * @param squareOfHeight in square metres
 */
record BodyMassIndex(BigDecimal value, BigDecimal squareOfHeight) {

  private static final BigDecimal STEP = new BigDecimal("0.1");

  static BodyMassIndex of(BigDecimal centimetres, BigDecimal kilograms) {
    BigDecimal metres = centimetres.movePointLeft(2);
    BigDecimal square = metres.multiply(metres);
    return new BodyMassIndex(kilograms.divide(square, MathContext.DECIMAL64), square);
  }

  boolean isBelow(BigDecimal bound) {
    return value.compareTo(bound) < 0;
  }

  /** With one decimal, or two where rounding would carry it over one of {@code bounds}. */
  String shown(List<BigDecimal> bounds) {
    BigDecimal rounded = value.setScale(1, RoundingMode.HALF_UP);
    boolean crosses =
        bounds.stream().anyMatch(b -> rounded.compareTo(b) >= 0 && value.compareTo(b) < 0);
    return (crosses ? value.setScale(2, RoundingMode.DOWN) : rounded).toPlainString();
  }

  /** The greatest weight, to 0.1 kg, whose index at this height is below {@code bound}. */
  String heaviestBelow(BigDecimal bound) {
    BigDecimal limit = bound.multiply(squareOfHeight);
    BigDecimal down = limit.setScale(1, RoundingMode.DOWN);
    return (down.compareTo(limit) < 0 ? down : down.subtract(STEP)).toPlainString();
  }

  /** The least weight, to 0.1 kg, whose index at this height is {@code bound} or more. */
  String lightestFrom(BigDecimal bound) {
    return bound.multiply(squareOfHeight).setScale(1, RoundingMode.UP).toPlainString();
  }
}
