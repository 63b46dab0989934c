package cn.tongxiaobing.knowledge.reading;

import cn.tongxiaobing.knowledge.language.ChineseText;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Traditional script as simplified, character by character as the normal form of searching has it;
 * words are not exchanged. Only for texts that are in traditional script as a whole: in a
 * simplified text 乾 and 瞭 are written on purpose.
 */
final class SimplifiedScript {

  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';

  /** Where a character keeps its form although most words have the other one. */
  private static final Set<String> KEPT =
      Set.of(
          "乾坤", "乾隆", "乾县", "乾縣", "瞭望", "慰藉", "狼藉", "枕藉", "著作", "著名", "著述", "著者", "显著", "顯著", "名著",
          "原著", "专著", "專著", "编著", "編著", "论著", "論著", "土著", "昭著", "卓著");

  private static final String IN_KEPT = "乾瞭藉著";

  /** In a text in traditional script, so many times fewer characters look simplified. */
  private static final int TIMES = 3;

  /** What each character becomes. */
  private static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];

  /** Characters that another one becomes; a few of them are also written in traditional texts. */
  private static final boolean[] IS_SIMPLIFIED = new boolean[LAST - FIRST + 1];

  static {
    for (char c = FIRST; c <= LAST; c++) {
      String made = ChineseText.normalize(String.valueOf(c));
      char simplified = made.length() == 1 ? made.charAt(0) : c;
      SIMPLIFIED[c - FIRST] = simplified;
      if (simplified != c && isCovered(simplified)) {
        IS_SIMPLIFIED[simplified - FIRST] = true;
      }
    }
  }

  private SimplifiedScript() {}

  static boolean isMostlyTraditional(Stream<String> texts) {
    long[] counts = new long[2];
    texts
        .flatMapToInt(String::chars)
        .filter(c -> isCovered((char) c))
        .forEach(c -> {
          if (SIMPLIFIED[c - FIRST] != c) {
            counts[0]++;
          } else if (IS_SIMPLIFIED[c - FIRST]) {
            counts[1]++;
          }
        });
    return counts[0] > TIMES * counts[1];
  }

  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(isCovered(c) && !isKept(text, i) ? SIMPLIFIED[c - FIRST] : c);
    }
    return out.toString();
  }

  private static boolean isCovered(char c) {
    return c >= FIRST && c <= LAST;
  }

  private static boolean isKept(String text, int at) {
    return IN_KEPT.indexOf(text.charAt(at)) >= 0
        && (isKeptWord(text, at - 1) || isKeptWord(text, at));
  }

  private static boolean isKeptWord(String text, int start) {
    return start >= 0
        && start + 2 <= text.length()
        && KEPT.contains(text.substring(start, start + 2));
  }
}
