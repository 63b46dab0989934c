package cn.tongxiaobing.knowledge.document.comparison;

import cn.tongxiaobing.knowledge.document.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which article of one edition became which of another. The two that are most alike are paired,
 * then the two most alike of those left, until what is left is not alike; so no two articles are
 * parted that would both rather have each other (a stable matching, Gale and Shapley 1962). The
 * assignment with the greatest sum was tried and is worse: it parts a good pair to make two poor
 * ones.
 *
 * <p>The order of articles is not trusted, since a revision moves whole chapters, but articles tend
 * to move together: a neighbour of a pair is looked for beside it.
 */
final class Alignment {

  /**
   * Articles less alike than this are two, not one reworded. This and the two weights below were
   * set by eye on the four revisions of which both texts are at hand.
   */
  private static final double ALIKE = 0.24;

  /** However well the place fits, so much must be in the words. */
  private static final double LEAST_WORDS = 0.12;

  private static final double SAME_CHAPTER = 0.1;
  private static final double BESIDE_A_PAIR = 0.08;
  private static final int NONE = -1;

  private final List<Article> older;
  private final List<Article> newer;

  /** The index of the partner of each article, or {@link #NONE}. */
  private final int[] newerOf;

  private final int[] olderOf;
  private final List<Candidate> candidates = new ArrayList<>();

  /**
   * Two articles, by index, that may be one.
   *
   * @param alike in words and chapter
   */
  private record Candidate(int older, int newer, double alike) {}

  private Alignment(List<Article> older, List<Article> newer) {
    this.older = older;
    this.newer = newer;
    this.newerOf = IntStream.generate(() -> NONE).limit(older.size()).toArray();
    this.olderOf = IntStream.generate(() -> NONE).limit(newer.size()).toArray();
  }

  static Alignment of(List<Article> older, List<Article> newer) {
    Alignment alignment = new Alignment(older, newer);
    alignment.compare();
    alignment.pair();
    return alignment;
  }

  /** The older article that a newer one, by index, was, when it was there. */
  Optional<Article> olderOf(int newerIndex) {
    return Optional.of(olderOf[newerIndex]).filter(i -> i != NONE).map(older::get);
  }

  /** Whether an older article, by index, is still there. */
  boolean isKept(int olderIndex) {
    return newerOf[olderIndex] != NONE;
  }

  /** The older article that a newer one is most like, though that became another. */
  Optional<Article> nearestOlder(int newerIndex) {
    return nearest(candidates.stream().filter(c -> c.newer() == newerIndex))
        .map(c -> older.get(c.older()));
  }

  /** The newer article that an older one is most like, though that was another. */
  Optional<Article> nearestNewer(int olderIndex) {
    return nearest(candidates.stream().filter(c -> c.older() == olderIndex))
        .map(c -> newer.get(c.newer()));
  }

  private static Optional<Candidate> nearest(Stream<Candidate> candidates) {
    return candidates
        .filter(c -> c.alike() >= ALIKE)
        .reduce((best, next) -> next.alike() > best.alike() ? next : best);
  }

  private void compare() {
    List<Wording> texts = wordings(Article::text);
    List<Wording> chapters = wordings(Alignment::chapter);
    for (int o = 0; o < older.size(); o++) {
      for (int n = 0; n < newer.size(); n++) {
        double words = texts.get(o).similarity(texts.get(older.size() + n));
        double chapter = chapters.get(o).similarity(chapters.get(older.size() + n));
        if (words >= LEAST_WORDS) {
          candidates.add(new Candidate(o, n, words + SAME_CHAPTER * chapter));
        }
      }
    }
  }

  /** Those of the older edition, then those of the newer. */
  private List<Wording> wordings(java.util.function.Function<Article, String> part) {
    return Wording.of(Stream.concat(older.stream(), newer.stream()).map(part).toList());
  }

  private static String chapter(Article article) {
    String heading = article.headings().isEmpty() ? "" : article.headings().getLast();
    return heading.replaceFirst("^第[^编章节]{1,4}[编章节]", "");
  }

  private void pair() {
    Optional<Candidate> best = best();
    while (best.isPresent()) {
      newerOf[best.get().older()] = best.get().newer();
      olderOf[best.get().newer()] = best.get().older();
      best = best();
    }
  }

  private Optional<Candidate> best() {
    Optional<Candidate> best = Optional.empty();
    double most = ALIKE;
    for (Candidate candidate : candidates) {
      boolean free = !isKept(candidate.older()) && olderOf[candidate.newer()] == NONE;
      if (free && candidate.alike() + besidePairs(candidate) > most) {
        most = candidate.alike() + besidePairs(candidate);
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private double besidePairs(Candidate candidate) {
    return (arePaired(candidate.older() - 1, candidate.newer() - 1) ? BESIDE_A_PAIR : 0)
        + (arePaired(candidate.older() + 1, candidate.newer() + 1) ? BESIDE_A_PAIR : 0);
  }

  private boolean arePaired(int olderIndex, int newerIndex) {
    return olderIndex >= 0
        && newerIndex >= 0
        && olderIndex < newerOf.length
        && newerOf[olderIndex] == newerIndex;
  }
}
