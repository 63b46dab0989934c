package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
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
    JsonResponse.json(
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
        EditionBody.all(document, library, day));
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
