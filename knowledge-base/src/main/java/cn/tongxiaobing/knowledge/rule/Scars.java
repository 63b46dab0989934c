package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 瘢痕. What is public of the standard is not firm enough to decide: a doctor must look. */
final class Scars implements Condition {

  private final Parameter<Table<BigDecimal>> longest;

  Scars(Needs needs) {
    this.longest = needs.numbers("enlistment/scar-longest", Scar.FACE_OR_NECK.code());
  }

  @Override
  public String name() {
    return "scars";
  }

  @Override
  public String title() {
    return "瘢痕";
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    Optional<Scar> scar = person.find(Fact.SCAR);
    if (scar.isEmpty()) {
      return Missing.of(Fact.SCAR);
    }
    DatedValue<Table<BigDecimal>> sizes = longest.inForceOn(today);
    List<LegalReference> basis = Outcome.basis(sizes);
    return switch (scar.get()) {
      case NONE -> new Met("没有瘢痕，这一项符合。", basis);
      case SCAR_PRONE, IMPAIRING -> toConfirm(true, basis);
      case ELSEWHERE -> toConfirm(false, basis);
      case FACE_OR_NECK -> {
        BigDecimal limit = sizes.value().row(Scar.FACE_OR_NECK.code());
        yield person
            .find(Fact.SCAR_SIZE)
            .<Verdict>map(size -> toConfirm(size.compareTo(limit) > 0, basis))
            .orElseGet(() -> Missing.of(Fact.SCAR_SIZE));
      }
    };
  }

  private static ToConfirm toConfirm(boolean tooMuch, List<LegalReference> basis) {
    return new ToConfirm(
        tooMuch ? "按公开口径多半不符合，请体检站医生现场看。" : "按公开口径没列为不符合，请体检站医生现场看。",
        "瘢痕的大小和是否影响功能，由体检站医生看",
        basis);
  }
}
