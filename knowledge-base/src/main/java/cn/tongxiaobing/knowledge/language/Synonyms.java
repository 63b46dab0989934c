package cn.tongxiaobing.knowledge.language;

import cn.tongxiaobing.knowledge.document.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people say and what rules say. Two kinds of line, in the normal form of {@link ChineseText}:
 *
 * <ul>
 *   <li>{@code 参军, 当兵, 入伍}: one meaning. Every word is replaced by the first, in texts and in
 *       questions alike, the longest word first.
 *   <li>{@code 老婆 => 配偶 家属}: a hint. A question with the left word is also searched with the right
 *       ones; texts are not touched.
 * </ul>
 *
 * Immutable.
 */
public final class Synonyms {

  private final Map<Character, List<Rewrite>> rewrites = new HashMap<>();
  private final Map<String, List<String>> hints = new LinkedHashMap<>();

  private int fingerprint;

  private record Rewrite(String word, String canonical) {}

  /**
   * Reads the lines of a synonym file; {@code #} begins a comment.
   *
   * @param problems a word in two groups and a line of one word are added here
   */
  public static Synonyms read(String file, List<String> lines, Problems problems) {
    Synonyms synonyms = new Synonyms();
    synonyms.fingerprint = lines.hashCode();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("#.*", "").strip();
      if (line.isEmpty()) {
        continue;
      }
      boolean hint = line.contains("=>");
      String[] sides = hint ? line.split("=>", 2) : new String[] {line, line};
      List<String> left = words(sides[0]);
      List<String> right = words(sides[1]);
      if (left.isEmpty() || right.isEmpty() || (!hint && left.size() < 2)) {
        problems.add(file, i + 1, "一行至少两个词", "参军, 当兵, 入伍 或 老婆 => 配偶, 家属");
        continue;
      }
      for (String word : left) {
        if (hint) {
          synonyms.hints.merge(word, right, Synonyms::joined);
          continue;
        }
        Integer before = seen.putIfAbsent(word, i + 1);
        if (before != null) {
          problems.add(file, i + 1, "“" + word + "”在第 " + before + " 行已经有了", "一个词只属于一组");
        }
      }
      if (!hint) {
        left.stream().skip(1).forEach(word -> synonyms.add(word, left.getFirst()));
      }
    }
    synonyms
        .rewrites
        .values()
        .forEach(l -> l.sort(Comparator.comparingInt((Rewrite r) -> -r.word().length())));
    return synonyms;
  }

  /** {@code normalized} with every known word replaced by the first of its group. */
  public String canonical(String normalized) {
    StringBuilder out = new StringBuilder(normalized.length());
    int i = 0;
    while (i < normalized.length()) {
      Rewrite found = at(normalized, i);
      if (found == null) {
        out.append(normalized.charAt(i++));
      } else {
        out.append(found.canonical());
        i += found.word().length();
      }
    }
    return out.toString();
  }

  /** What a question in normal form should also be searched with, in canonical form. */
  public Set<String> hints(String normalized) {
    Set<String> found = new LinkedHashSet<>();
    hints.forEach((word, more) -> {
      if (normalized.contains(word)) {
        more.forEach(m -> found.add(canonical(m)));
      }
    });
    return found;
  }

  /** Every word of a group, in normal form. */
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    rewrites.values().forEach(list -> list.forEach(rewrite -> words.add(rewrite.word())));
    return words;
  }

  /** Equal for equal rules: what an index was built with. */
  public String fingerprint() {
    return Integer.toHexString(fingerprint);
  }

  private @org.jspecify.annotations.Nullable Rewrite at(String text, int start) {
    for (Rewrite rewrite : rewrites.getOrDefault(text.charAt(start), List.of())) {
      if (text.startsWith(rewrite.word(), start)) {
        return rewrite;
      }
    }
    return null;
  }

  /** A canonical word keeps itself, so that a shorter word inside it is not replaced. */
  private void add(String word, String canonical) {
    put(word, canonical);
    put(canonical, canonical);
  }

  private void put(String word, String canonical) {
    List<Rewrite> sameStart = rewrites.computeIfAbsent(word.charAt(0), c -> new ArrayList<>());
    Rewrite rewrite = new Rewrite(word, canonical);
    if (!sameStart.contains(rewrite)) {
      sameStart.add(rewrite);
    }
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split("[,，]"))
        .map(ChineseText::normalize)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static List<String> joined(List<String> a, List<String> b) {
    List<String> all = new ArrayList<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }
}
