package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether a rated disability lies within the grades that a rule names. */
final class Disability {

  static final String GRAVEST = "gravest";
  static final String LIGHTEST = "lightest";

  private Disability() {}

  /**
   * Whether the person's disability has one of these causes and one of these grades; absent when
   * that is not known.
   */
  static Optional<Boolean> within(
      Table<BigDecimal> grades, Set<DisabilityCause> causes, Person person) {
    Optional<DisabilityCause> cause = person.find(Fact.DISABILITY_CAUSE);
    if (cause.isEmpty() || !causes.contains(cause.get())) {
      return cause.map(c -> false);
    }
    return person
        .find(Fact.DISABILITY_GRADE)
        .map(grade ->
            grade >= grades.row(GRAVEST).intValue() && grade <= grades.row(LIGHTEST).intValue());
  }

  /** What to ask for: the cause, and where there is one the grade. */
  static Fact<?> ask(Person person) {
    return person.find(Fact.DISABILITY_CAUSE).isEmpty()
        ? Fact.DISABILITY_CAUSE
        : Fact.DISABILITY_GRADE;
  }

  static Set<DisabilityCause> anyCause() {
    return EnumSet.of(DisabilityCause.WAR, DisabilityCause.DUTY, DisabilityCause.ILLNESS);
  }

  static Set<DisabilityCause> warOrDuty() {
    return EnumSet.of(DisabilityCause.WAR, DisabilityCause.DUTY);
  }
}
