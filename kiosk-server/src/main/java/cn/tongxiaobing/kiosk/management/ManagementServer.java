package cn.tongxiaobing.kiosk.management;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.BooleanSupplier;

/** Serves {@code /health/live}, {@code /health/ready} and {@code /metrics} to this machine only. */
public final class ManagementServer extends VerticleBase {

  /** Never reached from another machine. */
  public static final String HOST = "127.0.0.1";

  private final int port;
  private final Metrics metrics;
  private final BooleanSupplier ready;

  /**
   * @param ready whether questions can be answered now
   */
  public ManagementServer(int port, Metrics metrics, BooleanSupplier ready) {
    this.port = port;
    this.metrics = metrics;
    this.ready = ready;
  }

  @Override
  public Future<?> start() {
    HttpServerOptions options = new HttpServerOptions().setHost(HOST).setPort(port);
    return vertx
        .createHttpServer(options.setIdleTimeout(30).setHttp2ClearTextEnabled(false))
        .requestHandler(this::handle)
        .listen();
  }

  private void handle(HttpServerRequest request) {
    switch (request.path()) {
      case "/health/live" -> reply(request, 200, "ok\n");
      case "/health/ready" -> {
        boolean isReady = ready.getAsBoolean();
        reply(request, isReady ? 200 : 503, isReady ? "ok\n" : "not ready\n");
      }
      case "/metrics" ->
          vertx
              .executeBlocking(metrics::text, false)
              .onSuccess(text -> reply(request, 200, text))
              .onFailure(e -> reply(request, 500, "failed\n"));
      default -> reply(request, 404, "not found\n");
    }
  }

  private static void reply(HttpServerRequest request, int status, String text) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("content-type", "text/plain; version=0.0.4; charset=utf-8")
        .putHeader("x-content-type-options", "nosniff")
        .end(text);
  }
}
