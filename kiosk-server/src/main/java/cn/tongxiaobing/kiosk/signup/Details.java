package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.knowledge.rule.Coded;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
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
