package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.LiteralSearch;
import cn.tongxiaobing.knowledge.library.LiteralSearch.Found;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/documents/search?q=&asOf=&place=&offset=}: every article in which some words
 * stand, {@value #PAGE} at a time.
 */
public final class SearchHandler implements Handler<RoutingContext> {

  private static final int PAGE = 50;
  private static final int LONGEST = 50;

  private final Supplier<Library> library;
  private final Place here;
  private final Workers workers;
  private final Clock clock;
  private volatile @Nullable Prepared prepared;

  public SearchHandler(Supplier<Library> library, Place here, Workers workers, Clock clock) {
    this.library = library;
    this.here = here;
    this.workers = workers;
    this.clock = clock;
  }

  /** A library made ready to be searched; another takes its place when texts are imported. */
  private record Prepared(Library library, LiteralSearch search) {}

  private record FoundBody(
      String document, String article, String edition, int times, String excerpt, String href) {}

  private record PageBody(
      String q, String asOf, String place, int total, int offset, List<FoundBody> results) {}

  @Override
  public void handle(RoutingContext context) {
    Library known = library.get();
    String words =
        Query.text(context, "q")
            .map(String::strip)
            .filter(q -> !q.isEmpty() && q.codePointCount(0, q.length()) <= LONGEST)
            .orElseThrow(() -> new ApiException(ApiError.WORDS_LENGTH, "q"));
    LocalDate day = Query.day(context, LocalDate.now(clock));
    Place place = Query.place(context, known, here);
    int offset = Query.offset(context);
    workers
        .run(() -> page(words, day, place, offset, search(known).find(words, day, place)))
        .map(Json::write)
        .onSuccess(page -> JsonResponse.send(context, page))
        .onFailure(context::fail);
  }

  /** Two threads may both make it; either is as good. */
  private LiteralSearch search(Library known) {
    Optional<Prepared> ready = Optional.ofNullable(prepared).filter(p -> p.library().equals(known));
    if (ready.isPresent()) {
      return ready.get().search();
    }
    LiteralSearch made = new LiteralSearch(known.passages());
    prepared = new Prepared(known, made);
    return made;
  }

  private static PageBody page(
      String words, LocalDate day, Place place, int offset, List<Found> found) {
    List<FoundBody> results =
        found.stream().skip(offset).limit(PAGE).map(SearchHandler::body).toList();
    return new PageBody(words, day.toString(), place.code(), found.size(), offset, results);
  }

  private static FoundBody body(Found found) {
    return new FoundBody(
        "《" + found.passage().document().shortTitle() + "》",
        found.passage().article().number().toString(),
        found.passage().from().toString(),
        found.times(),
        found.excerpt(),
        Address.of(found.passage().edition(), found.passage().article()));
  }
}
