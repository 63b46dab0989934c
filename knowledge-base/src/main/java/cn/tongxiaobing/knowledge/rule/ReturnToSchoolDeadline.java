package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Span;
import java.time.LocalDate;
import java.util.Optional;

/** 退役后入学、复学 (《征兵工作条例》第三十三条): for students whose place was kept. */
final class ReturnToSchoolDeadline implements Calculator {

  private final Parameter<Span> within;

  ReturnToSchoolDeadline(Needs needs) {
    this.within = needs.span("students/place-kept");
  }

  @Override
  public String name() {
    return "return-to-school";
  }

  @Override
  public String title() {
    return "回学校入学、复学";
  }

  @Override
  public Calculation calculate(Person person, LocalDate today) {
    Optional<LocalDate> start = person.find(Fact.DISCHARGED_ON);
    DatedValue<Span> rule = within.inForceOn(start.orElse(today));
    Optional<Boolean> kept = person.find(Fact.PLACE_KEPT);
    if (kept.isEmpty()) {
      return Missing.of(Fact.PLACE_KEPT);
    }
    return kept.get()
        ? Deadlines.term("退出现役后", start, rule.value(), today, Outcome.basis(rule))
        : new NotMet("没有保留学籍或入学资格，不适用这一项。", Outcome.basis(rule));
  }
}
