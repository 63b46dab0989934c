package cn.tongxiaobing.knowledge.language;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

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

  static {
    // The one place where ICU's table runs in a circle, 苧 to 苎 and 苎 to 苧.
    for (char c : "薴苧苎".toCharArray()) {
      SIMPLIFIED[c] = '苎';
    }
  }

  private ChineseText() {}

  /** The normal form of {@code text}. */
  public static String normalize(String text) {
    String folded = compose(compose(visible(text)).toLowerCase(Locale.ROOT));
    StringBuilder out = new StringBuilder(folded.length());
    boolean blank = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isBlank(c)) {
        blank = !out.isEmpty();
      } else {
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

  /** Every two neighbouring Chinese characters of a text. */
  public static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (isHan(text.charAt(i)) && isHan(text.charAt(i + 1))) {
        pairs.add(text.substring(i, i + 2));
      }
    }
    return pairs;
  }

  /** Taken out first: an invisible character may stand between two that make up one. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(c -> isBlank(c) || !isInvisible(c)).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String compose(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return switch (type) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      default -> c == '\uFFFC' || c == '\uFFFD';
    };
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
