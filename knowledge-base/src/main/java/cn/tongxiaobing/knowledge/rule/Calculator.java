package cn.tongxiaobing.knowledge.rule;

import java.time.LocalDate;

/** A rule that works out an amount or a term. */
public non-sealed interface Calculator extends Rule {

  Calculation calculate(Person person, LocalDate today);

  @Override
  default Outcome outcome(Person person, LocalDate today) {
    return calculate(person, today);
  }
}
