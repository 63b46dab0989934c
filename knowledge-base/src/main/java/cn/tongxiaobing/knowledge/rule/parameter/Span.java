package cn.tongxiaobing.knowledge.rule.parameter;

import java.time.LocalDate;

/**
 * A length of time as a rule sets it: 45 日, 6 个月, 2 年.
 *
 * @param length from 1
 * @param unit one whose kind is {@link Unit.Kind#SPAN}
 */
public record Span(int length, Unit unit) {

  public Span {
    if (length < 1 || unit.kind() != Unit.Kind.SPAN) {
      throw new IllegalArgumentException("not a length of time: " + length + " " + unit.code());
    }
  }

  /**
   * The last day of this span when it begins with {@code from}. The first day does not count, and a
   * month without that day ends on its last one, as the civil code counts (民法典第二百零一条、第二百零二条).
   *
   * @throws IllegalStateException for working days, which only a calendar of holidays can count
   */
  public LocalDate lastDay(LocalDate from) {
    return switch (unit) {
      case DAYS -> from.plusDays(length);
      case MONTHS -> from.plusMonths(length);
      case YEARS -> from.plusYears(length);
      default -> throw new IllegalStateException("a calendar of working days is not known here");
    };
  }

  /** As people read it: {@code 45 日}. */
  @Override
  public String toString() {
    return length + " " + unit.label();
  }
}
