package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.Cases;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 自主就业 (《退役军人安置条例》第二十条): for whom no other way is open, or who chooses it. */
final class SelfEmployment implements Condition {

  private final WaysOfRank ways;
  private final Condition assignedWork;
  private final List<Condition> instead;
  private final Parameter<Cases> choice;
  private final Parameter<Boolean> otherwise;

  SelfEmployment(Needs needs) {
    this.ways = new WaysOfRank(needs);
    this.assignedWork = new AssignedWork(needs);
    this.instead = List.of(new Retirement(needs), new StateSupport(needs));
    this.choice = needs.cases("resettlement/may-choose-self-employment");
    this.otherwise = needs.statement("resettlement/self-employment-otherwise");
  }

  @Override
  public String name() {
    return "resettlement-self-employment";
  }

  @Override
  public String title() {
    return ResettlementWay.SELF_EMPLOYMENT.label();
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    LocalDate day = WaysOfRank.dayOf(person, today);
    Optional<Verdict> closed = ways.closed(ResettlementWay.SELF_EMPLOYMENT, person, day);
    if (closed.isPresent()) {
      return closed.get();
    }
    DatedValue<Cases> mayChoose = choice.inForceOn(day);
    boolean chosen = mayChoose.value().contains(ResettlementWay.ASSIGNED_WORK.code());
    if (chosen && assignedWork.verdict(person, today) instanceof Met) {
      return new Met("够安排工作条件的，也可以自愿选自主就业。", Outcome.basis(mayChoose));
    }
    DatedValue<Boolean> rule = otherwise.inForceOn(day);
    for (Condition way : instead) {
      switch (way.verdict(person, today)) {
        case Met met -> {
          return new NotMet("符合" + way.title() + "条件，按" + way.title() + "安置。", met.references());
        }
        case Missing missing -> {
          return missing;
        }
        case ToConfirm toConfirm -> {
          return toConfirm;
        }
        case NotMet notMet -> {}
      }
    }
    return new Met("可以自主就业，领一次性退役金。", Outcome.basis(rule, mayChoose));
  }
}
