package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 不征集、免服兵役、不得服兵役 (《兵役法》第五条、第二十四条): met by someone of whom none holds. */
final class Exclusion implements Condition {

  private final List<Ground> grounds;
  private final Parameter<Boolean> vetting;

  Exclusion(Needs needs) {
    this.grounds =
        List.of(
            new Ground(Fact.PROSECUTION, needs, "案件没有了结，现在不征集。"),
            new Ground(Fact.SERVING_SENTENCE, needs, "服刑期间不征集。"),
            new Ground(Fact.WITHOUT_POLITICAL_RIGHTS, needs, "被剥夺政治权利的，不得服兵役。"),
            new Ground(Fact.SEVERE_DISABILITY, needs, "严重残疾不适合服兵役的，依法免服兵役。"));
    this.vetting = needs.statement("exclusion/past-record");
  }

  private record Ground(Fact<Boolean> fact, Parameter<Boolean> rule, String reason) {
    Ground(Fact<Boolean> fact, Needs needs, String reason) {
      this(fact, needs.statement("exclusion/" + fact.key()), reason);
    }
  }

  @Override
  public String name() {
    return "exclusion";
  }

  @Override
  public String title() {
    return "不征集的情形";
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    List<LegalReference> basis = new ArrayList<>();
    List<Fact<?>> missing = new ArrayList<>();
    for (Ground ground : grounds) {
      List<LegalReference> own = Outcome.basis(ground.rule().inForceOn(today));
      Optional<Boolean> holds = person.find(ground.fact());
      if (holds.orElse(false)) {
        return new NotMet(ground.reason(), own);
      }
      if (holds.isEmpty()) {
        missing.add(ground.fact());
      }
      basis.addAll(own);
    }
    if (person.is(Fact.PAST_RECORD) || person.is(Fact.FAMILY_RECORD)) {
      return new ToConfirm(
          "要看性质，由政治考核认定，请问县级征兵办公室。",
          "受过的处罚，由县级征兵办公室和公安机关核定",
          Outcome.basis(vetting.inForceOn(today)));
    }
    if (!missing.isEmpty()) {
      return Missing.of(missing);
    }
    return new Met("没有法律写明的不征集情形，还要过政治考核。", basis.stream().distinct().toList());
  }
}
