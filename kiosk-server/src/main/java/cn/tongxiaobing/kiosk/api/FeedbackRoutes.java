package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.Limit;
import cn.tongxiaobing.kiosk.unanswered.UnansweredQuestions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * {@code POST /api/v1/feedback}: whether an answer was right, and if not why. Nothing is kept of
 * who says so, and nobody waits for it to be stored.
 */
public final class FeedbackRoutes implements Routes {

  private static final int MOST_BYTES = 4 * 1024;
  private static final int TAKEN = 204;

  private final UnansweredQuestions questions;
  private final KioskConfig config;
  private final Clock clock;

  public FeedbackRoutes(UnansweredQuestions questions, KioskConfig config, Clock clock) {
    this.questions = questions;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public void installOn(Router router, Vertx vertx) {
    ClientAddress clients = new ClientAddress(config.network().trustedProxies());
    int perMinute = config.limit(Limit.FEEDBACK_PER_MINUTE);
    TokenBuckets rates =
        new TokenBuckets(
            perMinute,
            Duration.ofMinutes(1).dividedBy(perMinute),
            config.limit(Limit.CLIENTS_REMEMBERED),
            System::nanoTime);
    router
        .post("/api/v1/feedback")
        .handler(new BodyDeadline(Duration.ofSeconds(config.limit(Limit.BODY_SECONDS)).toMillis()))
        .handler(OwnOriginOnly.forVisitors())
        .handler(new JsonOnly())
        .handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES).setMergeFormAttributes(false))
        .handler(context -> {
          SignUpRates.refuseAfter(rates.take(Caller.of(context, clients).key()));
          take(context);
        });
  }

  private void take(RoutingContext context) {
    Buffer body = context.body().buffer();
    Feedback feedback =
        Feedback.of(
            Json.readObject(body == null ? Buffer.buffer() : body),
            LocalDate.now(clock),
            config.place());
    feedback
        .complaint()
        .ifPresent(why -> questions.keep(feedback.question(), why, feedback.conversation()));
    context.response().setStatusCode(TAKEN).end();
  }
}
