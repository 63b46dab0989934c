package cn.tongxiaobing.kiosk;

import cn.tongxiaobing.kiosk.api.Answerer;
import cn.tongxiaobing.kiosk.api.ArticleHandler;
import cn.tongxiaobing.kiosk.api.AskHandler;
import cn.tongxiaobing.kiosk.api.BodyDeadline;
import cn.tongxiaobing.kiosk.api.ComparisonHandler;
import cn.tongxiaobing.kiosk.api.ContractHandler;
import cn.tongxiaobing.kiosk.api.DocumentHandler;
import cn.tongxiaobing.kiosk.api.DocumentsHandler;
import cn.tongxiaobing.kiosk.api.ErrorHandler;
import cn.tongxiaobing.kiosk.api.FlowHandler;
import cn.tongxiaobing.kiosk.api.FlowsHandler;
import cn.tongxiaobing.kiosk.api.HomeHandler;
import cn.tongxiaobing.kiosk.api.JsonOnly;
import cn.tongxiaobing.kiosk.api.KnownHosts;
import cn.tongxiaobing.kiosk.api.PlainRequests;
import cn.tongxiaobing.kiosk.api.Routes;
import cn.tongxiaobing.kiosk.api.SearchHandler;
import cn.tongxiaobing.kiosk.api.Workers;
import cn.tongxiaobing.kiosk.conversation.Conversations;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.kiosk.web.SecurityHeaders;
import cn.tongxiaobing.kiosk.web.StaticSite;
import cn.tongxiaobing.kiosk.web.WidgetOrigins;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The public side: pages and API over HTTP. */
public final class KioskServer extends VerticleBase {

  /** A path that cannot be decoded must be refused before any route looks at paths. */
  private static final int FIRST = -3;

  private static final int SECOND = -2;

  private final Limits limits;
  private final KioskConfig config;
  private final Answerer answerer;
  private final Supplier<Library> library;
  private final Metrics metrics;
  private final Clock clock;
  private final List<Routes> more;
  private @Nullable HttpServer server;

  /**
   * Where it listens and how much it takes on.
   *
   * @param port 0 takes any free one
   * @param workers how many questions are answered at once
   * @param waiting how many more may wait
   */
  public record Limits(String host, int port, int workers, int waiting) {}

  /**
   * @param more parts of the API besides those that are always there
   */
  public KioskServer(
      Limits limits,
      KioskConfig config,
      Answerer answerer,
      Supplier<Library> library,
      Metrics metrics,
      Clock clock,
      List<Routes> more) {
    this.limits = limits;
    this.config = config;
    this.answerer = answerer;
    this.library = library;
    this.metrics = metrics;
    this.clock = clock;
    this.more = List.copyOf(more);
  }

  @Override
  public Future<?> start() {
    ErrorHandler errors = new ErrorHandler(metrics);
    return vertx
        .createHttpServer(options())
        .requestHandler(new SecurityHeaders(router(errors)))
        .invalidRequestHandler(new SecurityHeaders(errors::handleInvalid))
        .listen()
        .onSuccess(listening -> server = listening);
  }

  /** Takes no more requests and lets those in flight end. */
  @Override
  public Future<?> stop() {
    return server == null
        ? Future.succeededFuture()
        : server.shutdown(Duration.ofSeconds(config.limit(Limit.DRAIN_SECONDS)));
  }

  /** Where it listens. */
  public int port() {
    if (server == null) {
      throw new IllegalStateException("the server does not listen");
    }
    return server.actualPort();
  }

  private HttpServerOptions options() {
    return new HttpServerOptions()
        .setHost(limits.host())
        .setPort(limits.port())
        .setIdleTimeout(config.limit(Limit.IDLE_SECONDS))
        .setMaxInitialLineLength(config.limit(Limit.HEAD_BYTES))
        .setMaxHeaderSize(config.limit(Limit.HEAD_BYTES))
        .setDecompressionSupported(false)
        .setHttp2ClearTextEnabled(false)
        .setHandle100ContinueAutomatically(false);
  }

  private Router router(ErrorHandler errors) {
    Router router = Router.router(vertx);
    errors.installOn(router);
    router.route().order(FIRST).handler(new PlainRequests());
    router.route().order(SECOND).handler(new KnownHosts(config.network().hosts()));
    Workers workers = new Workers(vertx, limits.workers(), limits.waiting());
    metrics.gauge("answers_under_way", "Questions answered or waiting.", workers::inside);
    router
        .post("/api/v1/ask")
        .handler(new BodyDeadline(Duration.ofSeconds(config.limit(Limit.BODY_SECONDS)).toMillis()))
        .handler(new JsonOnly())
        .handler(
            BodyHandler.create(false)
                .setBodyLimit(config.limit(Limit.BODY_BYTES))
                .setMergeFormAttributes(false))
        .handler(
            new AskHandler(
                answerer, library, config, workers, new Conversations(), metrics, clock));
    router.get("/api/v1/home").handler(new HomeHandler(library, config, clock));
    router.get("/api/v1/flows").handler(new FlowsHandler(library));
    router.get("/api/v1/flows/:id").handler(new FlowHandler(library, config.place(), clock));
    router.get("/api/v1/documents").handler(new DocumentsHandler(library, clock));
    router
        .get("/api/v1/documents/search")
        .handler(new SearchHandler(library, config.place(), workers, clock));
    router.get("/api/v1/documents/:id").handler(new DocumentHandler(library, clock));
    router.get("/api/v1/documents/:id/comparison").handler(new ComparisonHandler(library, workers));
    router
        .get("/api/v1/documents/:id/:edition/:article")
        .handler(new ArticleHandler(library, clock));
    router.get("/api/v1/openapi.yaml").handler(new ContractHandler());
    more.forEach(routes -> routes.installOn(router, vertx));
    router.get("/").handler(context -> context.redirect("/kiosk"));
    router
        .routeWithRegex("/(?!api/|staff/api/).*")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(new WidgetOrigins(config.network().widgetOrigins()).over(StaticSite.shipped()));
    return router;
  }
}
