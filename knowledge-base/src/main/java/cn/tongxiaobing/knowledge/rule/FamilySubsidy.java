package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameter;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters;
import java.time.LocalDate;

/** 义务兵家庭优待金: what the county that approved the enlistment has filled in for a year. */
final class FamilySubsidy implements Calculator {

  static final String PARAMETER = "local/family-subsidy";

  private final LocalParameter parameter;
  private final LocalAmount amount;

  FamilySubsidy(LocalParameter parameter, LocalParameters values) {
    this.parameter = parameter;
    this.amount = new LocalAmount(parameter, values);
  }

  @Override
  public String name() {
    return "family-subsidy";
  }

  @Override
  public String title() {
    return parameter.description();
  }

  @Override
  public Calculation calculate(Person person, LocalDate today) {
    return person.find(Fact.RANK).filter(r -> r != Rank.CONSCRIPT).isPresent()
        ? new NotMet("优待金只发给义务兵的家庭。", parameter.references())
        : amount.calculate(person, today);
  }
}
