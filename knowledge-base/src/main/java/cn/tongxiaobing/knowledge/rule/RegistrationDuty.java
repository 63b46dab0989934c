package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/** 初次兵役登记 (《兵役法》第十五条): whether it is done, not due, or still to do and by when. */
final class RegistrationDuty implements Condition {

  private final Parameter<BigDecimal> age;
  private final Parameter<Boolean> menOnly;
  private final Parameter<MonthDay> deadline;
  private final Parameter<BigDecimal> makeUpAge;
  private final Parameter<Boolean> yearlyCheck;

  RegistrationDuty(Needs needs) {
    this.age = needs.number("registration/age");
    this.menOnly = needs.statement("registration/men-only");
    this.deadline = needs.dayOfYear("registration/deadline");
    this.makeUpAge = needs.number("registration/make-up-age");
    this.yearlyCheck = needs.statement("registration/yearly-check");
  }

  @Override
  public String name() {
    return "registration-duty";
  }

  @Override
  public String title() {
    return "兵役登记";
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    DatedValue<BigDecimal> from = age.inForceOn(today);
    if (person.find(Fact.SEX).isEmpty()) {
      return Missing.of(Fact.SEX);
    }
    if (person.get(Fact.SEX) == Sex.WOMAN) {
      return new Met("女青年不用做初次兵役登记。", Outcome.basis(menOnly.inForceOn(today)));
    }
    if (person.is(Fact.REGISTERED)) {
      return new Met(
          "已经登记过，信息有变化的要核验更新。",
          yearlyCheck
              .ifKnownOn(today)
              .map(check -> Outcome.basis(from, check))
              .orElseGet(() -> Outcome.basis(from)));
    }
    Optional<CountedAge> counted = CountedAge.in(today.getYear(), person, today);
    if (counted.isEmpty()) {
      return Missing.of(Fact.BIRTH_DATE);
    }
    int due = from.value().intValue();
    boolean straddles = counted.get().youngest() < due != counted.get().oldest() < due;
    if (straddles) {
      return Missing.of(Fact.BIRTH_DATE);
    }
    int years = counted.get().oldest();
    if (years < due) {
      int year = today.getYear() + due - years;
      return new Met(
          "现在不用登记，" + year + "年满 " + due + " 周岁时登记。",
          Optional.of(LocalDate.of(year, 1, 1).minusDays(1)),
          Outcome.basis(from));
    }
    if (person.find(Fact.REGISTERED).isEmpty()) {
      return Missing.of(Fact.REGISTERED);
    }
    return counted.get().youngest() > due ? late(years, from, today) : thisYear(from, today);
  }

  private Verdict thisYear(DatedValue<BigDecimal> from, LocalDate today) {
    Optional<DatedValue<MonthDay>> day = deadline.ifKnownOn(today);
    if (day.isEmpty()) {
      return new NotMet("今年要登记，截止日以当地兵役机关公告为准。", Outcome.basis(from));
    }
    List<LegalReference> basis = Outcome.basis(from, day.get());
    LocalDate last = day.get().value().atYear(today.getYear());
    return today.isAfter(last)
        ? new NotMet("已过 " + Wording.day(last) + "，请尽快到县级兵役机关补登。", basis)
        : new NotMet("今年要登记，" + Wording.day(last) + " 截止。", basis);
  }

  private Verdict late(int years, DatedValue<BigDecimal> from, LocalDate today) {
    Optional<DatedValue<BigDecimal>> limit = makeUpAge.ifKnownOn(today);
    boolean within = limit.filter(l -> years <= l.value().intValue()).isPresent();
    if (within) {
      return new NotMet("往年漏登的要补登，可在全国征兵网办理。", Outcome.basis(from, limit.orElseThrow()));
    }
    return new ToConfirm("往年没登记过的，请到县级兵役机关问清怎么办。", "要不要补登、怎么补，问县级兵役机关", Outcome.basis(from));
  }
}
