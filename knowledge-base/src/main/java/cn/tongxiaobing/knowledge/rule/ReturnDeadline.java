package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Calculation.Term;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.Cases;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Span;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 新兵退回期限 (《征兵工作条例》第四十九条): from arrival with the forces, by the cause, after the regulations in
 * force on the day asked about.
 */
final class ReturnDeadline implements Calculator {

  private final Parameter<Table<Span>> within;
  private final Parameter<Cases> withoutLimit;

  ReturnDeadline(Needs needs) {
    this.within =
        needs.spans("return/within", ReturnCause.HEALTH.code(), ReturnCause.POLITICAL.code());
    this.withoutLimit = needs.cases("return/without-limit");
  }

  @Override
  public String name() {
    return "return-deadline";
  }

  @Override
  public String title() {
    return "新兵退回期限";
  }

  @Override
  public Calculation calculate(Person person, LocalDate today) {
    DatedValue<Table<Span>> terms = within.inForceOn(today);
    DatedValue<Cases> unlimited = withoutLimit.inForceOn(today);
    Optional<ReturnCause> cause = person.find(Fact.RETURN_CAUSE);
    if (cause.isEmpty()) {
      return Missing.of(Fact.RETURN_CAUSE);
    }
    String code = cause.get().code();
    if (unlimited.value().contains(code)) {
      return new Term(
          cause.get().label() + "的，退回不受期限限制。",
          Optional.empty(),
          Optional.empty(),
          false,
          Outcome.basis(unlimited));
    }
    Optional<Span> span = terms.value().find(code);
    if (span.isEmpty()) {
      return new ToConfirm(
          "当时的条例没有写明这一种，请问县级征兵办公室。",
          cause.get().label() + "的退回期限，问县级征兵办公室",
          Outcome.basis(unlimited));
    }
    return term(cause.get(), span.get(), person.find(Fact.ARRIVED_ON), today, terms);
  }

  private static Term term(
      ReturnCause cause,
      Span span,
      Optional<LocalDate> arrived,
      LocalDate today,
      DatedValue<Table<Span>> terms) {
    Optional<LocalDate> last = arrived.map(span::lastDay);
    boolean passed = last.filter(today::isAfter).isPresent();
    String reason =
        last.map(day ->
                passed
                    ? "退回期限到 " + Wording.day(day) + " 为止，已经过了。"
                    : "不超过 " + span + "，到 " + Wording.day(day) + " 为止。")
            .orElse(cause.label() + "退回，自到部队之日起不超过 " + span + "。");
    return new Term(reason, Optional.of(span), last, passed, Outcome.basis(terms));
  }
}
