package cn.tongxiaobing.knowledge.typing;

import cn.tongxiaobing.knowledge.language.Pinyin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a word is typed. Most characters have one reading; for those with more, {@code
 * keyboard/readings.txt} names the words in which they are read otherwise. There 重 has zhong and
 * chong, and 重庆 is typed chongqing.
 */
final class Readings {

  private static final String PLACE = "/library/keyboard/readings.txt";

  /** A ü is typed v after n and l; readings without accents have lost it. */
  private static final String NV = "女";

  private static final String LV = "吕侣旅铝屡缕履律率绿虑氯滤驴";

  /** Words by the characters that are read otherwise in them. */
  private final Map<String, List<String>> words = new HashMap<>();

  private final Map<String, Set<String>> characters = new HashMap<>();

  private Readings() {}

  static Readings shipped() {
    Readings readings = new Readings();
    try (InputStream in = Readings.class.getResourceAsStream(PLACE)) {
      if (in == null) {
        throw new IllegalStateException(PLACE + " is missing");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(readings::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return readings;
  }

  /** {@code 重庆 chong qing}: the word, then a syllable for each character. */
  private void add(String line) {
    String[] parts = line.split(" ");
    List<String> syllables = List.of(parts).subList(1, parts.length);
    int[] signs = parts[0].codePoints().toArray();
    if (signs.length != syllables.size()) {
      throw new IllegalStateException(PLACE + ": " + line);
    }
    words.put(parts[0], syllables);
    for (int i = 0; i < signs.length; i++) {
      characters
          .computeIfAbsent(Character.toString(signs[i]), c -> new LinkedHashSet<>())
          .add(syllables.get(i));
    }
  }

  /**
   * The syllables of a word, one for each character. Inside a longer word a listed one keeps its
   * reading.
   */
  List<String> of(String word) {
    List<String> plain = plain(word);
    for (int from = 0; from < word.length(); from++) {
      for (int to = word.length(); to > from; to--) {
        List<String> listed = words.get(word.substring(from, to));
        if (listed != null && plain.size() == word.length()) {
          for (int i = 0; i < listed.size(); i++) {
            plain.set(from + i, listed.get(i));
          }
          from = to - 1;
          break;
        }
      }
    }
    return plain;
  }

  private static List<String> plain(String word) {
    List<String> syllables = new ArrayList<>(Pinyin.of(word));
    for (int i = 0; i < Math.min(word.length(), syllables.size()); i++) {
      if (NV.indexOf(word.charAt(i)) >= 0) {
        syllables.set(i, "nv");
      } else if (LV.indexOf(word.charAt(i)) >= 0) {
        syllables.set(i, "lv");
      }
    }
    return syllables;
  }

  /** Every reading of one character. */
  Set<String> ofCharacter(String character) {
    Set<String> all = new LinkedHashSet<>(plain(character));
    all.addAll(characters.getOrDefault(character, Set.of()));
    return all;
  }
}
