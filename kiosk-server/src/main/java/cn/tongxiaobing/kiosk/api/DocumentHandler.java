package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Library;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/documents/{id}?asOf=}: a document with its editions and the articles of the
 * one in force on the day, where that is loaded; or a guide with its sections.
 */
public final class DocumentHandler implements Handler<RoutingContext> {

  private final Supplier<Library> library;
  private final Clock clock;

  public DocumentHandler(Supplier<Library> library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /** A repealed document has no edition in force, so its last is told with how it stands. */
  private record DocumentBody(
      @JsonUnwrapped SourceBody source,
      String asOf,
      @Nullable String repealedOn,
      @Nullable String replacedBy,
      @Nullable String note,
      List<EditionBody> editions,
      List<PartBody> articles) {}

  private record PartBody(String article, @Nullable String chapter, String text, String href) {}

  @Override
  public void handle(RoutingContext context) {
    Library known = library.get();
    LocalDate day = Query.day(context, LocalDate.now(clock));
    String id = context.pathParam("id");
    Optional<Guide> guide = known.guides().stream().filter(g -> g.id().equals(id)).findFirst();
    JsonResponse.json(
        context,
        guide.map(g -> body(g, day)).orElseGet(() -> body(document(known, id), known, day)));
  }

  static PolicyDocument document(Library library, String id) {
    return library
        .register()
        .byId(id)
        .orElseThrow(() -> new ApiException(ApiError.DOCUMENT_UNKNOWN));
  }

  private static DocumentBody body(PolicyDocument document, Library library, LocalDate day) {
    Optional<EditionDate> date =
        document.inForceOn(day).or(() -> document.editions().reversed().stream().findFirst());
    Optional<Edition> text =
        document.inForceOn(day).flatMap(d -> library.edition(document.id(), d.effectiveFrom()));
    return new DocumentBody(
        SourceBody.of(document, date, text, day),
        day.toString(),
        document.repealedOn().map(LocalDate::toString).orElse(null),
        document.replacedBy().orElse(null),
        document.note().isEmpty() ? null : document.note(),
        EditionBody.all(document, library, day),
        text.map(t -> t.articles().stream().map(a -> part(t, a)).toList()).orElse(List.of()));
  }

  private static DocumentBody body(Guide guide, LocalDate day) {
    return new DocumentBody(
        SourceBody.of(guide),
        day.toString(),
        null,
        null,
        null,
        List.of(),
        guide.sections().stream().map(section -> part(guide, section)).toList());
  }

  private static PartBody part(Edition edition, Article article) {
    String headings = String.join(" ", article.headings());
    return new PartBody(
        article.number().toString(),
        headings.isEmpty() ? null : headings,
        article.text(),
        Address.of(edition, article));
  }

  private static PartBody part(Guide guide, Section section) {
    return new PartBody(section.title(), null, section.text(), Address.of(guide, section));
  }
}
