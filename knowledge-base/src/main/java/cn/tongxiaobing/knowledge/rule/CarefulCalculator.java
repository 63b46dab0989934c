package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.parameter.NoValueException;
import java.time.LocalDate;

/**
 * A calculator that says so, and guesses nothing, on a day for which a value is not written down.
 */
record CarefulCalculator(Calculator rule) implements Calculator {

  @Override
  public String name() {
    return rule.name();
  }

  @Override
  public String title() {
    return rule.title();
  }

  @Override
  public Calculation calculate(Person person, LocalDate today) {
    try {
      return rule.calculate(person, today);
    } catch (NoValueException notWritten) {
      return CarefulCondition.toConfirm(notWritten);
    }
  }
}
