package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.signup.Fault;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where failures become responses: {@code application/problem+json} (RFC 9457) with
 * the code, what to do, and a trace id that stands in the log too. The log gets code, status and
 * trace, and for a fault of ours its kind and where it arose; never anything that was sent.
 */
public final class ErrorHandler implements Handler<RoutingContext> {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorHandler.class);

  /** How long a client that sends too much may go on before it is cut off. */
  private static final long PATIENCE_MILLIS = 2_000;

  private static final int FRAMES = 6;

  private final Metrics metrics;

  public ErrorHandler(Metrics metrics) {
    this.metrics = metrics;
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Problem(
      String type,
      String title,
      int status,
      String code,
      String detail,
      String field,
      List<Refusal.FieldError> errors,
      String traceId) {}

  /** Has all failures of {@code router} end here, those without a route as well. */
  public void installOn(Router router) {
    IntStream.concat(
            Arrays.stream(ApiError.values()).mapToInt(ApiError::status),
            Arrays.stream(Fault.values()).mapToInt(Fault::status))
        .distinct()
        .forEach(status -> router.errorHandler(status, this));
  }

  @Override
  public void handle(RoutingContext context) {
    Refusal refusal = Refusal.of(context.failure(), context.statusCode());
    if (refusal.isFault()) {
      logFault(context.failure());
    }
    boolean sendsOn = !context.request().isEnded();
    respond(context.request(), refusal);
    if (refusal.code().equals(ApiError.HEADERS_TOO_LARGE.code())) {
      context.request().connection().close();
    }
    if (sendsOn && refusal.code().equals(ApiError.TOO_LARGE.code())) {
      HttpConnection connection = context.request().connection();
      context.vertx().setTimer(PATIENCE_MILLIS, timer -> connection.close());
    }
  }

  /** For requests that are not even HTTP, or too long for it; the connection is closed. */
  public void handleInvalid(HttpServerRequest request) {
    ApiError error =
        switch (request.decoderResult().cause()) {
          case TooLongHttpLineException line -> ApiError.URI_TOO_LONG;
          case TooLongHttpHeaderException headers -> ApiError.HEADERS_TOO_LARGE;
          default -> ApiError.REQUEST_INVALID;
        };
    respond(request, Refusal.of(error));
    request.connection().close();
  }

  private void respond(HttpServerRequest request, Refusal refusal) {
    metrics.failed(refusal.code());
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    String traceId = RandomCodes.id();
    LOG.info("{} {} {}", refusal.status(), refusal.code(), traceId);
    response
        .setStatusCode(refusal.status())
        .putHeader("content-type", "application/problem+json; charset=utf-8")
        .putHeader("cache-control", "no-store");
    if (refusal.retrySeconds() > 0) {
      response.putHeader("retry-after", String.valueOf(refusal.retrySeconds()));
    }
    Problem problem =
        new Problem(
            "about:blank",
            refusal.title(),
            refusal.status(),
            refusal.code(),
            refusal.detail(),
            refusal.field(),
            refusal.errors(),
            traceId);
    if (request.method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(Json.write(problem));
    }
  }

  private static void logFault(@Nullable Throwable failure) {
    if (failure == null) {
      LOG.error("a request failed without a cause");
      return;
    }
    String where =
        Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
    LOG.error("{} at {}", failure.getClass().getName(), where);
  }
}
