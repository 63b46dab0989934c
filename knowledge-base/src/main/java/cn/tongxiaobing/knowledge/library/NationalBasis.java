package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The national texts that a local one carries out. A local text says in its opening articles what
 * it was made by (根据《征兵工作条例》，制定本办法); when that has had a new edition since, the local text may
 * contradict it, and the national one goes first (《立法法》: 法律、行政法规的效力高于地方性法规、规章).
 */
public final class NationalBasis {

  private static final Pattern TITLE = Pattern.compile("《([^《》]{2,40})》");
  private static final int OPENING = 2;

  private NationalBasis() {}

  /**
   * A national text that is newer than the local one made by it.
   *
   * @param since the day its edition in force took effect
   */
  public record Newer(PolicyDocument document, LocalDate since) {}

  /**
   * What a local text was made by and is now older than; empty for a national text.
   *
   * @param day the day asked about
   */
  public static List<Newer> newerThan(Edition local, LocalDate day, Library library) {
    if (local.place().equals(Place.NATION)) {
      return List.of();
    }
    return local.articles().stream()
        .limit(OPENING)
        .flatMap(article -> TITLE.matcher(article.text()).results())
        .map((MatchResult title) -> title.group(1))
        .distinct()
        .flatMap(title -> library.register().byName(title).stream())
        .filter(document -> isNational(document, library))
        .flatMap(document -> since(document, day).map(s -> new Newer(document, s)).stream())
        .filter(newer -> newer.since().isAfter(local.effectiveFrom()))
        .toList();
  }

  private static boolean isNational(PolicyDocument document, Library library) {
    return library.editions().stream()
        .filter(edition -> edition.documentId().equals(document.id()))
        .allMatch(edition -> edition.place().equals(Place.NATION));
  }

  private static Optional<LocalDate> since(PolicyDocument document, LocalDate day) {
    return document.inForceOn(day).map(EditionDate::effectiveFrom);
  }
}
