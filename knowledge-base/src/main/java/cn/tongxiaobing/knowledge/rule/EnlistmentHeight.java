package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 身高, in centimetres, after the standards of the physical examination. */
final class EnlistmentHeight implements Condition {

  private final Parameter<Table<BigDecimal>> lowest;

  EnlistmentHeight(Needs needs) {
    this.lowest = needs.numbers("enlistment/lowest-height", Sex.MAN.code(), Sex.WOMAN.code());
  }

  @Override
  public String name() {
    return "enlistment-height";
  }

  @Override
  public String title() {
    return "身高";
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    List<Fact<?>> missing = person.missing(Fact.SEX, Fact.HEIGHT);
    if (!missing.isEmpty()) {
      return Missing.of(missing);
    }
    DatedValue<Table<BigDecimal>> standard = lowest.inForceOn(today);
    BigDecimal needed = standard.value().row(person.get(Fact.SEX).code());
    BigDecimal lacking = needed.subtract(person.get(Fact.HEIGHT));
    Verdict verdict =
        lacking.signum() > 0
            ? new NotMet(
                "要 " + needed + " 厘米以上，差 " + Wording.number(lacking) + " 厘米，以现场测量为准。",
                Outcome.basis(standard))
            : new Met("身高符合，以现场测量为准。", Outcome.basis(standard));
    return SpecialPost.stricter(person, verdict);
  }
}
