package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Span;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.time.LocalDate;
import java.util.Optional;

/** 兵役登记信息变更 (《兵役法》第十七条): at the county's military service office. */
final class RegistrationChangeDeadline implements Calculator {

  private static final String SOLDIER = "soldier";
  private static final String OFFICER = "officer";

  private final Parameter<Table<Span>> within;

  RegistrationChangeDeadline(Needs needs) {
    this.within = needs.spans("registration/change-after-discharge", SOLDIER, OFFICER);
  }

  @Override
  public String name() {
    return "registration-change";
  }

  @Override
  public String title() {
    return "到兵役机关变更兵役登记信息";
  }

  @Override
  public Calculation calculate(Person person, LocalDate today) {
    Optional<Rank> rank = person.find(Fact.RANK);
    if (rank.isEmpty()) {
      return Missing.of(Fact.RANK);
    }
    boolean officer = rank.get() == Rank.OFFICER;
    Optional<LocalDate> start = person.find(officer ? Fact.PLACE_SETTLED_ON : Fact.DISCHARGED_ON);
    DatedValue<Table<Span>> rule = within.inForceOn(start.orElse(today));
    return Deadlines.term(
        officer ? "自确定安置地之日起" : "自退出现役之日起",
        start,
        rule.value().row(officer ? OFFICER : SOLDIER),
        today,
        Outcome.basis(rule));
  }
}
