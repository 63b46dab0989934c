package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 体重, by body mass index, with the blood tests that go with it. */
final class EnlistmentWeight implements Condition {

  private static final String MAN_SPECIAL = "man-special";

  private final Parameter<Table<BigDecimal>> lowest;
  private final Parameter<Table<BigDecimal>> below;
  private final Parameter<Table<BigDecimal>> extraTest;
  private final Parameter<BigDecimal> glucoseBelow;
  private final Parameter<BigDecimal> haemoglobinBelow;

  EnlistmentWeight(Needs needs) {
    String man = Sex.MAN.code();
    String woman = Sex.WOMAN.code();
    this.lowest = needs.numbers("enlistment/lowest-bmi", man, woman, MAN_SPECIAL);
    this.below = needs.numbers("enlistment/bmi-below", man, woman, MAN_SPECIAL);
    this.extraTest = needs.numbers("enlistment/bmi-extra-test", man);
    this.glucoseBelow = needs.number("enlistment/glucose-below");
    this.haemoglobinBelow = needs.number("enlistment/glycated-haemoglobin-below");
  }

  @Override
  public String name() {
    return "enlistment-weight";
  }

  @Override
  public String title() {
    return "体重";
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    List<Fact<?>> missing = person.missing(Fact.SEX, Fact.HEIGHT, Fact.WEIGHT);
    if (!missing.isEmpty()) {
      return Missing.of(missing);
    }
    boolean man = person.get(Fact.SEX) == Sex.MAN;
    boolean specialMan = man && person.is(Fact.SPECIAL_POST);
    String row = specialMan ? MAN_SPECIAL : person.get(Fact.SEX).code();
    Verdict verdict = judge(person, today, row);
    return man ? verdict : SpecialPost.stricter(person, verdict);
  }

  private Verdict judge(Person person, LocalDate today, String row) {
    BodyMassIndex index = BodyMassIndex.of(person.get(Fact.HEIGHT), person.get(Fact.WEIGHT));
    DatedValue<Table<BigDecimal>> least = lowest.inForceOn(today);
    DatedValue<Table<BigDecimal>> most = below.inForceOn(today);
    DatedValue<Table<BigDecimal>> test = extraTest.inForceOn(today);
    BigDecimal from = least.value().row(row);
    BigDecimal to = most.value().row(row);
    Optional<BigDecimal> testFrom = test.value().find(row);
    String shown =
        "BMI " + index.shown(Stream.concat(Stream.of(from, to), testFrom.stream()).toList());
    List<LegalReference> basis = Outcome.basis(least, most, test);
    if (index.isBelow(from)) {
      String target = index.lightestFrom(from);
      return new NotMet(shown + "，偏轻；增到 " + target + " 千克可以再测。", basis);
    }
    if (!index.isBelow(to)) {
      String post = row.equals(MAN_SPECIAL) ? "，超过条件兵上限；减到 " : "，偏重；减到 ";
      String target = index.heaviestBelow(to);
      return new NotMet(shown + post + target + " 千克以内可以再测。", basis);
    }
    return blood(person, today, shown, testFrom.filter(t -> !index.isBelow(t)).isPresent(), basis);
  }

  private Verdict blood(
      Person person, LocalDate today, String shown, boolean test, List<LegalReference> basis) {
    BigDecimal glucoseLimit = glucoseBelow.inForceOn(today).value();
    BigDecimal haemoglobinLimit = haemoglobinBelow.inForceOn(today).value();
    Optional<BigDecimal> glucose = person.find(Fact.GLUCOSE);
    if (glucose.filter(g -> g.compareTo(glucoseLimit) >= 0).isPresent()) {
      return new NotMet("空腹血糖要低于 " + Wording.decimal(glucoseLimit) + " 毫摩尔/升，降下来再测。", basis);
    }
    Optional<BigDecimal> haemoglobin = person.find(Fact.GLYCATED_HAEMOGLOBIN);
    String limit = Wording.decimal(haemoglobinLimit) + "%";
    if (test && haemoglobin.isEmpty()) {
      return new ToConfirm(
          shown + "，要加查糖化血红蛋白，低于 " + limit + " 才符合。", "糖化血红蛋白和空腹血糖，由体检站抽血查", basis);
    }
    if (test && haemoglobin.filter(h -> h.compareTo(haemoglobinLimit) >= 0).isPresent()) {
      return new NotMet("糖化血红蛋白要低于 " + limit + "，降下来再测。", basis);
    }
    return new Met(shown + "，体重符合" + (glucose.isEmpty() ? "；体检还要查空腹血糖。" : "。"), basis);
  }
}
