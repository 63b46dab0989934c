package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 缓征 (《兵役法》第二十三条): met by someone whose call-up may be put off. */
final class Deferral implements Condition {

  private final Parameter<Boolean> breadwinner;

  Deferral(Needs needs) {
    this.breadwinner = needs.statement("deferral/only-breadwinner");
  }

  @Override
  public String name() {
    return "deferral";
  }

  @Override
  public String title() {
    return "缓征";
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    List<LegalReference> basis = Outcome.basis(breadwinner.inForceOn(today));
    Optional<Boolean> only = person.find(Fact.ONLY_BREADWINNER);
    if (only.isEmpty()) {
      return Missing.of(Fact.ONLY_BREADWINNER);
    }
    return only.get()
        ? new Met("家里唯一劳动力可以缓征，向县级征兵办公室申请。", basis)
        : new NotMet("法律写明可以缓征的，只有家里唯一劳动力。", basis);
  }
}
