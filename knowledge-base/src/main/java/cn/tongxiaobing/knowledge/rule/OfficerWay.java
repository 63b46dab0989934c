package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 转业、复员: ways of officers, whose conditions are not public. */
final class OfficerWay implements Condition {

  private final WaysOfRank ways;
  private final ResettlementWay way;

  OfficerWay(Needs needs, ResettlementWay way) {
    this.ways = new WaysOfRank(needs);
    this.way = way;
  }

  @Override
  public String name() {
    return "resettlement-" + way.code();
  }

  @Override
  public String title() {
    return way.label();
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    Optional<Verdict> closed = ways.closed(way, person, WaysOfRank.dayOf(person, today));
    return closed.orElseGet(() ->
        new ToConfirm(
            "军官" + way.label() + "的条件另有规定，请问所在部队。", way.label() + "的条件，问部队政治工作部门", List.of()));
  }
}
