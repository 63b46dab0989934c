package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.Cases;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 文身. What is public of the standard is not firm enough to decide: somebody must look. */
final class Tattoos implements Condition {

  private final Parameter<Table<BigDecimal>> longest;
  private final Parameter<Table<Cases>> notListed;

  Tattoos(Needs needs) {
    this.longest =
        needs.numbers(
            "enlistment/tattoo-longest", TattooPlace.EXPOSED.code(), TattooPlace.COVERED.code());
    this.notListed =
        needs.casesByKey("enlistment/tattoo-not-listed", Sex.MAN.code(), Sex.WOMAN.code());
  }

  @Override
  public String name() {
    return "tattoos";
  }

  @Override
  public String title() {
    return "文身";
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    Optional<TattooPlace> place = person.find(Fact.TATTOO);
    if (place.isEmpty()) {
      return Missing.of(Fact.TATTOO);
    }
    DatedValue<Table<BigDecimal>> sizes = longest.inForceOn(today);
    DatedValue<Table<Cases>> places = notListed.inForceOn(today);
    List<LegalReference> basis = Outcome.basis(sizes, places);
    if (place.get() == TattooPlace.NONE) {
      return new Met("没有文身，这一项符合。", basis);
    }
    Optional<BigDecimal> limit = sizes.value().find(place.get().code());
    if (limit.isPresent()) {
      Optional<BigDecimal> size = person.find(Fact.TATTOO_SIZE);
      return size.isEmpty()
          ? Missing.of(Fact.TATTOO_SIZE)
          : toConfirm(size.get().compareTo(limit.get()) > 0, basis);
    }
    Optional<Sex> sex = person.find(Fact.SEX);
    return sex.isEmpty()
        ? Missing.of(Fact.SEX)
        : toConfirm(places.value().row(sex.get().code()).contains(place.get().code()), basis);
  }

  private static ToConfirm toConfirm(boolean tooMuch, List<LegalReference> basis) {
    return new ToConfirm(
        tooMuch ? "按公开口径多半不符合，请体检站现场看，先问征兵办公室。" : "按公开口径没列为不符合，大小和图案要现场看。",
        "文身的部位、大小和图案，由体检站和政治考核看",
        basis);
  }
}
