package cn.tongxiaobing.kiosk.audit;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a person typed, as it may stand in the log. */
final class TypedText {

  private static final int LONGEST = 200;

  /** Eleven digits or more, in groups too: a phone, an identity card, a bank card. */
  private static final Pattern NUMBER =
      Pattern.compile("\\p{Nd}(?:[ \\p{Pd}]?\\p{Nd}){10,}[xXｘＸ]?");

  private TypedText() {}

  /** {@code typed} without long numbers, without halves of characters, and not too long. */
  static String of(String typed) {
    String whole = new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    String masked = NUMBER.matcher(whole).replaceAll("***");
    return masked.codePointCount(0, masked.length()) <= LONGEST
        ? masked
        : masked.substring(0, masked.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
