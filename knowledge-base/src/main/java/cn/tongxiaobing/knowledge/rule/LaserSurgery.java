package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 近视手术: how long after laser surgery the eyes may be examined, and what they must then show. */
final class LaserSurgery implements Condition {

  private final Parameter<Span> wait;
  private final Parameter<BigDecimal> lowestNaked;

  LaserSurgery(Needs needs) {
    this.wait = needs.span("enlistment/laser-surgery-wait");
    this.lowestNaked = needs.number("enlistment/lowest-eyesight-after-laser");
  }

  @Override
  public String name() {
    return "laser-surgery";
  }

  @Override
  public String title() {
    return "近视手术";
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    Optional<EyeSurgery> surgery = person.find(Fact.EYE_SURGERY);
    if (surgery.isEmpty()) {
      return Missing.of(Fact.EYE_SURGERY);
    }
    DatedValue<Span> rule = wait.inForceOn(today);
    List<LegalReference> basis = Outcome.basis(rule);
    return switch (surgery.get()) {
      case NONE -> new Met("没有做过近视手术，这一项不用看。", basis);
      case LENS_IMPLANT -> new NotMet("晶体植入（ICL）不在可以放宽的手术里，现在不符合。", basis);
      case OTHER -> new ToConfirm("这种手术公开的标准没写，请体检站看病历。", "手术的种类，由体检站看手术病历", basis);
      case LASER -> SpecialPost.stricter(person, laser(person, today, rule, basis));
    };
  }

  private Verdict laser(
      Person person, LocalDate today, DatedValue<Span> rule, List<LegalReference> basis) {
    Optional<LocalDate> done = person.find(Fact.SURGERY_DATE);
    if (done.isEmpty()) {
      return Missing.of(Fact.SURGERY_DATE);
    }
    LocalDate earliest = rule.value().lastDay(done.get());
    if (today.isBefore(earliest)) {
      return new NotMet(
          "手术没满 " + rule.value() + "，" + Wording.day(earliest) + " 以后可以再测。",
          Optional.of(earliest),
          basis);
    }
    BigDecimal least = lowestNaked.inForceOn(today).value();
    boolean weak =
        Stream.of(Fact.NAKED_LEFT, Fact.NAKED_RIGHT)
            .flatMap(eye -> person.find(eye).stream())
            .anyMatch(n -> n.compareTo(least) < 0);
    if (weak) {
      return new NotMet("手术后裸眼视力要到 " + Wording.decimal(least) + "，这一项现在不符合。", basis);
    }
    boolean unsound =
        person.is(Fact.SURGERY_COMPLICATIONS)
            || person.find(Fact.FUNDUS_NORMAL).filter(n -> !n).isPresent();
    if (unsound) {
      return new NotMet("手术后有并发症或眼底不正常，这一项现在不符合。", basis);
    }
    List<Fact<?>> open =
        person.missing(
            Fact.NAKED_LEFT, Fact.NAKED_RIGHT, Fact.SURGERY_COMPLICATIONS, Fact.FUNDUS_NORMAL);
    return open.isEmpty()
        ? new Met("手术满 " + rule.value() + "，各项符合，以体检站检查为准。", basis)
        : new ToConfirm(
            "手术满 " + rule.value() + "，还要裸眼 " + Wording.decimal(least) + " 以上、眼底正常、无并发症。",
            "裸眼视力、眼底和并发症，由体检站检查",
            basis);
  }
}
