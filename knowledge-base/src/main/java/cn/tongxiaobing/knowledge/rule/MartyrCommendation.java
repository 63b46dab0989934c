package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Calculation.Amount;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Money;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 烈士褒扬金: so many times the disposable income of the year before. */
final class MartyrCommendation implements Calculator {

  private final Parameter<BigDecimal> multiple;

  MartyrCommendation(Needs needs) {
    this.multiple = needs.number("bereavement/commendation-multiple");
  }

  @Override
  public String name() {
    return "martyr-commendation";
  }

  @Override
  public String title() {
    return "烈士褒扬金";
  }

  @Override
  public Calculation calculate(Person person, LocalDate today) {
    DatedValue<BigDecimal> times = multiple.inForceOn(person.find(Fact.DEATH_DATE).orElse(today));
    if (person.find(Fact.DEATH_KIND).filter(k -> k != DeathKind.MARTYR).isPresent()) {
      return new NotMet("烈士褒扬金只发给烈士遗属。", Outcome.basis(times));
    }
    List<Fact<?>> missing = person.missing(Fact.DEATH_KIND, Fact.DISPOSABLE_INCOME);
    if (!missing.isEmpty()) {
      return Missing.of(missing);
    }
    Money income = person.get(Fact.DISPOSABLE_INCOME);
    Money total = income.times(times.value());
    return new Amount(
        "烈士褒扬金 " + total + "。",
        total,
        List.of("上一年度全国城镇居民人均可支配收入 " + income + " × " + times.value() + " ＝ " + total),
        "战时参战牺牲的，标准可以适当提高。",
        Outcome.basis(times));
  }
}
