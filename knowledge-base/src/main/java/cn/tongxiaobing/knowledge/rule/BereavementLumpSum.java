package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Calculation.Amount;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Money;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 一次性抚恤金 (《军人抚恤优待条例》第十五条、第十六条): so many times the disposable income of the year before, and so many
 * months of pay; for merit a share more, the highest one.
 */
final class BereavementLumpSum implements Calculator {

  private final Parameter<Table<BigDecimal>> multiple;
  private final Parameter<BigDecimal> months;
  private final Parameter<Boolean> basicPayOnly;
  private final Parameter<Boolean> floor;
  private final Parameter<Table<BigDecimal>> increase;

  BereavementLumpSum(Needs needs) {
    this.multiple =
        needs.numbers(
            "bereavement/income-multiple",
            DeathKind.MARTYR.code(),
            DeathKind.ON_DUTY.code(),
            DeathKind.ILLNESS.code());
    this.months = needs.number("bereavement/months-of-pay");
    this.basicPayOnly = needs.statement("bereavement/basic-pay-only");
    this.floor = needs.statement("bereavement/second-lieutenant-floor");
    this.increase = needs.numbers("bereavement/merit-increase", Merit.FIRST_CLASS_MERIT.code());
  }

  @Override
  public String name() {
    return "bereavement-lump-sum";
  }

  @Override
  public String title() {
    return "一次性抚恤金";
  }

  @Override
  public Calculation calculate(Person person, LocalDate today) {
    LocalDate day = person.find(Fact.DEATH_DATE).orElse(today);
    DatedValue<Table<BigDecimal>> times = multiple.inForceOn(day);
    List<Fact<?>> missing =
        person.missing(Fact.DEATH_KIND, Fact.DISPOSABLE_INCOME, Fact.MONTHLY_PAY);
    if (!missing.isEmpty()) {
      return Missing.of(missing);
    }
    DatedValue<Table<BigDecimal>> shares = increase.inForceOn(day);
    boolean byWhom =
        person.find(Fact.MERITS).filter(m -> m.include(Merit.HONORARY_TITLE)).isPresent()
            && shares.value().find(Merit.HONORARY_TITLE.code()).isEmpty();
    if (byWhom) {
      return new ToConfirm(
          "荣誉称号由谁授予，增发比例不同，请问退役军人事务局。", "荣誉称号由谁授予，问县级退役军人事务局", Outcome.basis(shares));
    }
    List<String> steps = new ArrayList<>();
    DatedValue<BigDecimal> count = months.inForceOn(day);
    BigDecimal factor = times.value().row(person.get(Fact.DEATH_KIND).code());
    Money income = person.get(Fact.DISPOSABLE_INCOME);
    Money ofIncome = income.times(factor);
    steps.add("上一年度全国城镇居民人均可支配收入 " + income + " × " + factor + " ＝ " + ofIncome);
    Money pay = person.get(Fact.MONTHLY_PAY);
    Money ofPay = pay.times(count.value());
    String kindOfPay = basicPayOnly.inForceOn(day).value() ? "月基本工资 " : "月工资 ";
    steps.add("本人" + kindOfPay + pay + " × " + count.value() + " 个月 ＝ " + ofPay);
    Money sum = ofIncome.plus(ofPay);
    steps.add(ofIncome + " ＋ " + ofPay + " ＝ " + sum);
    Money total = MeritIncrease.raise(sum, MeritIncrease.of(person, shares.value()), steps);
    String caveat = floor.inForceOn(day).value() ? "月工资或津贴低于少尉军官的，按少尉军官算。" : "";
    return new Amount(
        "一次性抚恤金 " + total + "。", total, steps, caveat, Outcome.basis(times, count, shares));
  }
}
