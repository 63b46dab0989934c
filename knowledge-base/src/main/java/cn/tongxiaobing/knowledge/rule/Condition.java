package cn.tongxiaobing.knowledge.rule;

import java.time.LocalDate;

/** A rule that a person meets or not. */
public non-sealed interface Condition extends Rule {

  Verdict verdict(Person person, LocalDate today);

  @Override
  default Outcome outcome(Person person, LocalDate today) {
    return verdict(person, today);
  }
}
