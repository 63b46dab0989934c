package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.parameter.Cases;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.time.LocalDate;
import java.util.Optional;

/** Which ways of resettlement there are for officers, sergeants and conscripts at all (第五条). */
final class WaysOfRank {

  private final Parameter<Table<Cases>> ways;

  WaysOfRank(Needs needs) {
    this.ways = needs.casesByKey("resettlement/ways", "officer", "sergeant", "conscript");
  }

  /** Why {@code way} is not open to this rank, or that the rank is not known. */
  Optional<Verdict> closed(ResettlementWay way, Person person, LocalDate day) {
    DatedValue<Table<Cases>> rule = ways.inForceOn(day);
    Optional<Rank> rank = person.find(Fact.RANK);
    if (rank.isEmpty()) {
      return Optional.of(Missing.of(Fact.RANK));
    }
    return rule.value().row(rank.get().corps()).contains(way.code())
        ? Optional.empty()
        : Optional.of(
            new NotMet(rank.get().label() + "没有" + way.label() + "这种安置方式。", Outcome.basis(rule)));
  }

  /** The day whose rules hold for a person: that of discharge, or today. */
  static LocalDate dayOf(Person person, LocalDate today) {
    return person.find(Fact.DISCHARGED_ON).orElse(today);
  }
}
