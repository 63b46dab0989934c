package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 退休 (《退役军人安置条例》第三十六条), of middle and senior sergeants; officers by rules not public. */
final class Retirement implements Condition {

  private final WaysOfRank ways;
  private final Parameter<BigDecimal> age;
  private final Parameter<BigDecimal> years;
  private final Parameter<Table<BigDecimal>> disability;
  private final Parameter<Boolean> illness;

  Retirement(Needs needs) {
    this.ways = new WaysOfRank(needs);
    this.age = needs.number("resettlement/retirement-age");
    this.years = needs.number("resettlement/retirement-years");
    this.disability =
        needs.numbers(
            "resettlement/retirement-disability", Disability.GRAVEST, Disability.LIGHTEST);
    this.illness = needs.statement("resettlement/retirement-illness");
  }

  @Override
  public String name() {
    return "resettlement-retirement";
  }

  @Override
  public String title() {
    return ResettlementWay.RETIREMENT.label();
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    LocalDate day = WaysOfRank.dayOf(person, today);
    Optional<Verdict> closed = ways.closed(ResettlementWay.RETIREMENT, person, day);
    if (closed.isPresent()) {
      return closed.get();
    }
    DatedValue<BigDecimal> oldEnough = age.inForceOn(day);
    DatedValue<BigDecimal> longEnough = years.inForceOn(day);
    DatedValue<Table<BigDecimal>> grades = disability.inForceOn(day);
    List<LegalReference> basis = Outcome.basis(oldEnough, longEnough, grades);
    if (person.get(Fact.RANK) == Rank.OFFICER) {
      return new ToConfirm("军官退休的条件另有规定，请问所在部队。", "军官退休的条件，问部队政治工作部门", List.of());
    }
    if (!person.get(Fact.RANK).isMiddleSergeantOrAbove()) {
      return new NotMet("退休安置只给中级以上军士。", basis);
    }
    List<Fact<?>> missing = new ArrayList<>();
    Optional<Integer> reached = ageOn(person, day, today);
    Optional<ServiceTime> served = ServiceTime.of(person);
    if (reached.filter(a -> a >= oldEnough.value().intValue()).isPresent()) {
      return met("退役时年满 " + oldEnough.value() + " 周岁", oldEnough);
    }
    if (served.filter(s -> s.years() >= longEnough.value().intValue()).isPresent()) {
      return met("服役满 " + longEnough.value() + " 年", longEnough);
    }
    Optional<Boolean> disabled = Disability.within(grades.value(), Disability.warOrDuty(), person);
    if (disabled.orElse(false)) {
      return met("因战因公致残 " + person.get(Fact.DISABILITY_GRADE) + " 级", grades);
    }
    if (person.is(Fact.SERIOUS_ILLNESS)) {
      return new ToConfirm(
          "重病基本丧失工作能力的可以退休，要医学鉴定。", "基本丧失工作能力，由医学鉴定确认", Outcome.basis(illness.inForceOn(day)));
    }
    if (reached.isEmpty()) {
      missing.add(Fact.BIRTH_DATE);
    }
    if (served.isEmpty()) {
      missing.add(Fact.SERVICE_YEARS);
    }
    if (disabled.isEmpty()) {
      missing.add(Disability.ask(person));
    }
    missing.addAll(person.missing(Fact.SERIOUS_ILLNESS));
    return missing.isEmpty() ? new NotMet("年龄、年限、残疾、重病几条都不够退休。", basis) : Missing.of(missing);
  }

  private static Optional<Integer> ageOn(Person person, LocalDate day, LocalDate today) {
    return person
        .find(Fact.BIRTH_DATE)
        .map(born -> Period.between(born, day).getYears())
        .or(() -> day.equals(today) ? person.find(Fact.AGE) : Optional.empty());
  }

  private static Met met(String ground, DatedValue<?> rule) {
    return new Met(ground + "，符合退休安置条件。", Outcome.basis(rule));
  }
}
