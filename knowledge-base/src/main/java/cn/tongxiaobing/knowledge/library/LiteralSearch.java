package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.language.ChineseText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds every article in which some words stand as they are, for whoever browses the statutes. No
 * synonyms, no ranking that could leave one out: a ranked search shows the best sixty, and "there
 * is nothing more" is what it cannot say. The texts are read through; sixty statutes take a few
 * milliseconds, and an index could not be more complete. Immutable.
 */
public final class LiteralSearch {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。；：])|\\n");

  private final List<Entry> articles;

  /** An article and its text in normal form. */
  private record Entry(Passage.OfStatute passage, String normal) {}

  /**
   * An article in which the words stand.
   *
   * @param times how often
   * @param excerpt the first sentence with the words, as stored
   */
  public record Found(Passage.OfStatute passage, int times, String excerpt) {}

  /** Over the articles among {@code passages}. Takes a moment: texts are brought to normal form. */
  public LiteralSearch(List<Passage> passages) {
    this.articles =
        passages.stream()
            .filter(Passage.OfStatute.class::isInstance)
            .map(Passage.OfStatute.class::cast)
            .map(passage -> new Entry(passage, ChineseText.normalize(passage.text())))
            .toList();
  }

  /**
   * All articles with {@code words} in them that are in force on {@code day} in {@code place}.
   *
   * @param words compared in normal form, so that width and script do not matter
   * @return the articles with the words most often first, else in the order of the library
   */
  public List<Found> find(String words, LocalDate day, Place place) {
    String wanted = ChineseText.normalize(words);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Place> places = place.upward();
    return articles.stream()
        .filter(entry -> entry.normal().contains(wanted))
        .filter(entry -> holds(entry.passage(), day, places))
        .map(entry -> found(entry, wanted))
        .sorted(Comparator.comparingInt(Found::times).reversed())
        .toList();
  }

  private static boolean holds(Passage passage, LocalDate day, List<Place> places) {
    return places.contains(passage.place())
        && !passage.from().isAfter(day)
        && passage.until().filter(day::isAfter).isEmpty();
  }

  private static Found found(Entry entry, String wanted) {
    int times = 0;
    for (int at = entry.normal().indexOf(wanted);
        at >= 0;
        at = entry.normal().indexOf(wanted, at + wanted.length())) {
      times++;
    }
    String text = entry.passage().text();
    String excerpt =
        SENTENCE_END
            .splitAsStream(text)
            .filter(sentence -> ChineseText.normalize(sentence).contains(wanted))
            .findFirst()
            .orElse(text);
    return new Found(entry.passage(), times, excerpt);
  }
}
