package cn.tongxiaobing.knowledge.language;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what identifies a person before the text is kept, logged or searched:
 * resident identity numbers (GB 11643), mobile numbers, bank cards (ISO/IEC 7812), passports.
 * Digits may be full width or set apart by blanks and hyphens.
 */
public final class SensitiveText {

  private static final String GAP = "[\\s\\u200B-\\u200D\\-–—]{0,2}";

  private record Kind(Pattern pattern, String mark) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(digits("[1-9]", 16, "[0-9xX]"), "【身份证号】"),
          new Kind(digits("[3-9]", 14, "[0-9]"), "【银行卡号】"),
          new Kind(digits("[3-9]", 17, "[0-9]"), "【银行卡号】"),
          new Kind(digits("1" + GAP + "[3-9]", 8, "[0-9]"), "【手机号】"),
          new Kind(Pattern.compile("(?<![A-Za-z0-9])[EeGgDdSsPpHh][0-9]{8}(?![0-9])"), "【证件号】"));

  private SensitiveText() {}

  /** The text in Unicode NFKC with each such number replaced by what it was: 【手机号】. */
  public static String mask(String text) {
    String masked = Normalizer.normalize(text, Normalizer.Form.NFKC);
    for (Kind kind : KINDS) {
      masked = kind.pattern().matcher(masked).replaceAll(kind.mark());
    }
    return masked;
  }

  private static Pattern digits(String first, int between, String last) {
    return Pattern.compile(
        "(?<![0-9])" + first + "(?:" + GAP + "[0-9]){" + between + "}" + GAP + last + "(?![0-9])");
  }
}
