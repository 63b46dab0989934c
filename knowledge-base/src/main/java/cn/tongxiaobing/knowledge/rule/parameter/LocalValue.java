package cn.tongxiaobing.knowledge.rule.parameter;

import cn.tongxiaobing.knowledge.document.Place;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What is known of a local parameter, in a place and on a day. */
public sealed interface LocalValue {

  /**
   * A value that an office filled in.
   *
   * @param number in the unit of the parameter
   * @param place whose value it is: the place asked about, or one that contains it
   * @param from first day
   * @param source the notice it was taken from, as the office wrote it
   */
  record Filled(BigDecimal number, Place place, LocalDate from, String source)
      implements LocalValue {}

  /** None is filled in, or the last one has ended; nothing takes its place. */
  record NotFilled(LocalParameter parameter) implements LocalValue {}
}
