package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 供养 (《退役军人安置条例》第三十八条): support for life, of the gravest disabilities. */
final class StateSupport implements Condition {

  private final WaysOfRank ways;
  private final Parameter<Table<BigDecimal>> disability;

  StateSupport(Needs needs) {
    this.ways = new WaysOfRank(needs);
    this.disability =
        needs.numbers("resettlement/support-disability", Disability.GRAVEST, Disability.LIGHTEST);
  }

  @Override
  public String name() {
    return "resettlement-support";
  }

  @Override
  public String title() {
    return ResettlementWay.SUPPORT.label();
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    LocalDate day = WaysOfRank.dayOf(person, today);
    Optional<Verdict> closed = ways.closed(ResettlementWay.SUPPORT, person, day);
    if (closed.isPresent()) {
      return closed.get();
    }
    DatedValue<Table<BigDecimal>> grades = disability.inForceOn(day);
    List<LegalReference> basis = Outcome.basis(grades);
    boolean middle = person.get(Fact.RANK).isMiddleSergeantOrAbove();
    Optional<Boolean> disabled =
        Disability.within(
            grades.value(), middle ? Disability.warOrDuty() : Disability.anyCause(), person);
    if (disabled.isEmpty()) {
      return Missing.of(Disability.ask(person));
    }
    if (!disabled.get()) {
      String range =
          grades.value().row(Disability.GRAVEST) + "—" + grades.value().row(Disability.LIGHTEST);
      return new NotMet("供养要" + (middle ? "因战因公" : "") + "评残 " + range + " 级。", basis);
    }
    return new Met(middle ? "放弃退休安置的，可以选择由国家供养终身。" : "符合条件，由国家供养终身。", basis);
  }
}
