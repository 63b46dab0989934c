package cn.tongxiaobing.knowledge.search;

import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.language.Pinyin;
import cn.tongxiaobing.knowledge.language.Synonyms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text in the forms that the views compare; made alike for the texts of the library and for
 * questions.
 *
 * @param normal the normal form
 * @param canonical with synonyms replaced
 * @param syllables pinyin of the canonical form; letters that are pinyin are read as such
 * @param initials first letters, one run for each run of Chinese; letters that are not pinyin as
 *     typed
 * @param hints further words to look for
 */
record Wording(
    String normal,
    String canonical,
    List<String> syllables,
    List<String> initials,
    Set<String> hints) {

  private static final int SHORTEST_INITIALS = 3;

  /** A text of the library. */
  static Wording of(String text, Synonyms synonyms) {
    return ofNormal(ChineseText.normalize(text), synonyms);
  }

  /** A question, with its spelling read. */
  static Wording ofQuestion(String text, Synonyms synonyms, Spelling spelling) {
    return ofNormal(spelling.read(ChineseText.normalize(text)), synonyms);
  }

  private static Wording ofNormal(String normal, Synonyms synonyms) {
    String canonical = synonyms.canonical(normal);
    List<String> syllables = new ArrayList<>();
    List<String> initials = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i <= normal.length(); i++) {
      char c = i < normal.length() ? normal.charAt(i) : '\0';
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
        continue;
      }
      flush(letters, syllables, initials);
      if (ChineseText.isHan(c)) {
        List<String> reading = Pinyin.of(String.valueOf(c));
        syllables.addAll(reading);
        reading.forEach(r -> run.append(r.isEmpty() ? "" : r.substring(0, 1)));
      } else if (run.length() >= SHORTEST_INITIALS) {
        initials.add(run.toString());
        run.setLength(0);
      } else {
        run.setLength(0);
      }
    }
    return new Wording(
        normal, canonical, List.copyOf(syllables), List.copyOf(initials), synonyms.hints(normal));
  }

  /** Whether the text is typed in letters only, so that it says nothing to words and vectors. */
  boolean isLetters() {
    return !(syllables.isEmpty() && initials.isEmpty())
        && normal.codePoints().noneMatch(ChineseText::isHan);
  }

  String pinyin() {
    return String.join(" ", syllables);
  }

  private static void flush(StringBuilder letters, List<String> syllables, List<String> initials) {
    if (letters.isEmpty()) {
      return;
    }
    String word = letters.toString();
    letters.setLength(0);
    Optional<List<String>> cut = Pinyin.split(word);
    if (cut.isPresent()) {
      syllables.addAll(cut.get());
    } else if (word.length() >= SHORTEST_INITIALS) {
      initials.add(word);
    }
  }
}
