package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.Limit;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.kiosk.secrecy.TokenHash;
import cn.tongxiaobing.kiosk.signup.ConsentText;
import cn.tongxiaobing.kiosk.signup.FormException;
import cn.tongxiaobing.kiosk.signup.FormGuide;
import cn.tongxiaobing.kiosk.signup.FormReader;
import cn.tongxiaobing.kiosk.signup.SignUps;
import cn.tongxiaobing.kiosk.signup.StartStamps;
import cn.tongxiaobing.kiosk.statistics.Tally;
import cn.tongxiaobing.knowledge.library.Library;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** The addresses of the preliminary sign-up, below {@code /api/v1/sign-ups}. */
public final class SignUpRoutes implements Routes {

  private static final String ROOT = "/api/v1/sign-ups";
  private static final int THREADS = 4;

  private final SignUps signUps;
  private final StartStamps stamps;
  private final KioskConfig config;
  private final Supplier<Library> library;
  private final Metrics metrics;
  private final Clock clock;

  /**
   * @param tokens signs the stamps of opened forms
   * @param clock in the time zone of China
   */
  public SignUpRoutes(
      SignUps signUps,
      TokenHash tokens,
      KioskConfig config,
      Supplier<Library> library,
      Metrics metrics,
      Clock clock) {
    this.signUps = signUps;
    this.stamps =
        new StartStamps(
            tokens,
            Duration.ofSeconds(config.limit(Limit.SECONDS_TO_FILL_IN)),
            Duration.ofHours(config.limit(Limit.HOURS_TO_FILL_IN)));
    this.config = config;
    this.library = library;
    this.metrics = metrics;
    this.clock = clock;
  }

  private record Checked(List<Refusal.FieldError> errors) {}

  private record Started(String start, int seconds) {}

  private record ConsentBody(
      String version,
      String hash,
      int retentionDays,
      String title,
      String summary,
      List<ConsentText.Point> general,
      List<ConsentText.Point> health) {}

  private record HeaderBody(String name, String rule) {}

  private record ExampleBody(Object body, List<HeaderBody> headers, List<FormGuide.Field> fields) {}

  @Override
  public void installOn(Router router, Vertx vertx) {
    Workers workers = new Workers(vertx, "sign-ups", THREADS, config.limit(Limit.SIGN_UPS_AT_ONCE));
    ClientAddress clients = new ClientAddress(config.network().trustedProxies());
    LookUps lookUps = new LookUps(config, clients, workers);
    router.get(ROOT + "/consent").handler(this::consent);
    router.get(ROOT + "/example").handler(this::example);
    router.get(ROOT + "/start").handler(this::start);
    post(
        router,
        ROOT,
        new SignUpHandler(signUps, stamps, config, library, clients, workers, metrics, clock));
    post(router, ROOT + "/check", this::check);
    post(router, ROOT + "/status", new SignUpStatusHandler(signUps, lookUps));
    post(router, ROOT + "/withdraw", new SignUpWithdrawHandler(signUps, lookUps));
  }

  private void post(Router router, String path, Handler<RoutingContext> handler) {
    router
        .post(path)
        .handler(new BodyDeadline(Duration.ofSeconds(config.limit(Limit.BODY_SECONDS)).toMillis()))
        .handler(OwnOriginOnly.forVisitors())
        .handler(new JsonOnly())
        .handler(
            BodyHandler.create(false)
                .setBodyLimit(config.limit(Limit.BODY_BYTES))
                .setMergeFormAttributes(false))
        .handler(handler);
  }

  private void consent(RoutingContext context) {
    ConsentText text = ConsentText.of(config);
    JsonResponse.json(
        context,
        new ConsentBody(
            text.version(),
            text.hash(),
            config.signUps().retentionDays(),
            text.title(),
            text.summary(),
            text.general(),
            text.health()));
  }

  private void example(RoutingContext context) {
    FormGuide guide = new FormGuide(config);
    JsonResponse.json(
        context,
        new ExampleBody(
            guide.example(library.get(), LocalDate.now(clock)),
            List.of(
                new HeaderBody("Content-Type", "application/json"),
                new HeaderBody(
                    SignUpHandler.KEY,
                    "每次提交自选 1 至 255 个 ASCII 字符的随机值，例如 UUID；没收到回答就用同一个值原样重发，"
                        + "48 小时内得到同一个回答，不会重复登记；换了内容要换一个值")),
            guide.fields(library.get())));
  }

  /** A form of several pages is looked at before it is whole; nothing is stored. */
  private void check(RoutingContext context) {
    Buffer sent = context.body().buffer();
    List<Refusal.FieldError> errors =
        errorsIn(Json.readObject(sent == null ? Buffer.buffer() : sent));
    if (errors.isEmpty()) {
      Counted.note(context, Tally.SIGN_UP, "filled", config.place());
    }
    JsonResponse.json(context, new Checked(errors));
  }

  private List<Refusal.FieldError> errorsIn(ObjectNode form) {
    try {
      new FormReader(config).read(form, library.get(), LocalDate.now(clock));
      return List.of();
    } catch (FormException faults) {
      return Refusal.errorsOf(faults);
    }
  }

  private void start(RoutingContext context) {
    Counted.note(context, Tally.SIGN_UP, "opened", config.place());
    JsonResponse.json(
        context,
        new Started(stamps.issue(clock.instant()), config.limit(Limit.SECONDS_TO_FILL_IN)));
  }
}
