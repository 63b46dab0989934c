package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.parameter.NoValueException;
import java.time.LocalDate;
import java.util.List;

/**
 * A condition that says so, and guesses nothing, on a day for which a value is not written down.
 */
record CarefulCondition(Condition rule) implements Condition {

  @Override
  public String name() {
    return rule.name();
  }

  @Override
  public String title() {
    return rule.title();
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    try {
      return rule.verdict(person, today);
    } catch (NoValueException notWritten) {
      return toConfirm(notWritten);
    }
  }

  static Verdict.ToConfirm toConfirm(NoValueException notWritten) {
    String day = Wording.day(notWritten.day());
    return new Verdict.ToConfirm(day + " 的规定没有收录，请问办理单位。", notWritten.description(), List.of());
  }
}
