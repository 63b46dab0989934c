package cn.tongxiaobing.knowledge.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A statute or a notice known to the library by name, whether or not its text is loaded.
 *
 * @param id stable ASCII name, used in addresses: military-service-law
 * @param kind what sort of text
 * @param title the full title (全称): 中华人民共和国兵役法
 * @param shortTitle the usual short title (通行简称): 兵役法
 * @param aliases other names that people use
 * @param issuer who issued it, or empty when unknown
 * @param note what a reader should know about it, in Chinese, or empty
 * @param editions the days its editions took effect, oldest first; empty for most notices
 * @param repealedOn the day it ceased to be in force, when it was repealed
 * @param replacedBy the id of the document that took its place
 */
public record PolicyDocument(
    String id,
    Kind kind,
    String title,
    String shortTitle,
    List<String> aliases,
    String issuer,
    String note,
    List<EditionDate> editions,
    Optional<LocalDate> repealedOn,
    Optional<String> replacedBy) {

  /** The sorts of text. */
  public enum Kind {
    /** Laws, regulations and decisions that are split into articles (法律、法规). */
    STATUTE,
    /** Notices, standards and measures cited as a whole (通知、公告、标准). */
    NOTICE
  }

  /**
   * An edition as the register knows it.
   *
   * @param effectiveFrom first day in force
   * @param revisedOn the day it was adopted or last revised, where that is another day
   * @param documentNumber 文号, or empty
   */
  public record EditionDate(
      LocalDate effectiveFrom, Optional<LocalDate> revisedOn, String documentNumber) {

    public EditionDate(LocalDate effectiveFrom, String documentNumber) {
      this(effectiveFrom, Optional.empty(), documentNumber);
    }
  }

  public PolicyDocument {
    aliases = List.copyOf(aliases);
    editions = editions.stream().sorted(Comparator.comparing(EditionDate::effectiveFrom)).toList();
  }

  /** Whether it has ceased to be in force on {@code day}, with all its editions. */
  public boolean isRepealedOn(LocalDate day) {
    return repealedOn.filter(on -> !on.isAfter(day)).isPresent();
  }

  /** The edition in force on {@code day}, if one is. */
  public Optional<EditionDate> inForceOn(LocalDate day) {
    if (repealedOn.isPresent() && !day.isBefore(repealedOn.get())) {
      return Optional.empty();
    }
    return editions.reversed().stream().filter(e -> !e.effectiveFrom().isAfter(day)).findFirst();
  }

  /**
   * The last day before another edition or a repeal ends the one that took effect on {@code from}.
   */
  public Optional<LocalDate> lastDayOf(LocalDate from) {
    Optional<LocalDate> next =
        editions.stream().map(EditionDate::effectiveFrom).filter(d -> d.isAfter(from)).findFirst();
    return java.util.stream.Stream.of(next, repealedOn)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(end -> end.minusDays(1));
  }

  /** How the edition that took effect on {@code from} stands on {@code day}. */
  public Standing standingOf(LocalDate from, LocalDate day) {
    if (day.isBefore(from)) {
      return Standing.UPCOMING;
    }
    if (repealedOn.isPresent() && !day.isBefore(repealedOn.get())) {
      return Standing.REPEALED;
    }
    boolean ended = lastDayOf(from).filter(last -> day.isAfter(last)).isPresent();
    return ended ? Standing.SUPERSEDED : Standing.IN_FORCE;
  }

  /** The same document that also knows the edition {@code added}. */
  public PolicyDocument withEdition(EditionDate added) {
    if (editions.stream().anyMatch(e -> e.effectiveFrom().equals(added.effectiveFrom()))) {
      return this;
    }
    List<EditionDate> all =
        java.util.stream.Stream.concat(editions.stream(), java.util.stream.Stream.of(added))
            .toList();
    return new PolicyDocument(
        id, kind, title, shortTitle, aliases, issuer, note, all, repealedOn, replacedBy);
  }
}
