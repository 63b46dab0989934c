package cn.tongxiaobing.knowledge.typing;

import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Library;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a pinyin keyboard can write, as text: a line for each way of typing, with the words that are
 * typed so and what each costs.
 *
 * <pre>zheng bing 征兵:3 正冰:98</pre>
 *
 * A cost is ten times the negative natural logarithm of how often the word is met; words of the
 * library are met as often there as the library says them, which is far more than elsewhere.
 */
public final class KeyboardWords {

  /** Rarer words than this are written character by character. */
  private static final int LEAST_COUNT = 8;

  private static final int MOST_WORDS = 24_000;
  private static final int LONGEST = 8;

  /** One mention in the library stands for so many in everyday texts. */
  private static final int WEIGHT = 400;

  /** What the library has a name for is met at least so often. */
  private static final int TERM = 20_000;

  private KeyboardWords() {}

  /**
   * The words for this library. Takes about a second.
   *
   * @return lines, each ending in a line feed, in the order of their syllables
   */
  public static String of(Library library) {
    Map<String, Integer> counts = new HashMap<>(CommonWords.counted());
    Set<String> terms = terms(library);
    terms.forEach(term -> counts.merge(term, TERM, Math::max));
    mentions(library, counts.keySet())
        .forEach((word, times) -> counts.merge(word, WEIGHT * times, Integer::sum));
    return written(
        kept(counts, terms), counts.values().stream().mapToLong(Integer::longValue).sum());
  }

  /**
   * Names of things: what rules say, places, documents. The synonyms hold slips of the pen too;
   * what no card writes itself is none of our words.
   */
  public static Set<String> terms(Library library) {
    String cards = cards(library);
    Set<String> terms = new HashSet<>();
    Stream.of(
            library.synonyms().words().stream().filter(cards::contains),
            library.places().within(Place.NATION).stream().map(library.places()::name),
            library.register().all().stream()
                .flatMap(document -> Register.names(document).stream()))
        .flatMap(each -> each)
        .filter(KeyboardWords::isWord)
        .forEach(terms::add);
    return terms;
  }

  /** What the cards say in their own words. */
  private static String cards(Library library) {
    StringBuilder text = new StringBuilder();
    for (Guide guide : library.guides()) {
      for (Section section : guide.sections()) {
        text.append(section.title()).append('\n');
        text.append(section.conclusion()).append('\n').append(section.explanation()).append('\n');
        section.notes().forEach(note -> text.append(note).append('\n'));
      }
    }
    return text.toString();
  }

  private static boolean isWord(String text) {
    return text.length() > 1
        && text.length() <= LONGEST
        && text.codePoints().allMatch(Character::isIdeographic);
  }

  /** How often each of these words is said in the questions of the library. */
  private static Map<String, Integer> mentions(Library library, Set<String> words) {
    Map<String, Integer> times = new HashMap<>();
    for (Guide guide : library.guides()) {
      for (Section section : guide.sections()) {
        section.questions().forEach(question -> count(question, words, times));
      }
    }
    return times;
  }

  private static void count(String question, Set<String> words, Map<String, Integer> times) {
    for (int from = 0; from < question.length(); from++) {
      for (int to = from + 1; to <= Math.min(question.length(), from + LONGEST); to++) {
        String part = question.substring(from, to);
        if (words.contains(part)) {
          times.merge(part, 1, Integer::sum);
        }
      }
    }
  }

  /** Every character, every term, and of the other words the most frequent. */
  private static List<Map.Entry<String, Integer>> kept(
      Map<String, Integer> counts, Set<String> terms) {
    List<Map.Entry<String, Integer>> kept = new ArrayList<>();
    counts.entrySet().stream()
        .filter(each -> each.getKey().length() == 1 || terms.contains(each.getKey()))
        .forEach(kept::add);
    counts.entrySet().stream()
        .filter(each -> each.getKey().length() > 1 && !terms.contains(each.getKey()))
        .filter(each -> each.getValue() >= LEAST_COUNT && each.getKey().length() <= LONGEST)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_WORDS)
        .forEach(kept::add);
    return kept;
  }

  private static String written(List<Map.Entry<String, Integer>> words, long total) {
    Readings readings = Readings.shipped();
    Map<String, List<Typed>> lines = new TreeMap<>();
    for (Map.Entry<String, Integer> each : words) {
      String word = each.getKey();
      Typed typed =
          new Typed(word, (int) Math.round(-10 * Math.log((double) each.getValue() / total)));
      if (word.length() == 1) {
        readings.ofCharacter(word).forEach(way -> put(lines, way, typed));
      } else {
        List<String> way = readings.of(word);
        if (way.size() == word.length()) {
          put(lines, String.join(" ", way), typed);
        }
      }
    }
    StringBuilder text = new StringBuilder();
    lines.forEach((way, typed) -> {
      text.append(way).append('\t');
      typed.sort(Comparator.comparingInt(Typed::cost).thenComparing(Typed::word));
      typed.forEach(each -> text.append(each.word()).append(':').append(each.cost()).append(' '));
      text.setCharAt(text.length() - 1, '\n');
    });
    return text.toString();
  }

  private static void put(Map<String, List<Typed>> lines, String way, Typed typed) {
    if (way.chars().allMatch(c -> c == ' ' || (c >= 'a' && c <= 'z'))) {
      lines.computeIfAbsent(way, w -> new ArrayList<>()).add(typed);
    }
  }

  private record Typed(String word, int cost) {}
}
