package cn.tongxiaobing.knowledge.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Time served (服现役年限), from the day enlistment was approved to the day of discharge (《兵役法》第二十九条).
 *
 * @param years whole years
 * @param months whole months beyond them
 * @param days whether some days are left beyond those
 */
record ServiceTime(int years, int months, boolean days) {

  /** What is stated, or what lies between the two days. */
  static Optional<ServiceTime> of(Person person) {
    Optional<LocalDate> from = person.find(Fact.ENLISTED_ON);
    Optional<LocalDate> to = person.find(Fact.DISCHARGED_ON);
    return person
        .find(Fact.SERVICE_YEARS)
        .map(years -> new ServiceTime(years, person.find(Fact.SERVICE_MONTHS).orElse(0), false))
        .or(() -> from.flatMap(f -> to.filter(f::isBefore).map(t -> between(f, t))));
  }

  private static ServiceTime between(LocalDate from, LocalDate to) {
    Period period = Period.between(from, to);
    return new ServiceTime(period.getYears(), period.getMonths(), period.getDays() > 0);
  }

  boolean isWholeYears() {
    return months == 0 && !days;
  }

  /** Months beyond the whole years, one begun counting as one. */
  int monthsBegun() {
    return months + (days ? 1 : 0);
  }

  /** As people read it: 5 年 3 个月. */
  String label() {
    return years + " 年" + (monthsBegun() == 0 ? "" : " " + monthsBegun() + " 个月");
  }
}
