package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code GET /api/v1/documents/{id}/{edition}/{article}}: the permanent address of an article of a
 * statute, of a statute or notice as a whole, or of a section of a guide.
 */
public final class ArticleHandler implements Handler<RoutingContext> {

  private final Supplier<Library> library;
  private final Clock clock;

  public ArticleHandler(Supplier<Library> library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  @Override
  public void handle(RoutingContext context) {
    Library known = library.get();
    LocalDate day = Query.day(context, LocalDate.now(clock));
    String id = context.pathParam("id");
    String edition = context.pathParam("edition");
    String article = context.pathParam("article");
    Optional<Guide> guide = known.guides().stream().filter(g -> g.id().equals(id)).findFirst();
    JsonResponse.json(
        context,
        guide.isPresent()
            ? section(guide.get(), edition, article)
            : article(
                known.register().byId(id).orElseThrow(ArticleHandler::noSuchDocument),
                edition,
                article,
                known,
                day));
  }

  private static ArticleBody section(Guide guide, String edition, String id) {
    if (!edition.equals(guide.checkedOn().toString())) {
      throw noSuchDocument();
    }
    return guide
        .section(id)
        .map(section -> ArticleBody.of(guide, section))
        .orElseThrow(ArticleHandler::noSuchArticle);
  }

  private static ArticleBody article(
      PolicyDocument document, String edition, String article, Library library, LocalDate day) {
    Optional<EditionDate> date =
        edition.equals(Address.UNDATED)
            ? Optional.empty()
            : Optional.of(edition(document, edition));
    Optional<Edition> text = date.flatMap(d -> library.edition(document.id(), d.effectiveFrom()));
    SourceBody source = SourceBody.of(document, date, text, day);
    if (article.equals(Address.WHOLE)) {
      return text.map(t -> ArticleBody.whole(source, document, t))
          .orElseGet(() -> ArticleBody.withoutText(source, document, ""));
    }
    if (document.kind() != PolicyDocument.Kind.STATUTE) {
      throw noSuchArticle();
    }
    ArticleNumber number =
        ArticleNumber.fromAddress(article).orElseThrow(ArticleHandler::noSuchArticle);
    if (text.isEmpty()) {
      return ArticleBody.withoutText(source, document, number.toString());
    }
    return text.get()
        .article(number)
        .map(a -> ArticleBody.of(source, document, text.get(), a))
        .orElseThrow(ArticleHandler::noSuchArticle);
  }

  private static EditionDate edition(PolicyDocument document, String written) {
    return FrontMatter.parseDay(written)
        .flatMap(from ->
            document.editions().stream().filter(e -> e.effectiveFrom().equals(from)).findFirst())
        .orElseThrow(ArticleHandler::noSuchDocument);
  }

  private static ApiException noSuchDocument() {
    return new ApiException(ApiError.DOCUMENT_UNKNOWN);
  }

  private static ApiException noSuchArticle() {
    return new ApiException(ApiError.ARTICLE_UNKNOWN);
  }
}
