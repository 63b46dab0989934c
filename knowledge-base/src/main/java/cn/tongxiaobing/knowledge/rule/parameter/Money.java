package cn.tongxiaobing.knowledge.rule.parameter;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in yuan (元), exact to the fen.
 *
 * @param yuan not negative
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {

  private static final int FEN = 2;

  public Money {
    if (yuan.signum() < 0) {
      throw new IllegalArgumentException("an amount is not negative");
    }
    yuan = yuan.setScale(FEN, RoundingMode.HALF_UP);
  }

  public Money plus(Money other) {
    return new Money(yuan.add(other.yuan));
  }

  public Money times(BigDecimal factor) {
    return new Money(yuan.multiply(factor));
  }

  /** So many hundredths of this amount. */
  public Money percent(BigDecimal percent) {
    return new Money(yuan.multiply(percent).movePointLeft(2));
  }

  /** The smaller of the two. */
  public Money atMost(Money cap) {
    return compareTo(cap) > 0 ? cap : this;
  }

  @Override
  public int compareTo(Money other) {
    return yuan.compareTo(other.yuan);
  }

  /** As people read it: {@code 9000 元}, {@code 1234.5 元}. */
  @Override
  public String toString() {
    return yuan.stripTrailingZeros().toPlainString() + " 元";
  }
}
