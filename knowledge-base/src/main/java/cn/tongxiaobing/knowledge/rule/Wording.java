package cn.tongxiaobing.knowledge.rule;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How figures are written for people: Arabic numerals, days in full. */
final class Wording {

  private Wording() {}

  /** 2026年10月2日. */
  static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** Without needless zeros: 17.5, 24. */
  static String number(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** With one decimal at least: 7.0, 4.8. */
  static String decimal(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.setScale(Math.max(1, plain.scale())).toPlainString();
  }
}
