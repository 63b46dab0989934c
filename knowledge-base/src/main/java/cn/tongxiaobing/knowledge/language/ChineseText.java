package cn.tongxiaobing.knowledge.language;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The normal form in which texts are compared and searched: Unicode NFKC (full width becomes half
 * width), simplified script, lower case, without control and invisible characters, white space as
 * single blanks. It is never shown and never quoted.
 */
public final class ChineseText {

  private static final Transliterator TO_SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  /** Simplified form by character, filled as characters are met; 0 is not yet known. */
  private static final char[] SIMPLIFIED = new char[1 << 16];

  private ChineseText() {}

  /** The normal form of {@code text}. */
  public static String normalize(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    boolean blank = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = !out.isEmpty();
      } else if (!isInvisible(c)) {
        if (blank) {
          out.append(' ');
          blank = false;
        }
        out.append(simplified(c));
      }
    }
    return out.toString();
  }

  /** Whether {@code c} is a Chinese character of the basic plane. */
  public static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || c == '\uFFFC' || c == '\uFFFD';
  }

  private static char simplified(char c) {
    if (c < 0x4E00 || c > 0x9FFF) {
      return c;
    }
    char known = SIMPLIFIED[c];
    if (known == 0) {
      String made = TO_SIMPLIFIED.transliterate(String.valueOf(c));
      known = made.length() == 1 ? made.charAt(0) : c;
      SIMPLIFIED[c] = known;
    }
    return known;
  }
}
