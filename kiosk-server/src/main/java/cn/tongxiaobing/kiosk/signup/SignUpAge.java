package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.knowledge.rule.parameter.Parameters;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;

/**
 * How old somebody is on the day they sign up, and whether they may. Data of children under 14 is
 * never taken; who is 17 may volunteer (《兵役法》第二十条第三款) and is a minor; above the highest age that
 * the law knows for anyone, no intake is left. Whether a certain intake takes them is for the rules
 * to advise, not for the form to decide.
 *
 * @param years completed on the day; who was born on 29 February completes one on 1 March
 * @param highest the highest age of any intake
 */
record SignUpAge(int years, int highest) {

  private static final int CHILD = 14;
  private static final int YOUNGEST = 17;
  private static final int ADULT = 18;

  static SignUpAge of(LocalDate birth, LocalDate today, Parameters parameters) {
    return new SignUpAge(Period.between(birth, today).getYears(), highest(parameters, today));
  }

  private static int highest(Parameters parameters, LocalDate today) {
    return parameters
        .table("enlistment/upper-age", BigDecimal.class)
        .flatMap(p -> p.ifKnownOn(today))
        .map(dated -> oldest(dated.value()))
        .orElse(Integer.MAX_VALUE);
  }

  private static int oldest(Table<BigDecimal> limits) {
    return limits.rows().values().stream()
        .max(Comparator.naturalOrder())
        .map(BigDecimal::intValue)
        .orElse(Integer.MAX_VALUE);
  }

  Optional<Fault> fault() {
    if (years < CHILD) {
      return Optional.of(Fault.UNDER_14);
    }
    if (years < YOUNGEST) {
      return Optional.of(Fault.TOO_YOUNG);
    }
    return years > highest ? Optional.of(Fault.AGE_OUT_OF_RANGE) : Optional.empty();
  }

  boolean isMinor() {
    return years >= YOUNGEST && years < ADULT;
  }

  /** The band that staff may filter by; it says no more than they need. */
  static String band(LocalDate birth, LocalDate today) {
    int years = Period.between(birth, today).getYears();
    if (years < ADULT) {
      return "17";
    }
    return years <= 22 ? "18-22" : years <= 24 ? "23-24" : years <= 26 ? "25-26" : "other";
  }
}
