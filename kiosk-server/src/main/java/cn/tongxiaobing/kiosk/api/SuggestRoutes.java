package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.Limit;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.suggestion.Suggestions;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/suggest?q=&place=&n=}: questions that fit what has been typed so far. A person
 * can do without them, so they have one thread of their own and little room to wait: when there is
 * much to do they are given up first, and answers never wait for them.
 */
public final class SuggestRoutes implements Routes {

  private static final int THREADS = 1;

  private final Supplier<Library> library;
  private final KioskConfig config;
  private final Clock clock;
  private volatile @Nullable Prepared prepared;

  public SuggestRoutes(Supplier<Library> library, KioskConfig config, Clock clock) {
    this.library = library;
    this.config = config;
    this.clock = clock;
  }

  /** A library made ready to be looked through; another takes its place after an import. */
  private record Prepared(Library library, Suggestions suggestions) {}

  private record Body(List<String> questions) {}

  @Override
  public void installOn(Router router, Vertx vertx) {
    Workers workers =
        new Workers(vertx, "suggestions", THREADS, config.limit(Limit.SUGGESTIONS_WAITING));
    ClientAddress clients = new ClientAddress(config.network().trustedProxies());
    int perSecond = config.limit(Limit.SUGGESTIONS_PER_SECOND);
    TokenBuckets rates =
        new TokenBuckets(
            perSecond,
            Duration.ofSeconds(1).dividedBy(perSecond),
            config.limit(Limit.CLIENTS_REMEMBERED),
            System::nanoTime);
    vertx.executeBlocking(() -> suggestions(library.get()), false);
    router
        .get("/api/v1/suggest")
        .handler(context -> {
          SignUpRates.refuseAfter(rates.take(Caller.of(context, clients).key()));
          suggest(context, workers);
        });
  }

  private void suggest(RoutingContext context, Workers workers) {
    Library known = library.get();
    String typed =
        Query.text(context, "q")
            .filter(q -> q.codePointCount(0, q.length()) <= Suggestions.LONGEST)
            .orElseThrow(() -> new ApiException(ApiError.REQUEST_INVALID, "q"));
    int most = Query.text(context, "n").map(SuggestRoutes::number).orElse(Suggestions.MOST);
    Place place = Query.place(context, known, config.place());
    LocalDate today = LocalDate.now(clock);
    workers
        .run(() -> new Body(suggestions(known).find(typed, today, place, most)))
        .map(Json::write)
        .onSuccess(body -> JsonResponse.send(context, body))
        .onFailure(context::fail);
  }

  private static int number(String written) {
    if (!written.matches("[1-" + Suggestions.MOST + "]")) {
      throw new ApiException(ApiError.REQUEST_INVALID, "n");
    }
    return Integer.parseInt(written);
  }

  /** Two threads may both make them; either is as good. */
  private Suggestions suggestions(Library known) {
    Optional<Prepared> ready = Optional.ofNullable(prepared).filter(p -> p.library().equals(known));
    if (ready.isPresent()) {
      return ready.get().suggestions();
    }
    Suggestions made = Suggestions.of(known.passages());
    prepared = new Prepared(known, made);
    return made;
  }
}
