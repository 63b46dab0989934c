package cn.tongxiaobing.knowledge.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts from a stored text the sentence that best carries what is being said; always to the byte.
 */
final class Quotation {

  private Quotation() {}

  /**
   * The sentence or item of {@code text} that shares most with {@code said}, with what introduces
   * it when it is an item.
   *
   * @return a substring of {@code text}
   */
  static String of(String text, String said) {
    Set<String> wanted = pairs(said);
    String best = text;
    double most = -1;
    for (String sentence : sentences(text)) {
      Set<String> here = pairs(sentence);
      double shared = here.stream().filter(wanted::contains).count() / Math.sqrt(here.size() + 8.0);
      if (shared > most) {
        most = shared;
        best = sentence;
      }
    }
    return best;
  }

  /** The sentences of a text in order, each with its closing mark, each on one line. */
  static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean newline = c == '\n';
      if (newline || c == '。' || c == '；') {
        int end = newline ? i : i + 1;
        if (end > start) {
          sentences.add(text.substring(start, end));
        }
        start = i + 1;
      }
    }
    if (start < text.length()) {
      sentences.add(text.substring(start));
    }
    return sentences;
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
