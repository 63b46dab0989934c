package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Intake.Half;
import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.Cases;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 征集对象: whom the notice of the year calls up, by schooling. */
final class EnlistmentEducation implements Condition {

  private static final String LISTED = "listed";
  private static final String TO_ASK = "to-ask";

  private final Intakes intakes;
  private final Parameter<Table<Cases>> man;
  private final Parameter<Table<Cases>> womanFirst;
  private final Parameter<Table<Cases>> womanSecond;

  EnlistmentEducation(Needs needs) {
    this.intakes = new Intakes(needs);
    this.man = needs.casesByKey("enlistment/education-man", LISTED, TO_ASK);
    this.womanFirst = needs.casesByKey("enlistment/education-woman-first-half", LISTED, TO_ASK);
    this.womanSecond = needs.casesByKey("enlistment/education-woman-second-half", LISTED, TO_ASK);
  }

  @Override
  public String name() {
    return "enlistment-education";
  }

  @Override
  public String title() {
    return "学历与身份";
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    List<Fact<?>> missing = person.missing(Fact.SEX, Fact.EDUCATION);
    if (!missing.isEmpty()) {
      return Missing.of(missing);
    }
    Intake intake = intakes.of(person, today);
    boolean isMan = person.get(Fact.SEX) == Sex.MAN;
    Parameter<Table<Cases>> called =
        isMan ? man : intake.half() == Half.FIRST ? womanFirst : womanSecond;
    Optional<DatedValue<Table<Cases>>> announced = called.ifKnownOn(intake.ruleDay());
    if (announced.isEmpty()) {
      return new ToConfirm(
          intake.label() + "的征集对象没有收录，以当年公告为准。", intake.label() + "的学历要求，问县级征兵办公室", List.of());
    }
    EducationGroup group =
        isMan ? EducationGroup.ofMan(person) : EducationGroup.ofWoman(person, intake);
    return judge(group, intake, announced.get(), isMan);
  }

  private Verdict judge(
      EducationGroup group, Intake intake, DatedValue<Table<Cases>> announced, boolean isMan) {
    List<LegalReference> basis = Outcome.basis(announced);
    Cases listed = announced.value().row(LISTED);
    Cases toAsk = announced.value().row(TO_ASK);
    if (group.codes().stream().allMatch(listed::contains)) {
      return new Met("属于 " + intake.label() + "的征集对象。", basis);
    }
    if (group.codes().stream().allMatch(toAsk::contains)) {
      return new ToConfirm("这一类公开的通知没写清，请问征兵办公室。", "是否属于征集对象，问县级征兵办公室", basis);
    }
    boolean maybe = group.codes().stream().anyMatch(c -> listed.contains(c) || toAsk.contains(c));
    if (maybe) {
      return Missing.of(group.ask());
    }
    boolean laterThisYear =
        !isMan
            && intake.half() == Half.FIRST
            && womanSecond
                .ifKnownOn(intake.ruleDay())
                .filter(v -> group.codes().stream().allMatch(v.value().row(LISTED)::contains))
                .isPresent();
    return new NotMet(
        laterThisYear ? "上半年不征集这一类女青年，下半年可以报名。" : "这一类不在 " + intake.label() + "公布的征集对象里。", basis);
  }
}
