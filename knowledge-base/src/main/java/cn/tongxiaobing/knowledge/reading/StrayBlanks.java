package cn.tongxiaobing.knowledge.reading;

import cn.tongxiaobing.knowledge.language.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks inside Chinese text, where Chinese has none: beside punctuation, between the characters of
 * a word that was spaced out (征 兵 工 作), and anywhere in a sentence. The blank behind 第一条 belongs
 * there, and one between words that are no sentence, such as names, may mean something.
 */
final class StrayBlanks {

  private static final String NUMERAL = "[0-9０-９〇○零一二两三四五六七八九十百千]{1,9}";
  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:第" + NUMERAL + "[编編章节節条條款](?:之" + NUMERAL + ")?|附[件则录]?" + NUMERAL + "?)[:：]?");
  private static final Pattern SENTENCE = Pattern.compile("[。；，]");
  private static final String PUNCTUATION = "，。；：、！？（）《》〈〉“”‘’【】〔〕—…·";
  private static final int SPACED_OUT = 3;

  private StrayBlanks() {}

  static boolean isBlank(char c) {
    return c != '\n' && (Character.isSpaceChar(c) || c == '\t');
  }

  /** Without blanks at either end, the full-width and the protected one included. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && (isBlank(text.charAt(start)) || text.charAt(start) == '\n')) {
      start++;
    }
    while (end > start && (isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == '\n')) {
      end--;
    }
    return text.substring(start, end);
  }

  static String without(String text) {
    if (text.chars().noneMatch(c -> isBlank((char) c))) {
      return text;
    }
    Matcher head = HEAD.matcher(text);
    int kept = head.find() ? head.end() : 0;
    List<String> parts = parts(text.substring(kept));
    boolean sentence = SENTENCE.matcher(text).find();
    boolean spacedOut = isSpacedOut(parts, kept > 0 ? SPACED_OUT - 1 : SPACED_OUT);
    StringBuilder out = new StringBuilder(text.substring(0, kept));
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean blank = isBlank(part.charAt(0));
      boolean inside = blank && i > 0 && i + 1 < parts.size();
      if (!inside || !isStray(parts.get(i - 1), parts.get(i + 1), sentence, spacedOut)) {
        out.append(part);
      }
    }
    return out.toString();
  }

  /** Blanks and what is between them, in turn. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || isBlank(text.charAt(i)) != isBlank(text.charAt(i - 1))) {
        parts.add(text.substring(start, i));
        start = i;
      }
    }
    return parts;
  }

  private static boolean isStray(String left, String right, boolean sentence, boolean spacedOut) {
    char before = left.charAt(left.length() - 1);
    char after = right.charAt(0);
    boolean chinese = isChinese(before) && isChinese(after);
    if (!chinese) {
      return false;
    }
    boolean punctuation = isPunctuation(before) || isPunctuation(after);
    boolean single = spacedOut && left.length() == 1 && right.length() == 1;
    return punctuation || sentence || single;
  }

  private static boolean isSpacedOut(List<String> parts, int least) {
    return parts.stream().filter(p -> p.length() == 1 && ChineseText.isHan(p.charAt(0))).count()
        >= least;
  }

  private static boolean isChinese(char c) {
    return ChineseText.isHan(c) || isPunctuation(c);
  }

  private static boolean isPunctuation(char c) {
    return PUNCTUATION.indexOf(c) >= 0;
  }
}
