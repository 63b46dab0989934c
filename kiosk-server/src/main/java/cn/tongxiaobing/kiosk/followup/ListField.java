package cn.tongxiaobing.kiosk.followup;

import cn.tongxiaobing.kiosk.signup.Details;
import cn.tongxiaobing.kiosk.signup.SignUpState;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A column of a list that is taken away. The identity number is none of them. */
public enum ListField {
  NAME("姓名"),
  PHONE("手机号"),
  SEX("性别"),
  BIRTH_DATE("出生日期"),
  EDUCATION("学历"),
  AREA("地区"),
  STATE("进度"),
  CREATED_AT("提交时间");

  private final String label;

  ListField(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ListField> of(String code) {
    return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
  }

  String of(SignUpRow row, Details person, UnaryOperator<String> areaNames) {
    return switch (this) {
      case NAME -> person.name();
      case PHONE -> person.phone();
      case SEX -> person.sexName();
      case BIRTH_DATE -> person.birthDate();
      case EDUCATION -> person.educationName();
      case AREA -> areaNames.apply(row.area());
      case STATE -> SignUpState.of(row.state()).label();
      case CREATED_AT -> row.createdAt().toString();
    };
  }
}
