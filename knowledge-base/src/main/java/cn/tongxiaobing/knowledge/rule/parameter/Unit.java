package cn.tongxiaobing.knowledge.rule.parameter;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** What a parameter's value counts, and with that how it is written and read. */
public enum Unit {
  /** 周岁: counted as the rule that sets the age says. */
  YEARS_OF_AGE("years-of-age", "周岁", Kind.NUMBER),
  /** 年 of service. */
  YEARS_OF_SERVICE("years-of-service", "年", Kind.NUMBER),
  /** 厘米. */
  CENTIMETRES("centimetres", "厘米", Kind.NUMBER),
  /** 千克/平方米, of the body mass index. */
  BODY_MASS_INDEX("body-mass-index", "", Kind.NUMBER),
  /** Five-grade eyesight notation (五分记录), where 5.0 is the old 1.0. */
  EYESIGHT("eyesight", "", Kind.NUMBER),
  /** 度, of short sight. */
  DEGREES("degrees", "度", Kind.NUMBER),
  /** 毫摩尔/升. */
  MILLIMOLES_PER_LITRE("millimoles-per-litre", "毫摩尔/升", Kind.NUMBER),
  /** 毫米汞柱. */
  MILLIMETRES_OF_MERCURY("millimetres-of-mercury", "毫米汞柱", Kind.NUMBER),
  /** 次/分. */
  PER_MINUTE("per-minute", "次/分", Kind.NUMBER),
  /** %. */
  PERCENT("percent", "%", Kind.NUMBER),
  /** 倍. */
  TIMES("times", "倍", Kind.NUMBER),
  /** 个月 of pay or benefit. */
  MONTHS_OF_PAY("months-of-pay", "个月", Kind.NUMBER),
  /** 级 of disability, where 1 is the gravest. */
  DISABILITY_GRADE("disability-grade", "级", Kind.NUMBER),
  /** 分 in an examination. */
  POINTS("points", "分", Kind.NUMBER),
  /** 平方米. */
  SQUARE_METRES("square-metres", "平方米", Kind.NUMBER),
  /** 元, once. */
  YUAN("yuan", "元", Kind.MONEY),
  /** 元 each year. */
  YUAN_PER_YEAR("yuan-per-year", "元/年", Kind.MONEY),
  /** 元 each month. */
  YUAN_PER_MONTH("yuan-per-month", "元/月", Kind.MONEY),
  /** 日. */
  DAYS("days", "日", Kind.SPAN),
  /** 个工作日. */
  WORKING_DAYS("working-days", "个工作日", Kind.SPAN),
  /** 个月. */
  MONTHS("months", "个月", Kind.SPAN),
  /** 年. */
  YEARS("years", "年", Kind.SPAN),
  /** A month and a day of any year, 10-31. */
  DAY_OF_YEAR("day-of-year", "", Kind.DAY_OF_YEAR),
  /** A list of cases by their codes. */
  CASES("cases", "", Kind.CASES),
  /** Whether something holds. */
  YES_NO("yes-no", "", Kind.YES_NO);

  /** The sorts of value. */
  public enum Kind {
    /** {@link java.math.BigDecimal}. */
    NUMBER,
    /** {@link Money}. */
    MONEY,
    /** {@link Span}. */
    SPAN,
    /** {@link java.time.MonthDay}. */
    DAY_OF_YEAR,
    /** {@link Cases}. */
    CASES,
    /** {@link Boolean}. */
    YES_NO
  }

  private final String code;
  private final String label;
  private final Kind kind;

  Unit(String code, String label, Kind kind) {
    this.code = code;
    this.label = label;
    this.kind = kind;
  }

  /** The word used in parameter files. */
  public String code() {
    return code;
  }

  /** The word that people read behind the number, or empty. */
  public String label() {
    return label;
  }

  /** A number of this unit as people read it: {@code 每年 9000 元}, {@code 5%}, {@code 22 周岁}. */
  public String figure(BigDecimal number) {
    String plain = number.stripTrailingZeros().toPlainString();
    return switch (this) {
      case YUAN_PER_YEAR -> "每年 " + plain + " 元";
      case YUAN_PER_MONTH -> "每月 " + plain + " 元";
      case PERCENT -> plain + label;
      default -> label.isEmpty() ? plain : plain + " " + label;
    };
  }

  public Kind kind() {
    return kind;
  }

  /** The unit with this code. */
  static Optional<Unit> of(String code) {
    return Arrays.stream(values()).filter(u -> u.code.equals(code)).findFirst();
  }
}
