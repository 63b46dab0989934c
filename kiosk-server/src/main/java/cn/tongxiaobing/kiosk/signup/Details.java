package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.knowledge.rule.Coded;
import cn.tongxiaobing.knowledge.rule.Education;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.Sex;
import cn.tongxiaobing.knowledge.rule.StudyState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person gave, as it is sealed: plain texts and the codes of the choices. Fields may be
 * added and must then be nullable; none may change its meaning.
 *
 * @param birthDate as 2006-07-07
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Details(
    String name,
    String sex,
    String birthDate,
    String phone,
    String education,
    String studyState,
    @Nullable Integer graduationYear,
    @Nullable Boolean fullTime,
    String area,
    String contactTime,
    String question,
    @Nullable String idNumber) {

  /** What there is of health, sealed by itself: it may be withdrawn alone. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OfHealth(
      @Nullable BigDecimal height,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal eyesightLeft,
      @Nullable BigDecimal eyesightRight) {

    static OfHealth of(Health health) {
      return new OfHealth(
          health.height().orElse(null),
          health.weight().orElse(null),
          health.eyesightLeft().orElse(null),
          health.eyesightRight().orElse(null));
    }

    @Override
    public String toString() {
      return "health of a sign-up";
    }
  }

  static Details of(SignUpForm form) {
    return new Details(
        form.name(),
        code(form.sex()),
        form.birthDate().toString(),
        form.phone(),
        code(form.education()),
        code(form.studyState()),
        form.graduationYear().orElse(null),
        form.fullTime().orElse(null),
        form.area(),
        code(form.contactTime()),
        form.question(),
        form.idNumber().orElse(null));
  }

  private static String code(Coded choice) {
    return choice.code();
  }

  /** What the rules of policy may know of the person; of their body only where that is given. */
  public Person person(Optional<OfHealth> health) {
    Person person = Person.unknown().with(Fact.BIRTH_DATE, LocalDate.parse(birthDate));
    person = with(person, Fact.SEX, Coded.of(Sex.class, sex));
    person = with(person, Fact.EDUCATION, Coded.of(Education.class, education));
    person = with(person, Fact.STUDY_STATE, Coded.of(StudyState.class, studyState));
    person = with(person, Fact.GRADUATION_YEAR, Optional.ofNullable(graduationYear));
    person = with(person, Fact.FULL_TIME, Optional.ofNullable(fullTime));
    person = with(person, Fact.HEIGHT, health.map(OfHealth::height));
    person = with(person, Fact.WEIGHT, health.map(OfHealth::weight));
    person = with(person, Fact.NAKED_LEFT, health.map(OfHealth::eyesightLeft));
    return with(person, Fact.NAKED_RIGHT, health.map(OfHealth::eyesightRight));
  }

  private static <T> Person with(Person person, Fact<T> fact, Optional<T> value) {
    return value.map(v -> person.with(fact, v)).orElse(person);
  }

  /** 男. */
  public String sexName() {
    return name(Sex.class, sex);
  }

  /** 本科，毕业班. */
  public String educationName() {
    return name(Education.class, education) + "，" + name(StudyState.class, studyState);
  }

  /** 上午. */
  public String contactTimeName() {
    return name(ContactTime.class, contactTime);
  }

  /** A code that no release knows any more stays as it is. */
  private static <E extends Enum<E> & Coded> String name(Class<E> choices, String code) {
    return Coded.of(choices, code).map(Coded::label).orElse(code);
  }

  /** The first character of the name and a star for each of the others: 王**. */
  public String maskedName() {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }

  /** 138****8000. */
  public String maskedPhone() {
    return phone.substring(0, 3) + "****" + phone.substring(7);
  }

  @Override
  public String toString() {
    return "details of a sign-up";
  }
}
