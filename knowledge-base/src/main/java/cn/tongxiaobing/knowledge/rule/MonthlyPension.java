package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * 逐月领取退役金. The measures are not public: their years serve to say whether asking is worth while, and
 * are never told.
 */
final class MonthlyPension implements Condition {

  private final WaysOfRank ways;
  private final Parameter<Table<BigDecimal>> years;

  MonthlyPension(Needs needs) {
    this.ways = new WaysOfRank(needs);
    this.years = needs.numbers("resettlement/monthly-pension-years");
  }

  @Override
  public String name() {
    return "resettlement-monthly-pension";
  }

  @Override
  public String title() {
    return ResettlementWay.MONTHLY_PENSION.label();
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    LocalDate day = WaysOfRank.dayOf(person, today);
    Optional<Verdict> closed = ways.closed(ResettlementWay.MONTHLY_PENSION, person, day);
    if (closed.isPresent()) {
      return closed.get();
    }
    DatedValue<Table<BigDecimal>> rule = years.inForceOn(day);
    String corps = person.get(Fact.RANK).corps();
    int least =
        rule.value().rows().entrySet().stream()
            .filter(row -> row.getKey().startsWith(corps) && !row.getKey().endsWith("in-rank"))
            .map(row -> row.getValue())
            .min(Comparator.naturalOrder())
            .map(BigDecimal::intValue)
            .orElse(0);
    boolean tooShort = ServiceTime.of(person).filter(s -> s.years() < least).isPresent();
    return new ToConfirm(
        tooShort ? "按公开口径年限还不够，请问安置地退役军人事务局。" : "要满规定年限，请问安置地退役军人事务局。",
        "逐月领取退役金的年限，问部队和安置地退役军人事务局",
        Outcome.basis(rule));
  }
}
