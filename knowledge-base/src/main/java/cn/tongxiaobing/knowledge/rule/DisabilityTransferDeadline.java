package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Span;
import java.time.LocalDate;
import java.util.Optional;

/** 转入残疾抚恤关系 (《军人抚恤优待条例》第三十条): where the household is registered. */
final class DisabilityTransferDeadline implements Calculator {

  private final Parameter<Span> within;

  DisabilityTransferDeadline(Needs needs) {
    this.within = needs.span("disability/transfer-within");
  }

  @Override
  public String name() {
    return "disability-transfer";
  }

  @Override
  public String title() {
    return "申请转入残疾抚恤关系";
  }

  @Override
  public Calculation calculate(Person person, LocalDate today) {
    Optional<LocalDate> start = person.find(Fact.DISCHARGED_ON);
    DatedValue<Span> rule = within.inForceOn(start.orElse(today));
    Optional<DisabilityCause> cause = person.find(Fact.DISABILITY_CAUSE);
    if (cause.isEmpty()) {
      return Missing.of(Fact.DISABILITY_CAUSE);
    }
    if (cause.get() == DisabilityCause.NONE) {
      return new NotMet("没有评残，不用办这一项。", Outcome.basis(rule));
    }
    return Deadlines.term("办理退役手续后", start, rule.value(), today, Outcome.basis(rule));
  }
}
