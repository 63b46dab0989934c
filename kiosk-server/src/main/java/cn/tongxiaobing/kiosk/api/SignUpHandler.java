package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.kiosk.signup.Answer;
import cn.tongxiaobing.kiosk.signup.FormReader;
import cn.tongxiaobing.kiosk.signup.SignUpForm;
import cn.tongxiaobing.kiosk.signup.SignUps;
import cn.tongxiaobing.kiosk.signup.SignUps.Outcome;
import cn.tongxiaobing.kiosk.signup.SignUps.Request;
import cn.tongxiaobing.kiosk.signup.StartStamps;
import cn.tongxiaobing.knowledge.library.Library;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * {@code POST /api/v1/sign-ups}: a form in, a receipt out. What is answered with 201 is durable. A
 * request that is sent again under its key gets the same bytes, and two of them at once are one.
 */
final class SignUpHandler implements Handler<RoutingContext> {

  /** The header that names a request, so that it may be sent again. */
  static final String KEY = "Idempotency-Key";

  private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7E]{1,255}");
  private static final int CREATED = 201;
  private static final int REFUSED = 400;

  private final SignUps signUps;
  private final StartStamps stamps;
  private final KioskConfig config;
  private final FormReader reader;
  private final Supplier<Library> library;
  private final ClientAddress clients;
  private final SignUpRates rates;
  private final Workers workers;
  private final Metrics metrics;
  private final Clock clock;
  private final Map<Request, Future<Buffer>> flights = new ConcurrentHashMap<>();

  SignUpHandler(
      SignUps signUps,
      StartStamps stamps,
      KioskConfig config,
      Supplier<Library> library,
      ClientAddress clients,
      Workers workers,
      Metrics metrics,
      Clock clock) {
    this.signUps = signUps;
    this.stamps = stamps;
    this.config = config;
    this.reader = new FormReader(config);
    this.library = library;
    this.clients = clients;
    this.rates = new SignUpRates(config, clock, System::nanoTime);
    this.workers = workers;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public void handle(RoutingContext context) {
    context.addEndHandler(end -> {
      if (context.response().getStatusCode() >= REFUSED) {
        metrics.signUp(false);
      }
    });
    Buffer sent = context.body().buffer();
    ObjectNode form = Json.readObject(sent == null ? Buffer.buffer() : sent);
    String body = String.valueOf(sent);
    Caller caller = Caller.of(context, clients);
    String key = key(context, form);
    Request request = new Request(key, body);
    Future<Buffer> answer = flights.computeIfAbsent(request, r -> answer(r, form, caller));
    answer
        .onComplete(done -> flights.remove(request, answer))
        .onSuccess(written -> JsonResponse.send(context.response().setStatusCode(CREATED), written))
        .onFailure(context::fail);
  }

  /** Without a key nothing is stored; but a person is told first what else is wrong. */
  private String key(RoutingContext context, ObjectNode form) {
    return Optional.ofNullable(context.request().getHeader(KEY))
        .filter(k -> KEYS.matcher(k).matches())
        .orElseThrow(() -> {
          reader.read(form, library.get(), LocalDate.now(clock));
          return new ApiException(ApiError.IDEMPOTENCY_KEY);
        });
  }

  private Future<Buffer> answer(Request request, ObjectNode form, Caller caller) {
    return workers
        .run(() -> submit(request, form, caller))
        .compose(Future::fromCompletionStage)
        .map(outcome ->
            switch (outcome) {
              case Outcome.Answered answered -> Buffer.buffer(answered.answer());
              case Outcome.Mismatched mismatched ->
                  throw new ApiException(ApiError.IDEMPOTENCY_MISMATCH);
            });
  }

  private CompletableFuture<Outcome> submit(Request request, ObjectNode sent, Caller caller) {
    Optional<Outcome> before = signUps.before(request);
    if (before.isPresent()) {
      return CompletableFuture.completedFuture(before.get());
    }
    LocalDate today = LocalDate.now(clock);
    SignUpForm form = reader.read(sent, library.get(), today);
    Optional<String> opened =
        form.start().isEmpty()
            ? Optional.empty()
            : Optional.of(stamps.check(form.start(), clock.instant()));
    rates.take(caller, opened);
    Answer answer = Answer.to(form, library.get(), config.office(), today);
    SignUps.Answering answering = receipt -> Json.write(SignUpBody.of(receipt, answer)).toString();
    if (form.trap()) {
      metrics.failed("honeypot");
      metrics.signUp(false);
      return CompletableFuture.completedFuture(new Outcome.Answered(signUps.pretend(answering)));
    }
    return signUps
        .submit(form, request, answering)
        .whenComplete((outcome, failure) -> {
          if (outcome instanceof Outcome.Answered) {
            metrics.signUp(true);
          }
        });
  }
}
