package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.RuleHistory;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code GET /api/v1/documents/{id}/comparison?from=&to=}: what changed from the edition in force
 * on one day to that of another; without days, from the last but one to the last that is loaded.
 */
public final class ComparisonHandler implements Handler<RoutingContext> {

  private final Supplier<Library> library;
  private final Workers workers;

  /**
   * @param workers comparing takes some tens of milliseconds, too long for an event loop
   */
  public ComparisonHandler(Supplier<Library> library, Workers workers) {
    this.library = library;
    this.workers = workers;
  }

  @Override
  public void handle(RoutingContext context) {
    Library known = library.get();
    PolicyDocument document = DocumentHandler.document(known, context.pathParam("id"));
    Optional<LocalDate> from = Query.day(context, "from");
    Optional<LocalDate> to = Query.day(context, "to");
    workers
        .run(() ->
            new RuleHistory(known)
                .comparison(document, from, to)
                .map(ComparisonBody::of)
                .orElseThrow(() -> new ApiException(ApiError.EDITIONS_MISSING)))
        .map(Json::write)
        .onSuccess(body -> JsonResponse.send(context, body))
        .onFailure(context::fail);
  }
}
