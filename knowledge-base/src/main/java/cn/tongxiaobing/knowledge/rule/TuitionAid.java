package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Calculation.Amount;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.Cases;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Money;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 服兵役高校学生学费资助: the fee or the loan of a year, whichever is more, up to the cap of the day of
 * enlistment, return or admission, for each year.
 */
final class TuitionAid implements Calculator {

  private static final String UNDERGRADUATE = "undergraduate";
  private static final String POSTGRADUATE = "postgraduate";

  private final Parameter<Table<Money>> cap;
  private final Parameter<Cases> excluded;

  TuitionAid(Needs needs) {
    this.cap = needs.moneys("students/tuition-aid-cap", UNDERGRADUATE, POSTGRADUATE);
    this.excluded = needs.cases("students/tuition-aid-excluded");
  }

  @Override
  public String name() {
    return "tuition-aid";
  }

  @Override
  public String title() {
    return "学费资助";
  }

  @Override
  public Calculation calculate(Person person, LocalDate today) {
    LocalDate day =
        person.find(Fact.AID_DATE).or(() -> person.find(Fact.ENLISTED_ON)).orElse(today);
    DatedValue<Table<Money>> caps = cap.inForceOn(day);
    DatedValue<Cases> exclusions = excluded.inForceOn(day);
    Optional<AidExclusion> exclusion = person.find(Fact.AID_EXCLUSION);
    if (exclusion.filter(e -> exclusions.value().contains(e.code())).isPresent()) {
      return new NotMet(exclusion.get().label() + "，不给学费资助，请问学校资助部门。", Outcome.basis(exclusions));
    }
    if (exclusion.filter(e -> e == AidExclusion.TARGETED_SERGEANT).isPresent()) {
      return new ToConfirm(
          "定向培养军士另有规定，请问学校资助部门。", "定向培养军士的学费资助，问学校资助部门", Outcome.basis(exclusions));
    }
    List<Fact<?>> missing = new ArrayList<>(person.missing(Fact.EDUCATION));
    if (person.find(Fact.TUITION).isEmpty() && person.find(Fact.STUDENT_LOAN).isEmpty()) {
      missing.add(Fact.TUITION);
    }
    missing.addAll(person.missing(Fact.TUITION_YEARS));
    if (!missing.isEmpty()) {
      return Missing.of(missing);
    }
    Education education = person.get(Fact.EDUCATION);
    if (!education.isHigher()) {
      return new NotMet("学费资助只给高等学校的学生。", Outcome.basis(caps));
    }
    String row = education == Education.POSTGRADUATE ? POSTGRADUATE : UNDERGRADUATE;
    return amount(person, row, caps, Outcome.basis(caps, exclusions));
  }

  private static Amount amount(
      Person person, String row, DatedValue<Table<Money>> caps, List<LegalReference> basis) {
    List<String> steps = new ArrayList<>();
    Money highest = caps.value().row(row);
    String who = row.equals(POSTGRADUATE) ? "研究生" : "本专科";
    steps.add(Wording.day(caps.from()) + " 起的标准：" + who + "每人每年最高 " + highest);
    Money costs = costs(person, steps);
    Money yearly = costs.atMost(highest);
    steps.add(
        costs.compareTo(highest) > 0
            ? "每年 " + costs + "，超过上限，按 " + highest + "算"
            : "每年 " + costs + "，没有超过上限，按实际算");
    int years = person.get(Fact.TUITION_YEARS);
    Money total = yearly.times(BigDecimal.valueOf(years));
    steps.add(yearly + " × " + years + " 年 ＝ " + total);
    return new Amount(
        "学费资助 " + years + " 年一共 " + total + "。",
        total,
        steps,
        "已免学费、定向、委培等不资助；资助年数以学校资助部门核定的为准。",
        basis);
  }

  private static Money costs(Person person, List<String> steps) {
    Optional<Money> fee = person.find(Fact.TUITION);
    Optional<Money> loan = person.find(Fact.STUDENT_LOAN);
    if (fee.isEmpty() || loan.isEmpty()) {
      return fee.or(() -> loan).orElseThrow();
    }
    Money more = fee.get().compareTo(loan.get()) >= 0 ? fee.get() : loan.get();
    steps.add("学费每年 " + fee.get() + "，贷款每年 " + loan.get() + "，取较高的 " + more);
    return more;
  }
}
