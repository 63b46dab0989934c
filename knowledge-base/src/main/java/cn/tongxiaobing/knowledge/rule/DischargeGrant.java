package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Calculation.Amount;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Money;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Span;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 自主就业一次性退役金 (《退役军人安置条例》第二十一条、第二十二条): so much for each year served, and a share more for merit.
 * What the regulations leave open, part years and several merits, is not worked out.
 */
final class DischargeGrant implements Calculator {

  private static final BigDecimal MONTHS_IN_YEAR = BigDecimal.valueOf(12);

  private final Parameter<Money> rate;
  private final Parameter<Span> partYear;
  private final Parameter<Table<BigDecimal>> increase;
  private final Parameter<Boolean> highestOnly;

  DischargeGrant(Needs needs) {
    this.rate = needs.money("discharge/grant-per-year");
    this.partYear = needs.span("discharge/part-year-step");
    this.increase = needs.numbers("discharge/merit-increase", Merit.FIRST_CLASS_MERIT.code());
    this.highestOnly = needs.statement("discharge/highest-merit-only");
  }

  @Override
  public String name() {
    return "discharge-grant";
  }

  @Override
  public String title() {
    return "自主就业一次性退役金";
  }

  @Override
  public Calculation calculate(Person person, LocalDate today) {
    LocalDate day = person.find(Fact.DISCHARGED_ON).orElse(today);
    DatedValue<Money> perYear = rate.inForceOn(day);
    boolean otherWay =
        person
            .find(Fact.RESETTLEMENT_WAY)
            .filter(w -> w != ResettlementWay.SELF_EMPLOYMENT)
            .isPresent();
    if (otherWay || person.find(Fact.RANK).filter(r -> r == Rank.OFFICER).isPresent()) {
      return new NotMet("一次性退役金只发给自主就业的军士和义务兵。", Outcome.basis(perYear));
    }
    Optional<ServiceTime> served = ServiceTime.of(person);
    if (served.isEmpty()) {
      return Missing.of(Fact.SERVICE_YEARS);
    }
    Optional<DatedValue<Span>> step = partYear.on(day);
    if (!served.get().isWholeYears() && step.isEmpty()) {
      return new ToConfirm(
          "不满整年怎么折算，现行条例没写，请问安置部门。", "不满一年的服役时间怎么算，问部队或安置地退役军人事务局", Outcome.basis(perYear));
    }
    DatedValue<Table<BigDecimal>> shares = increase.inForceOn(day);
    List<MeritIncrease> merits = MeritIncrease.of(person, shares.value());
    if (merits.size() > 1 && highestOnly.on(day).isEmpty()) {
      return new ToConfirm(
          "多次立功怎么增发，现行条例没写，请问安置部门。", "多次立功的退役金怎么增发，问安置地退役军人事务局", Outcome.basis(shares));
    }
    List<String> steps = new ArrayList<>();
    Money base = base(served.get(), perYear.value(), step, steps);
    Money total = MeritIncrease.raise(base, merits, steps);
    List<LegalReference> basis =
        merits.isEmpty() ? Outcome.basis(perYear) : Outcome.basis(perYear, shares);
    return new Amount(
        "一次性退役金 " + total + "。",
        total,
        steps,
        perYear.note().isEmpty() ? "" : perYear.note() + "。",
        basis);
  }

  private static Money base(
      ServiceTime served, Money perYear, Optional<DatedValue<Span>> step, List<String> steps) {
    int months = 0;
    if (!served.isWholeYears()) {
      int length = step.orElseThrow().value().length();
      months = Math.ceilDiv(served.monthsBegun(), length) * length;
      steps.add("服役 " + served.label() + "，零头按 " + months + " 个月算");
    }
    BigDecimal years =
        BigDecimal.valueOf(served.years())
            .add(BigDecimal.valueOf(months).divide(MONTHS_IN_YEAR, MathContext.DECIMAL64));
    Money base = perYear.times(years);
    steps.add("每年 " + perYear + " × " + Wording.number(years) + " 年 ＝ " + base);
    return base;
  }
}
