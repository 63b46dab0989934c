package cn.tongxiaobing.kiosk.followup;

import cn.tongxiaobing.kiosk.signup.Details;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Two sign-ups beside each other, so that staff can tell whether they are one person's: what is
 * shown stays masked, and whether it differs was compared before it was.
 *
 * @param differs whether what was given differs, also where both look the same
 */
public record Comparison(String label, String earlier, String again, boolean differs) {

  /**
   * @param areaNames what a place is called, by its code
   */
  static List<Comparison> of(Details earlier, Details again, UnaryOperator<String> areaNames) {
    Pair pair = new Pair(earlier, again);
    return List.of(
        pair.line("姓名", Details::name, Details::maskedName),
        pair.line("手机号", Details::phone, Details::maskedPhone),
        pair.line("性别", Details::sexName),
        pair.line("出生日期", Details::birthDate, d -> d.birthDate().substring(0, 4) + " 年"),
        pair.line("身份证号", d -> Objects.toString(d.idNumber(), ""), Comparison::hasNumber),
        pair.line("学历", Details::educationName),
        pair.line("毕业年份", d -> Objects.toString(d.graduationYear(), "")),
        pair.line("乡镇街道", d -> areaNames.apply(d.area())),
        pair.line("方便联系", Details::contactTimeName),
        pair.line("想咨询", Details::question));
  }

  private static String hasNumber(Details person) {
    return person.idNumber() == null ? "" : "填了";
  }

  private record Pair(Details earlier, Details again) {

    Comparison line(String label, Function<Details, String> value) {
      return line(label, value, value);
    }

    Comparison line(
        String label, Function<Details, String> value, Function<Details, String> shown) {
      return new Comparison(
          label,
          shown.apply(earlier),
          shown.apply(again),
          !value.apply(earlier).equals(value.apply(again)));
    }
  }
}
