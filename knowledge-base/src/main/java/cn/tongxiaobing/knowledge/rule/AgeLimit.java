package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Intake.Half;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The upper ages (年龄上限) that may hold for a person: one where enough is known, else several.
 *
 * @param rows the rows of {@code table} that may be the person's
 * @param table ages by class
 * @param announced whether the year's notice sets them; else only the law's outer limit is known
 * @param ask what would tell the rows apart
 */
record AgeLimit(
    List<String> rows, DatedValue<Table<BigDecimal>> table, boolean announced, Fact<?> ask) {

  private static final String GENERAL = "general";
  private static final String JUNIOR_MIDDLE = "junior-middle";
  private static final String GRADUATE = "graduate";
  private static final String LAST_YEAR = "last-year-graduate";
  private static final String UNIVERSITY = "university";
  private static final String POSTGRADUATE = "postgraduate";

  /** Where the limits stand. */
  record Source(
      Parameter<Table<BigDecimal>> law,
      Parameter<Table<BigDecimal>> man,
      Parameter<Table<BigDecimal>> woman) {

    Source(Needs needs) {
      this(
          needs.numbers("enlistment/upper-age", GENERAL, UNIVERSITY, POSTGRADUATE),
          needs.numbers("enlistment/upper-age-man", JUNIOR_MIDDLE, GENERAL, GRADUATE, POSTGRADUATE),
          needs.numbers("enlistment/upper-age-woman", GENERAL, LAST_YEAR, POSTGRADUATE));
    }

    AgeLimit of(Person person, Intake intake) {
      boolean man = person.get(Fact.SEX) == Sex.MAN;
      Optional<DatedValue<Table<BigDecimal>>> notice =
          (man ? this.man : woman).ifKnownOn(intake.ruleDay());
      if (notice.isEmpty()) {
        return new AgeLimit(
            rowsOfLaw(person), law.inForceOn(intake.ruleDay()), false, askOf(person));
      }
      return man
          ? new AgeLimit(rowsOfMan(person), notice.get(), true, askOf(person))
          : rowsOfWoman(person, intake, notice.get());
    }
  }

  int lowest() {
    return rows.stream()
        .map(table.value()::row)
        .min(Comparator.naturalOrder())
        .orElseThrow()
        .intValue();
  }

  int highest() {
    return rows.stream()
        .map(table.value()::row)
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .intValue();
  }

  /** The limit that finishing school, which this man has still to do, would bring him. */
  Optional<Integer> afterGraduation(Person person) {
    boolean student = person.get(Fact.SEX) == Sex.MAN && isUndergraduate(person) && isGeneral();
    return table
        .value()
        .find(announced ? GRADUATE : UNIVERSITY)
        .filter(limit -> student)
        .map(BigDecimal::intValue);
  }

  boolean isGeneral() {
    return rows.equals(List.of(GENERAL));
  }

  /** The limit for everyone, the lowest but for those with little schooling. */
  int general() {
    return table.value().row(GENERAL).intValue();
  }

  /** Whether the limit holds for one intake only and sinks again with the next. */
  boolean isForOneIntake() {
    return rows.equals(List.of(LAST_YEAR));
  }

  private static Fact<?> askOf(Person person) {
    return person.find(Fact.EDUCATION).isEmpty() ? Fact.EDUCATION : Fact.STUDY_STATE;
  }

  private static boolean isUndergraduate(Person person) {
    return person
        .find(Fact.EDUCATION)
        .filter(e -> e == Education.JUNIOR_COLLEGE || e == Education.BACHELOR)
        .isPresent();
  }

  private static List<String> rowsOfMan(Person person) {
    if (person.find(Fact.EDUCATION).isEmpty()) {
      return List.of(JUNIOR_MIDDLE, GENERAL, GRADUATE, POSTGRADUATE);
    }
    return switch (person.get(Fact.EDUCATION)) {
      case BELOW_JUNIOR_MIDDLE, JUNIOR_MIDDLE -> List.of(JUNIOR_MIDDLE);
      case SENIOR_HIGH, VOCATIONAL -> List.of(GENERAL);
      case JUNIOR_COLLEGE, BACHELOR -> rowsOfUndergraduate(person, GRADUATE);
      case POSTGRADUATE -> List.of(POSTGRADUATE);
    };
  }

  private static List<String> rowsOfLaw(Person person) {
    if (person.find(Fact.EDUCATION).isEmpty()) {
      return List.of(GENERAL, UNIVERSITY, POSTGRADUATE);
    }
    return switch (person.get(Fact.EDUCATION)) {
      case BELOW_JUNIOR_MIDDLE, JUNIOR_MIDDLE, SENIOR_HIGH, VOCATIONAL -> List.of(GENERAL);
      case JUNIOR_COLLEGE, BACHELOR -> rowsOfUndergraduate(person, UNIVERSITY);
      case POSTGRADUATE -> List.of(POSTGRADUATE);
    };
  }

  private static List<String> rowsOfUndergraduate(Person person, String graduated) {
    return person
        .find(Fact.STUDY_STATE)
        .map(state ->
            switch (state) {
              case NEW_STUDENT, IN_SCHOOL -> List.of(GENERAL);
              case FINAL_YEAR, GRADUATED -> List.of(graduated);
            })
        .orElse(List.of(GENERAL, graduated));
  }

  private static AgeLimit rowsOfWoman(
      Person person, Intake intake, DatedValue<Table<BigDecimal>> table) {
    Optional<Education> education = person.find(Fact.EDUCATION);
    if (education.isEmpty()) {
      return new AgeLimit(List.of(GENERAL, POSTGRADUATE), table, true, Fact.EDUCATION);
    }
    boolean partTime = person.find(Fact.FULL_TIME).filter(f -> !f).isPresent();
    boolean fullTimeUnknown = person.find(Fact.FULL_TIME).isEmpty();
    if (education.get() == Education.POSTGRADUATE && !partTime) {
      List<String> rows = fullTimeUnknown ? List.of(GENERAL, POSTGRADUATE) : List.of(POSTGRADUATE);
      return new AgeLimit(rows, table, true, Fact.FULL_TIME);
    }
    if (!isUndergraduate(person) || partTime || intake.half() != Half.FIRST) {
      return new AgeLimit(List.of(GENERAL), table, true, Fact.EDUCATION);
    }
    if (person.find(Fact.STUDY_STATE).isEmpty()) {
      return new AgeLimit(List.of(GENERAL, LAST_YEAR), table, true, Fact.STUDY_STATE);
    }
    if (person.get(Fact.STUDY_STATE) != StudyState.GRADUATED) {
      return new AgeLimit(List.of(GENERAL), table, true, Fact.STUDY_STATE);
    }
    Optional<Integer> year = person.find(Fact.GRADUATION_YEAR);
    if (year.isEmpty()) {
      return new AgeLimit(List.of(GENERAL, LAST_YEAR), table, true, Fact.GRADUATION_YEAR);
    }
    boolean lastYear = year.get() == intake.year() - 1;
    List<String> rows =
        !lastYear
            ? List.of(GENERAL)
            : fullTimeUnknown ? List.of(GENERAL, LAST_YEAR) : List.of(LAST_YEAR);
    return new AgeLimit(rows, table, true, Fact.FULL_TIME);
  }
}
