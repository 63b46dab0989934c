package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 视力: each eye without glasses, and where that is weak, with them and in degrees. */
final class EnlistmentEyesight implements Condition {

  private static final List<Eye> EYES =
      List.of(
          new Eye("左眼", Fact.NAKED_LEFT, Fact.CORRECTED_LEFT, Fact.DEGREES_LEFT),
          new Eye("右眼", Fact.NAKED_RIGHT, Fact.CORRECTED_RIGHT, Fact.DEGREES_RIGHT));

  private final Parameter<BigDecimal> lowestNaked;
  private final Parameter<BigDecimal> withoutCorrection;
  private final Parameter<BigDecimal> lowestCorrected;
  private final Parameter<BigDecimal> highestDegrees;

  EnlistmentEyesight(Needs needs) {
    this.lowestNaked = needs.number("enlistment/lowest-naked-eyesight");
    this.withoutCorrection = needs.number("enlistment/naked-eyesight-without-correction");
    this.lowestCorrected = needs.number("enlistment/lowest-corrected-eyesight");
    this.highestDegrees = needs.number("enlistment/highest-correction");
  }

  private record Eye(
      String label, Fact<BigDecimal> naked, Fact<BigDecimal> corrected, Fact<BigDecimal> degrees) {}

  @Override
  public String name() {
    return "enlistment-eyesight";
  }

  @Override
  public String title() {
    return "视力";
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    List<Fact<?>> missing = new ArrayList<>();
    for (Eye eye : EYES) {
      Optional<NotMet> fault = fault(eye, person, today, missing);
      if (fault.isPresent()) {
        return fault.get();
      }
    }
    if (!missing.isEmpty()) {
      return Missing.of(missing);
    }
    Met met =
        new Met(
            "视力符合，以体检站检查为准。",
            Outcome.basis(lowestNaked.inForceOn(today), lowestCorrected.inForceOn(today)));
    return SpecialPost.stricter(person, met);
  }

  /** What this eye lacks; what is not known of it joins {@code missing}. */
  private Optional<NotMet> fault(Eye eye, Person person, LocalDate today, List<Fact<?>> missing) {
    Optional<BigDecimal> naked = person.find(eye.naked());
    if (naked.isEmpty()) {
      missing.add(eye.naked());
      return Optional.empty();
    }
    DatedValue<BigDecimal> least = lowestNaked.inForceOn(today);
    if (naked.get().compareTo(least.value()) < 0) {
      return notMet(eye.label() + "裸眼视力不到 " + Wording.decimal(least.value()), least);
    }
    if (naked.get().compareTo(withoutCorrection.inForceOn(today).value()) >= 0) {
      return Optional.empty();
    }
    missing.addAll(person.missing(eye.corrected(), eye.degrees()));
    DatedValue<BigDecimal> corrected = lowestCorrected.inForceOn(today);
    if (person.find(eye.corrected()).filter(c -> c.compareTo(corrected.value()) < 0).isPresent()) {
      return notMet(eye.label() + "矫正视力不到 " + Wording.decimal(corrected.value()), corrected);
    }
    DatedValue<BigDecimal> degrees = highestDegrees.inForceOn(today);
    if (person.find(eye.degrees()).filter(d -> d.compareTo(degrees.value()) > 0).isPresent()) {
      return notMet(eye.label() + "矫正度数超过 " + Wording.number(degrees.value()) + " 度", degrees);
    }
    return Optional.empty();
  }

  private static Optional<NotMet> notMet(String what, DatedValue<BigDecimal> standard) {
    return Optional.of(new NotMet(what + "，这一项现在不符合。", Outcome.basis(standard)));
  }
}
