package cn.tongxiaobing.kiosk.signup;

import java.util.regex.Pattern;

/**
 * A name as it stands in the household register: Chinese characters, the rare ones up to CJK
 * extension I among them, and the dot between the parts of some names, which is always kept as
 * U+00B7. Characters are never replaced by others: 𠮷 is not 吉.
 */
final class PersonName {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 30;

  /** What keyboards give for the dot; U+00B7 itself among them. */
  private static final Pattern DOT = Pattern.compile("[·•‧∙⋅・･.．]");

  private static final String HAN = "[\\p{IsHan}&&\\p{IsIdeographic}&&[\\p{L}〇]]+";
  private static final Pattern NAME = Pattern.compile(HAN + "(·" + HAN + ")*");

  private PersonName() {}

  static Checked<String> read(String typed) {
    String name = DOT.matcher(Typed.trim(typed)).replaceAll("·");
    if (name.isEmpty()) {
      return Checked.faulty(Fault.NAME_MISSING);
    }
    int length = name.codePointCount(0, name.length());
    if (length < SHORTEST || length > LONGEST) {
      return Checked.faulty(Fault.NAME_LENGTH);
    }
    return NAME.matcher(name).matches()
        ? Checked.sound(name)
        : Checked.faulty(Fault.NAME_CHARACTERS);
  }
}
