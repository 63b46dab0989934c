package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.NotMet;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 应征年龄, in years that the year of the intake counts: the year's notice where there is one, else the
 * outer limits of 《兵役法》第二十条.
 */
final class EnlistmentAge implements Condition {

  private final Intakes intakes;
  private final AgeLimit.Source limits;
  private final Parameter<BigDecimal> lower;
  private final Parameter<BigDecimal> voluntary;

  EnlistmentAge(Needs needs) {
    this.intakes = new Intakes(needs);
    this.limits = new AgeLimit.Source(needs);
    this.lower = needs.number("enlistment/lower-age");
    this.voluntary = needs.number("enlistment/voluntary-age");
  }

  @Override
  public String name() {
    return "enlistment-age";
  }

  @Override
  public String title() {
    return "应征年龄";
  }

  @Override
  public Verdict verdict(Person person, LocalDate today) {
    Intake intake = intakes.of(person, today);
    Optional<CountedAge> counted = CountedAge.in(intake.year(), person, today);
    List<Fact<?>> missing = new ArrayList<>(person.missing(Fact.SEX));
    if (counted.isEmpty()) {
      missing.add(Fact.BIRTH_DATE);
    }
    if (!missing.isEmpty()) {
      return Missing.of(missing);
    }
    AgeLimit limit = limits.of(person, intake);
    CountedAge age = counted.orElseThrow();
    Verdict ofOldest = judge(person, age.oldest(), intake, limit);
    if (age.isCertain()) {
      return ofOldest;
    }
    Verdict ofYoungest = judge(person, age.youngest(), intake, limit);
    if (!ofOldest.label().equals(ofYoungest.label())) {
      return Missing.of(Fact.BIRTH_DATE);
    }
    return switch (ofYoungest) {
      case NotMet tooYoung when tooYoung.changesOn().isPresent() -> tooYoung;
      case Met met -> new Met("年龄符合，最晚报哪一次要看出生日期。", met.references());
      default -> ofOldest;
    };
  }

  private Verdict judge(Person person, int age, Intake intake, AgeLimit limit) {
    DatedValue<BigDecimal> from = lower.inForceOn(intake.ruleDay());
    if (age < from.value().intValue()) {
      return tooYoung(age, intake, from);
    }
    List<LegalReference> basis = Outcome.basis(limit.table());
    if (age > limit.highest()) {
      return tooOld(person, age, intake, limit, basis);
    }
    if (age > limit.lowest()) {
      return Missing.of(limit.ask());
    }
    return limit.announced() ? met(age, intake, limit, basis) : byLaw(person, age, intake, limit);
  }

  private Verdict tooYoung(int age, Intake intake, DatedValue<BigDecimal> from) {
    DatedValue<BigDecimal> willing = voluntary.inForceOn(intake.ruleDay());
    if (age >= willing.value().intValue()) {
      return new ToConfirm(
          age + " 周岁自愿参军，看当年征兵命令收不收。", "当年是否征集 " + age + " 周岁，问县级征兵办公室", Outcome.basis(willing));
    }
    int year = intake.year() + from.value().intValue() - age;
    return new NotMet(
        "不满 " + from.value() + " 周岁，" + year + "年可以报名。",
        Optional.of(LocalDate.of(year, 1, 1)),
        Outcome.basis(from));
  }

  private static Verdict tooOld(
      Person person, int age, Intake intake, AgeLimit limit, List<LegalReference> basis) {
    Optional<Integer> later = limit.afterGraduation(person).filter(l -> age <= l);
    if (later.isPresent()) {
      String when = limit.announced() ? "毕业班和毕业后放宽到 " : "毕业后可以放宽到 ";
      return new NotMet("在校生到 " + limit.highest() + " 周岁，" + when + later.get() + " 周岁。", basis);
    }
    return new NotMet(intake.label() + "上限 " + limit.highest() + " 周岁，已经超过。", basis);
  }

  private static Met met(int age, Intake intake, AgeLimit limit, List<LegalReference> basis) {
    if (limit.isForOneIntake() && age == limit.highest()) {
      return new Met("年龄符合，只能报 " + intake.label() + "。", endOf(intake.year()), basis);
    }
    if (limit.rows().size() > 1) {
      return new Met("年龄符合，最晚报哪一次要看学历。", basis);
    }
    return lastIntake(age, intake, limit, "照 " + intake.year() + "年规定", basis);
  }

  private static Met lastIntake(
      int age, Intake intake, AgeLimit limit, String by, List<LegalReference> basis) {
    int last = intake.year() + limit.lowest() - age;
    return new Met("年龄符合，" + by + "最晚可报 " + last + "年下半年。", endOf(last), basis);
  }

  private static Optional<LocalDate> endOf(int year) {
    return Optional.of(LocalDate.of(year + 1, 1, 1).minusDays(1));
  }

  /** Without the year's notice only men within the general limit of the law are certain. */
  private static Verdict byLaw(Person person, int age, Intake intake, AgeLimit limit) {
    List<LegalReference> basis = Outcome.basis(limit.table());
    boolean man = person.get(Fact.SEX) == Sex.MAN;
    boolean schooled =
        person.find(Fact.EDUCATION).filter(Education::isSeniorHighOrAbove).isPresent();
    if (!man || !schooled || age > limit.general()) {
      return new ToConfirm(
          "法律上限 " + limit.lowest() + " 周岁，" + intake.year() + "年的要求没有收录。",
          intake.label() + "的年龄要求，问县级征兵办公室",
          basis);
    }
    if (limit.isGeneral()) {
      return lastIntake(age, intake, limit, "按法律", basis);
    }
    return new Met("年龄符合，能不能放宽看 " + intake.year() + "年的公告。", basis);
  }
}
