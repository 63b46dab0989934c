package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import cn.tongxiaobing.knowledge.document.Standing;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text that an article is part of, with the edition and how that stands. Edition and day are
 * empty where they are not known.
 */
record SourceBody(
    String id,
    String title,
    @JsonProperty("short") String shortTitle,
    String kind,
    String edition,
    String effectiveFrom,
    @Nullable String until,
    String standing,
    String issuer,
    @Nullable String documentNumber) {

  /** A guide holds as of the day it was checked; it never took effect. */
  static SourceBody of(Guide guide) {
    return new SourceBody(
        guide.id(),
        guide.title(),
        guide.title(),
        "guide",
        guide.checkedOn().toString(),
        "",
        null,
        Standing.IN_FORCE.code(),
        "",
        null);
  }

  /**
   * A statute or a notice.
   *
   * @param text the edition itself, where it is loaded
   */
  static SourceBody of(
      PolicyDocument document, Optional<EditionDate> date, Optional<Edition> text, LocalDate day) {
    Optional<LocalDate> from = date.map(EditionDate::effectiveFrom);
    String written = from.map(LocalDate::toString).orElse("");
    return new SourceBody(
        document.id(),
        text.map(Edition::title).orElse(document.title()),
        document.shortTitle(),
        document.kind().name().toLowerCase(Locale.ROOT),
        written,
        written,
        from.flatMap(document::lastDayOf).map(LocalDate::toString).orElse(null),
        from.map(f -> document.standingOf(f, day)).orElse(Standing.UNKNOWN).code(),
        text.map(Edition::issuer).orElse(document.issuer()),
        Stream.concat(
                text.map(Edition::documentNumber).stream(),
                date.map(EditionDate::documentNumber).stream())
            .filter(n -> !n.isEmpty())
            .findFirst()
            .orElse(null));
  }
}
