package cn.tongxiaobing.kiosk.signup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people and keyboards put around the characters that count. */
final class Typed {

  private static final Pattern AROUND =
      Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");

  private Typed() {}

  /** Without the blanks and invisible characters at both ends. */
  static String trim(String typed) {
    return AROUND.matcher(typed).replaceAll("");
  }

  /** Half width, in capitals, without any blank or invisible character. */
  static String compact(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return BLANK.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
