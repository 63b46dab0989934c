package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameter;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters;
import cn.tongxiaobing.knowledge.rule.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The door: every rule that can be worked out, over one set of parameters. Immutable and
 * thread-safe.
 */
public final class Rules {

  private final Parameters parameters;
  private final LocalParameters local;
  private final List<Condition> enlistment;
  private final List<Condition> duties;
  private final List<Condition> resettlementWays;
  private final List<Calculator> deadlines;
  private final List<Calculator> amounts;

  private Rules(Parameters parameters, LocalParameters local, Problems problems) {
    Needs needs = new Needs(parameters, problems);
    this.parameters = parameters;
    this.local = local;
    this.enlistment =
        careful(
            new EnlistmentAge(needs),
            new EnlistmentEducation(needs),
            new EnlistmentHeight(needs),
            new EnlistmentWeight(needs),
            new EnlistmentEyesight(needs),
            new LaserSurgery(needs),
            new Tattoos(needs),
            new Scars(needs),
            new Exclusion(needs));
    this.duties = careful(new RegistrationDuty(needs), new Deferral(needs));
    this.resettlementWays =
        careful(
            new SelfEmployment(needs),
            new AssignedWork(needs),
            new MonthlyPension(needs),
            new Retirement(needs),
            new StateSupport(needs),
            new OfficerWay(needs, ResettlementWay.TRANSFER),
            new OfficerWay(needs, ResettlementWay.DEMOBILISATION));
    this.deadlines =
        careful(
            Stream.of(
                new VeteransOfficeDeadline(needs),
                new RegistrationChangeDeadline(needs),
                new DisabilityTransferDeadline(needs),
                new ReturnToSchoolDeadline(needs),
                new ReturnDeadline(needs)));
    Optional<LocalParameter> subsidy = needs.local(FamilySubsidy.PARAMETER);
    List<Calculator> all = new ArrayList<>();
    all.add(new TuitionAid(needs));
    all.add(new DischargeGrant(needs));
    all.add(new BereavementLumpSum(needs));
    all.add(new MartyrCommendation(needs));
    subsidy.ifPresent(parameter -> all.add(new FamilySubsidy(parameter, local)));
    all.addAll(LocalAmount.allBut(subsidy, List.copyOf(parameters.local()), local));
    this.amounts = careful(all.stream());
  }

  /**
   * Reads the parameters and makes the rules. Where there is no file below {@code parameters/}
   * there is nothing to work out, and nothing is reported; every rule then sends to an office.
   *
   * @param files text by path below {@code library/}
   * @param register the documents that references may name
   * @param problems every fault is added here, parameters that a rule needs and lacks included
   */
  public static Rules read(SortedMap<String, String> files, Register register, Problems problems) {
    Problems own = new Problems();
    Parameters parameters = Parameters.read(files, register, own);
    boolean nothing = parameters.isEmpty() && own.isEmpty();
    Rules rules = new Rules(parameters, LocalParameters.none(), own);
    if (!nothing) {
      problems.addAll(own);
    }
    return rules;
  }

  /**
   * These rules with the values that an office has filled in for its places, beside those that are
   * filled in already.
   *
   * @param file named in what is reported
   * @param csv the whole file, see {@link LocalParameters#read}
   * @param problems every fault is added here; a line with one is left out
   */
  public Rules withLocal(String file, String csv, Problems problems) {
    LocalParameters read = LocalParameters.read(file, csv, parameters.local(), problems);
    return new Rules(parameters, local.with(read), new Problems());
  }

  /** What someone must meet to be enlisted, in the order in which it is asked. */
  public List<Condition> enlistment() {
    return enlistment;
  }

  /** 兵役登记 and 缓征. */
  public List<Condition> duties() {
    return duties;
  }

  /** Every way of resettlement (安置方式), each with its own condition. */
  public List<Condition> resettlementWays() {
    return resettlementWays;
  }

  /** Times in which something must be done. */
  public List<Calculator> deadlines() {
    return deadlines;
  }

  /** Amounts of money, those that each place sets last. */
  public List<Calculator> amounts() {
    return amounts;
  }

  /** Every rule. */
  public List<Rule> all() {
    return Stream.<List<? extends Rule>>of(enlistment, duties, resettlementWays, deadlines, amounts)
        .<Rule>flatMap(List::stream)
        .toList();
  }

  /** The rule with this name. */
  public Optional<Rule> rule(String name) {
    return all().stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** The parameters that the rules stand on. */
  public Parameters parameters() {
    return parameters;
  }

  /** What offices have filled in for their places. */
  public LocalParameters local() {
    return local;
  }

  private static List<Condition> careful(Condition... conditions) {
    return Stream.of(conditions).<Condition>map(CarefulCondition::new).toList();
  }

  private static List<Calculator> careful(Stream<? extends Calculator> calculators) {
    return calculators.<Calculator>map(CarefulCalculator::new).toList();
  }
}
