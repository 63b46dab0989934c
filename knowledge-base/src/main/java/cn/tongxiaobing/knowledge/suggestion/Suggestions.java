package cn.tongxiaobing.knowledge.suggestion;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.language.SensitiveText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The questions that the library answers, found by what has been typed so far: from their
 * beginning, by words in the middle, by pinyin, by initials. What is offered has an answer.
 *
 * <p>Immutable, so safe for use by several threads. Every wording is looked at: some thousands of
 * short texts take less time than an index of them would be worth.
 */
public final class Suggestions {

  /** Most characters that are looked for. */
  public static final int LONGEST = 40;

  /** Most questions that are offered. */
  public static final int MOST = 8;

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparing(Match::inTheMiddle)
          .thenComparingInt(match -> match.entry().spelled().length())
          .thenComparing(match -> !match.entry().title());

  private final List<Entry> entries;

  private record Entry(Passage passage, String wording, boolean title, Spelled spelled) {}

  private record Match(Entry entry, boolean inTheMiddle) {}

  private Suggestions(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Of the cards among {@code passages}. Takes a moment: every wording is spelled. */
  public static Suggestions of(List<Passage> passages) {
    return new Suggestions(
        passages.stream()
            .filter(Passage.OfGuide.class::isInstance)
            .flatMap(Suggestions::entries)
            .toList());
  }

  private static Stream<Entry> entries(Passage card) {
    return Stream.concat(Stream.of(card.title()), card.questions().stream())
        .distinct()
        .map(w -> new Entry(card, w, w.equals(card.title()), Spelled.of(w)));
  }

  /**
   * The questions that fit, the best first: those that begin so, then those with it in the middle;
   * among them the shorter first, and a title before another wording. No two are of the same card.
   *
   * @param typed blanks set words apart, which then stand in this order; numbers that identify a
   *     person are not looked for
   * @param most at most {@link #MOST}
   */
  public List<String> find(String typed, LocalDate day, Place place, int most) {
    List<String> words =
        Arrays.stream(SensitiveText.mask(typed).replaceAll("【[^】]*】", " ").strip().split("\\s+"))
            .map(Spelled::plain)
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty() || typed.codePointCount(0, typed.length()) > LONGEST) {
      return List.of();
    }
    List<Place> places = place.upward();
    Set<String> cards = new HashSet<>();
    Set<String> wordings = new HashSet<>();
    return entries.stream()
        .filter(entry -> holds(entry.passage(), day, places))
        .flatMap(entry -> match(entry, words).stream())
        .sorted(BEST_FIRST)
        .filter(match -> wordings.add(match.entry().wording()))
        .filter(match -> cards.add(match.entry().passage().id()))
        .limit(Math.min(most, MOST))
        .map(match -> match.entry().wording())
        .toList();
  }

  private static boolean holds(Passage card, LocalDate day, List<Place> places) {
    return places.contains(card.place())
        && !card.from().isAfter(day)
        && card.until().filter(day::isAfter).isEmpty();
  }

  private static Optional<Match> match(Entry entry, List<String> words) {
    OptionalInt first = entry.spelled().find(words.getFirst(), 0);
    OptionalInt last = first;
    for (String word : words.subList(1, words.size())) {
      last = last.isPresent() ? entry.spelled().find(word, last.getAsInt() + 1) : last;
    }
    return last.isPresent()
        ? Optional.of(new Match(entry, first.orElseThrow() > 0))
        : Optional.empty();
  }
}
