package cn.tongxiaobing.knowledge.search;

import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.language.Pinyin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;

/**
 * Reads what people type where they mean the words of this field: pinyin ({@code zhengbing
 * tijian}), first letters ({@code zbtj}), and characters that sound alike (征冰网 for 征兵网, 优代证 for
 * 优待证).
 *
 * <p>Letters are read as the likeliest row of words, by how often each stands in the wordings of
 * the library. Characters are put right only where they make up no common word themselves and sound
 * exactly like a term. Immutable.
 */
final class Spelling {

  private static final int LONGEST_TERM = 8;
  private static final int SHORTEST_INITIALS = 3;
  private static final double TERM_COUNT = 20;
  private static final double UNKNOWN_COST = 25;

  /** Small words that wordings are indexed without: letters that sound like them mean them. */
  private static final List<String> SMALL_WORDS =
      List.of(
          "能", "吗", "有", "要", "在", "是", "几", "哪", "当", "做", "带", "到", "给", "后", "前", "多", "不", "没",
          "会", "去", "还", "我", "他", "年", "月", "天", "的", "了", "和", "过", "办", "报", "钱", "什么", "怎么",
          "多少", "可以", "能不能", "哪里", "哪天", "多久", "需要");

  private static final double SMALL_COUNT = 400;

  private final Map<String, Word> bySound = new HashMap<>();
  private final Map<String, String> terms = new HashMap<>();
  private final Map<String, String> byInitials = new HashMap<>();
  private final Predicate<String> isCommonWord;
  private double total;

  private record Word(String text, double count) {}

  /** Words in a row, and how unlikely they are. */
  private record Row(String text, double cost) {}

  /**
   * @param terms words of the field, in normal form
   * @param said how often each other word stands in the wordings of the library
   */
  Spelling(Collection<String> terms, Map<String, Long> said) {
    Analyzer words = PolicyAnalyzer.words();
    this.isCommonWord = w -> PolicyAnalyzer.terms(words, "words", w).equals(List.of(w));
    Map<String, Double> counts = new HashMap<>();
    said.forEach((word, times) -> counts.put(word, (double) times));
    terms.forEach(t -> counts.merge(t, TERM_COUNT, Double::sum));
    SMALL_WORDS.forEach(w -> counts.merge(w, SMALL_COUNT, Double::sum));
    counts.forEach(this::addWord);
    for (String term : terms) {
      if (isHan(term) && term.length() > 1) {
        this.terms.putIfAbsent(sound(Pinyin.of(term)), term);
        byInitials.putIfAbsent(initials(term), term);
      }
    }
  }

  /** The question, in normal form, with letters and slips read as the words that are meant. */
  String read(String normal) {
    return homophones(letters(normal));
  }

  private String letters(String text) {
    StringBuilder out = new StringBuilder();
    List<String> syllables = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
        end++;
      }
      if (end == i) {
        if (text.charAt(i) != ' ' || syllables.isEmpty()) {
          flush(syllables, out);
          out.append(text.charAt(i));
        }
        i++;
        continue;
      }
      String run = text.substring(i, end);
      Optional<List<String>> cut =
          Pinyin.cuts(run).stream().min(Comparator.comparingDouble(c -> likeliest(c).cost()));
      String term = byInitials.get(run);
      if (term != null && run.length() >= SHORTEST_INITIALS && cut.isEmpty()) {
        flush(syllables, out);
        out.append(term);
      } else if (cut.isPresent()) {
        syllables.addAll(cut.get());
      } else {
        flush(syllables, out);
        out.append(run);
      }
      i = end;
    }
    flush(syllables, out);
    return out.toString();
  }

  private void flush(List<String> syllables, StringBuilder out) {
    if (!syllables.isEmpty()) {
      out.append(likeliest(syllables).text());
      syllables.clear();
    }
  }

  /** Viterbi over words: the row with the highest product of relative frequencies. */
  private Row likeliest(List<String> syllables) {
    int n = syllables.size();
    double[] cost = new double[n + 1];
    String[] chosen = new String[n];
    int[] next = new int[n];
    for (int i = n - 1; i >= 0; i--) {
      cost[i] = UNKNOWN_COST + cost[i + 1];
      chosen[i] = syllables.get(i);
      next[i] = i + 1;
      for (int end = i + 1; end <= Math.min(n, i + LONGEST_TERM); end++) {
        Word word = bySound.get(sound(syllables.subList(i, end)));
        if (word != null) {
          double here = Math.log(total / word.count()) + cost[end];
          if (here < cost[i]) {
            cost[i] = here;
            chosen[i] = word.text();
            next[i] = end;
          }
        }
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < n; i = next[i]) {
      out.append(chosen[i]);
    }
    return new Row(out.toString(), cost[0]);
  }

  private String homophones(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      String meant = meantAt(text, i);
      if (meant.isEmpty()) {
        out.append(text.charAt(i++));
      } else {
        out.append(meant);
        i += meant.length();
      }
    }
    return out.toString();
  }

  /** The term that stands at {@code start}, as written or as it sounds; empty when none does. */
  private String meantAt(String text, int start) {
    for (int length = Math.min(LONGEST_TERM, text.length() - start); length > 1; length--) {
      String window = text.substring(start, start + length);
      if (isHan(window)) {
        String term = terms.getOrDefault(sound(Pinyin.of(window)), "");
        if (term.length() == length && (term.equals(window) || !isCommonWord.test(window))) {
          return term;
        }
      }
    }
    return "";
  }

  private void addWord(String word, double count) {
    if (isHan(word)) {
      total += count;
      bySound.merge(
          sound(Pinyin.of(word)), new Word(word, count), (a, b) -> a.count() >= b.count() ? a : b);
    }
  }

  private static boolean isHan(String text) {
    return text.codePoints().allMatch(ChineseText::isHan);
  }

  private static String sound(List<String> syllables) {
    return String.join(" ", syllables);
  }

  private static String initials(String term) {
    StringBuilder out = new StringBuilder();
    Pinyin.of(term).forEach(s -> out.append(s.isEmpty() ? "" : s.substring(0, 1)));
    return out.toString();
  }
}
