package cn.tongxiaobing.knowledge.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what identifies a person before the text is kept, logged or searched:
 * resident identity numbers (GB 11643), mobile numbers, bank cards (ISO/IEC 7812), passports.
 * Digits may be full width, circled or the like, and set apart by blanks, hyphens and invisible
 * characters.
 */
public final class SensitiveText {

  private static final String GAP = "[\\s\\p{Z}\\p{Cf}\\-–—]{0,2}";

  private record Kind(Pattern pattern, String mark) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(digits("[1-9]", 16, "[0-9xX]"), "【身份证号】"),
          new Kind(digits("[3-9]", 17, "[0-9]"), "【银行卡号】"),
          new Kind(digits("[3-9]", 14, "[0-9]"), "【银行卡号】"),
          new Kind(digits("(?:\\+?86" + GAP + ")?1" + GAP + "[3-9]", 8, "[0-9]"), "【手机号】"),
          new Kind(passport(), "【证件号】"));

  private SensitiveText() {}

  /** The text with each such number replaced by what it was: 【手机号】. */
  public static String mask(String text) {
    String masked = text;
    for (Kind kind : KINDS) {
      masked = mask(masked, kind);
    }
    return masked;
  }

  /**
   * The pattern is looked for in a plain form of the text, character by character: what is not
   * masked stays as it was typed, and a ligature does not make the text longer.
   */
  private static String mask(String text, Kind kind) {
    StringBuilder plain = new StringBuilder(text.length());
    List<Integer> starts = new ArrayList<>(text.length() + 1);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      String one = plain(text.codePointAt(i));
      plain.append(one);
      for (int j = 0; j < one.length(); j++) {
        starts.add(i);
      }
    }
    starts.add(text.length());
    Matcher matcher = kind.pattern().matcher(plain);
    StringBuilder out = new StringBuilder(text.length());
    int kept = 0;
    while (matcher.find()) {
      out.append(text, kept, starts.get(matcher.start())).append(kind.mark());
      kept = starts.get(matcher.end());
    }
    return out.append(text, kept, text.length()).toString();
  }

  /** The ASCII digit, letter or sign that a character is a form of; else itself. */
  private static String plain(int character) {
    if (Character.isDigit(character)) {
      return Integer.toString(Character.digit(character, 10));
    }
    String written = Character.toString(character);
    String form = Normalizer.normalize(written, Normalizer.Form.NFKC);
    return form.length() == 1 ? form : written;
  }

  /** A letter and eight digits, or since 2017 two letters and seven. */
  private static Pattern passport() {
    String letters = "(?:[EeGgDdSsPpHh]" + GAP + "[0-9]|[Ee]" + GAP + "[A-HJ-NP-Za-hj-np-z])";
    return Pattern.compile("(?<![A-Za-z0-9])" + letters + "(?:" + GAP + "[0-9]){7}(?![0-9])");
  }

  private static Pattern digits(String first, int between, String last) {
    return Pattern.compile(
        "(?<![0-9])" + first + "(?:" + GAP + "[0-9]){" + between + "}" + GAP + last + "(?![0-9])");
  }
}
