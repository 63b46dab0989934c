package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Calculation.Term;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Span;
import java.time.LocalDate;
import java.util.Optional;

/** 退役报到 (《退役军人安置条例》第五十一条): at the veterans' office, and when lateness forfeits the rest. */
final class VeteransOfficeDeadline implements Calculator {

  private final Parameter<Span> within;
  private final Parameter<Span> forfeitedAfter;

  VeteransOfficeDeadline(Needs needs) {
    this.within = needs.span("resettlement/report-within");
    this.forfeitedAfter = needs.span("resettlement/report-forfeited-after");
  }

  @Override
  public String name() {
    return "report-to-veterans-office";
  }

  @Override
  public String title() {
    return "到退役军人事务局报到";
  }

  @Override
  public Calculation calculate(Person person, LocalDate today) {
    Optional<LocalDate> start = person.find(Fact.DISCHARGED_ON);
    LocalDate day = start.orElse(today);
    DatedValue<Span> rule = within.inForceOn(day);
    boolean officer = person.find(Fact.RANK).filter(r -> r == Rank.OFFICER).isPresent();
    boolean otherWay =
        person
            .find(Fact.RESETTLEMENT_WAY)
            .filter(w -> w != ResettlementWay.SELF_EMPLOYMENT)
            .isPresent();
    if (officer || otherWay) {
      return new ToConfirm("按接收安置通知写的时间报到，以通知为准。", "报到时间，看接收安置通知", Outcome.basis(rule));
    }
    DatedValue<Span> grace = forfeitedAfter.inForceOn(day);
    Optional<LocalDate> end = start.map(rule.value()::lastDay);
    boolean forfeited = end.map(grace.value()::lastDay).filter(today::isAfter).isPresent();
    if (forfeited) {
      return new Term(
          "逾期已超过 " + grace.value() + "，无正当理由视为放弃安置待遇。",
          Optional.of(rule.value()),
          end,
          true,
          Outcome.basis(rule, grace));
    }
    return Deadlines.term("自主就业的，自批准退役之日起", start, rule.value(), today, Outcome.basis(rule));
  }
}
