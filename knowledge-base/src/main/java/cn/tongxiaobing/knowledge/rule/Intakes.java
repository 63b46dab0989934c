package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Intake.Half;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.time.LocalDate;
import java.time.MonthDay;

/** Tells which intake a person means who names none: the next one still open for sign-up. */
final class Intakes {

  private final Parameter<Table<MonthDay>> closing;

  Intakes(Needs needs) {
    this.closing =
        needs.daysOfYear("enlistment/intake-closing", Half.FIRST.code(), Half.SECOND.code());
  }

  Intake of(Person person, LocalDate today) {
    return person.find(Fact.INTAKE).orElseGet(() -> next(today));
  }

  private Intake next(LocalDate today) {
    Table<MonthDay> last = closing.inForceOn(today).value();
    for (Half half : Half.values()) {
      if (!MonthDay.from(today).isAfter(last.row(half.code()))) {
        return new Intake(today.getYear(), half);
      }
    }
    return new Intake(today.getYear() + 1, Half.FIRST);
  }
}
