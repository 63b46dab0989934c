package cn.tongxiaobing.knowledge.language;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Toneless pinyin (汉语拼音方案): from characters, and from letters typed without blanks.
 *
 * <p>Characters are read one by one with their commonest reading; the few that this field reads
 * otherwise are listed here. Both sides of a search are read alike, so a rare reading costs nothing
 * there.
 */
public final class Pinyin {

  private static final Transliterator READING =
      Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

  private static final Map<Integer, String> OF_THIS_FIELD =
      Map.of(
          (int) '参', "can", (int) '血', "xue", (int) '行', "xing", (int) '还', "hai", (int) '衔',
          "xian", (int) '嗯', "en");

  private static final Map<Integer, String> READINGS = new ConcurrentHashMap<>(OF_THIS_FIELD);

  /** Initial, then the finals that go with it. */
  private static final String TABLE =
      """
      - a o e ai ei ao ou an en ang eng er yi ya yo ye yao you yan yin yang ying yong wu wa wo wai wei wan wen wang weng yu yue yuan yun
      b a o ai ei ao an en ang eng i ie iao ian in ing u
      p a o ai ei ao ou an en ang eng i ie iao ian in ing u
      m a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
      f a o ei ou an en ang eng u
      d a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un
      t a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un
      n a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue
      l a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue
      g a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
      k a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
      h a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
      j i ia ie iao iu ian in iang ing iong u ue uan un
      q i ia ie iao iu ian in iang ing iong u ue uan un
      x i ia ie iao iu ian in iang ing iong u ue uan un
      zh a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang
      ch a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang
      sh a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang
      r e ao ou an en ang eng ong i u ua uo ui uan un
      z a e ai ei ao ou an en ang eng ong i u uo ui uan un
      c a e ai ao ou an en ang eng ong i u uo ui uan un
      s a e ai ao ou an en ang eng ong i u uo ui uan un
      """;

  private static final Set<String> SYLLABLES = syllables();
  private static final int LONGEST = 6;
  private static final int MOST_CUTS = 8;

  private Pinyin() {}

  /**
   * The reading of each Chinese character of {@code text}, in order; other characters are left out.
   */
  public static List<String> of(String text) {
    return text.codePoints().filter(ChineseText::isHan).mapToObj(Pinyin::reading).toList();
  }

  /**
   * Cuts letters into syllables: {@code dangbing} is {@code dang bing}. Of several ways to cut, the
   * one with the fewest syllables is taken, the longer syllable first. A v typed for ü is u in the
   * result, as it is in the reading of characters: {@code nvbing} is {@code nu bing}.
   *
   * @param letters lower-case letters without blanks
   * @return empty when the letters are not pinyin throughout
   */
  public static Optional<List<String>> split(String letters) {
    int n = letters.length();
    int[] fewest = new int[n + 1];
    Arrays.fill(fewest, Integer.MAX_VALUE);
    fewest[n] = 0;
    int[] cut = new int[n];
    for (int i = n - 1; i >= 0; i--) {
      for (int end = Math.min(n, i + LONGEST); end > i; end--) {
        boolean better = fewest[end] != Integer.MAX_VALUE && fewest[end] + 1 < fewest[i];
        if (better && SYLLABLES.contains(letters.substring(i, end))) {
          fewest[i] = fewest[end] + 1;
          cut[i] = end;
        }
      }
    }
    if (n == 0 || fewest[0] == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    List<String> out = new ArrayList<>();
    for (int i = 0; i < n; i = cut[i]) {
      out.add(letters.substring(i, cut[i]).replace('v', 'u'));
    }
    return Optional.of(out);
  }

  /**
   * The ways to cut letters into as few syllables as {@link #split}: {@code shengao} is {@code
   * sheng ao} and {@code shen gao}.
   *
   * @return at most {@value #MOST_CUTS}, that of {@link #split} first; none when the letters are
   *     not pinyin throughout
   */
  public static List<List<String>> cuts(String letters) {
    Optional<List<String>> first = split(letters);
    if (first.isEmpty()) {
      return List.of();
    }
    List<List<String>> cuts = new ArrayList<>();
    cut(letters, 0, first.get().size(), new ArrayList<>(), cuts);
    return cuts;
  }

  private static void cut(
      String letters, int start, int left, List<String> taken, List<List<String>> cuts) {
    if (start == letters.length() && left == 0) {
      cuts.add(taken.stream().map(s -> s.replace('v', 'u')).toList());
    }
    for (int end = Math.min(letters.length(), start + LONGEST); end > start && left > 0; end--) {
      boolean reachable = letters.length() - end <= (left - 1) * LONGEST;
      if (cuts.size() < MOST_CUTS
          && reachable
          && SYLLABLES.contains(letters.substring(start, end))) {
        taken.add(letters.substring(start, end));
        cut(letters, end, left - 1, taken, cuts);
        taken.removeLast();
      }
    }
  }

  private static String reading(int character) {
    return READINGS.computeIfAbsent(
        character, c -> READING.transliterate(Character.toString(c)).strip());
  }

  private static Set<String> syllables() {
    Set<String> all = new HashSet<>();
    for (String row : TABLE.lines().toList()) {
      String[] parts = row.split(" ");
      String initial = parts[0].equals("-") ? "" : parts[0];
      Arrays.stream(parts).skip(1).forEach(rest -> all.add(initial + rest));
    }
    return Set.copyOf(all);
  }
}
