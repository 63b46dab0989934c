package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@code GET /api/v1/documents?asOf=}: every statute and notice known by name with its editions,
 * and every guide with the address of each of its sections.
 */
public final class DocumentsHandler implements Handler<RoutingContext> {

  private final Supplier<Library> library;
  private final Clock clock;

  public DocumentsHandler(Supplier<Library> library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  private record Documents(String asOf, List<DocumentBody> documents, List<GuideBody> guides) {}

  private record DocumentBody(
      String id,
      String kind,
      String title,
      @com.fasterxml.jackson.annotation.JsonProperty("short") String shortTitle,
      String issuer,
      List<EditionBody> editions) {}

  /** {@code articles} is 0 while the text is not loaded. */
  private record EditionBody(
      String effectiveFrom, String documentNumber, String standing, int articles) {}

  private record GuideBody(
      String id,
      String title,
      String topic,
      String place,
      String checkedOn,
      List<SectionBody> sections) {}

  private record SectionBody(String title, String href) {}

  @Override
  public void handle(RoutingContext context) {
    LocalDate day = Query.day(context, LocalDate.now(clock));
    Library known = library.get();
    Reply.json(
        context,
        new Documents(
            day.toString(),
            known.register().all().stream().map(d -> body(d, known, day)).toList(),
            known.guides().stream().map(DocumentsHandler::body).toList()));
  }

  private static DocumentBody body(PolicyDocument document, Library library, LocalDate day) {
    return new DocumentBody(
        document.id(),
        document.kind().name().toLowerCase(Locale.ROOT),
        document.title(),
        document.shortTitle(),
        document.issuer(),
        document.editions().stream().map(e -> body(document, e, library, day)).toList());
  }

  private static EditionBody body(
      PolicyDocument document, EditionDate edition, Library library, LocalDate day) {
    return new EditionBody(
        edition.effectiveFrom().toString(),
        edition.documentNumber(),
        document.standingOf(edition.effectiveFrom(), day).code(),
        library
            .edition(document.id(), edition.effectiveFrom())
            .map(text -> text.articles().size())
            .orElse(0));
  }

  private static GuideBody body(Guide guide) {
    return new GuideBody(
        guide.id(),
        guide.title(),
        guide.topic().id(),
        guide.place().code(),
        guide.checkedOn().toString(),
        guide.sections().stream()
            .map(s -> new SectionBody(s.title(), Address.of(guide, s)))
            .toList());
  }
}
