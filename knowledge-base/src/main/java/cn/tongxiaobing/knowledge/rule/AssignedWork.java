package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.parameter.Cases;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** 安排工作 (《退役军人安置条例》第二十五条、第三十五条): any one of its grounds, and none against it. */
final class AssignedWork implements Condition {

  private final WaysOfRank ways;
  private final Parameter<BigDecimal> years;
  private final Parameter<Cases> merits;
  private final Parameter<Table<BigDecimal>> disability;
  private final Parameter<Boolean> martyrsChild;
  private final Parameter<Cases> excluded;

  AssignedWork(Needs needs) {
    this.ways = new WaysOfRank(needs);
    this.years = needs.number("resettlement/assigned-work-years");
    this.merits = needs.cases("resettlement/assigned-work-merits");
    this.disability =
        needs.numbers(
            "resettlement/assigned-work-disability", Disability.GRAVEST, Disability.LIGHTEST);
    this.martyrsChild = needs.statement("resettlement/assigned-work-martyrs-child");
    this.excluded = needs.cases("resettlement/assigned-work-excluded");
  }

  @Override
  public String name() {
    return "resettlement-assigned-work";
  }

  @Override
  public String title() {
    return ResettlementWay.ASSIGNED_WORK.label();
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    LocalDate day = WaysOfRank.dayOf(person, today);
    Optional<Verdict> closed = ways.closed(ResettlementWay.ASSIGNED_WORK, person, day);
    if (closed.isPresent()) {
      return closed.get();
    }
    DatedValue<Cases> against = excluded.inForceOn(day);
    boolean barred =
        Stream.of(Fact.EXPELLED_FROM_PARTY, Fact.CRIMINAL_PENALTY, Fact.FORCED_DISCHARGE)
            .filter(fact -> against.value().contains(fact.key()))
            .anyMatch(person::is);
    if (barred) {
      return new NotMet("被开除党籍、受过刑罚或强制退役的，不安排工作。", Outcome.basis(against));
    }
    List<Fact<?>> missing = new ArrayList<>();
    return grounds(person, day, missing)
        .or(() -> missing.isEmpty() ? Optional.empty() : Optional.of(Missing.of(missing)))
        .orElseGet(() -> none(person, day));
  }

  /** The first ground that holds; what is not known joins {@code missing}. */
  private Optional<Verdict> grounds(Person person, LocalDate day, List<Fact<?>> missing) {
    if (person.get(Fact.RANK).isSergeant()) {
      DatedValue<BigDecimal> rule = years.inForceOn(day);
      Optional<ServiceTime> served = ServiceTime.of(person);
      if (served.filter(s -> s.years() >= rule.value().intValue()).isPresent()) {
        return met("军士服役满 " + rule.value() + " 年", rule);
      }
      if (served.isEmpty()) {
        missing.add(Fact.SERVICE_YEARS);
      }
    }
    DatedValue<Cases> won = merits.inForceOn(day);
    Optional<Merit> merit =
        person.find(Fact.MERITS).orElse(Merits.none()).all().stream()
            .filter(m -> won.value().contains(m.codeAmong(won.value().codes())))
            .findFirst();
    if (merit.isPresent()) {
      return met("获得" + merit.get().label(), won);
    }
    missing.addAll(person.missing(Fact.MERITS));
    DatedValue<Table<BigDecimal>> grades = disability.inForceOn(day);
    Optional<Boolean> disabled =
        Disability.within(grades.value(), Set.of(DisabilityCause.WAR), person);
    if (disabled.orElse(false)) {
      return met("因战致残 " + person.get(Fact.DISABILITY_GRADE) + " 级", grades);
    }
    if (disabled.isEmpty()) {
      missing.add(Disability.ask(person));
    }
    if (person.is(Fact.MARTYRS_CHILD)) {
      return met("是烈士子女", martyrsChild.inForceOn(day));
    }
    missing.addAll(person.missing(Fact.MARTYRS_CHILD));
    return Optional.empty();
  }

  private static Optional<Verdict> met(String ground, DatedValue<?> rule) {
    return Optional.of(new Met(ground + "，符合安排工作条件，也可以选自主就业。", Outcome.basis(rule)));
  }

  private Verdict none(Person person, LocalDate day) {
    boolean thirdClass =
        person.find(Fact.MERITS).filter(m -> m.include(Merit.THIRD_CLASS_MERIT)).isPresent();
    if (thirdClass) {
      return new NotMet("平时三等功不够安排工作，要二等功以上。", Outcome.basis(merits.inForceOn(day)));
    }
    DatedValue<BigDecimal> rule = years.inForceOn(day);
    String lacking = person.get(Fact.RANK).isSergeant() ? "军士服役没满 " + rule.value() + " 年，" : "";
    return new NotMet(
        lacking + "立功、残疾、烈士子女几条也不够。",
        Outcome.basis(rule, merits.inForceOn(day), disability.inForceOn(day)));
  }
}
