package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.Limit;
import cn.tongxiaobing.kiosk.fleet.Command;
import cn.tongxiaobing.kiosk.fleet.Kiosks;
import cn.tongxiaobing.kiosk.fleet.Report;
import cn.tongxiaobing.kiosk.store.StoreException;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a kiosk itself asks for, below {@code /api/v1/device}: to be paired by a code, to say how it
 * is, and to be told what to do. It also marks every request of the API that a paired kiosk sends,
 * so that it is counted by itself.
 */
public final class DeviceRoutes implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(DeviceRoutes.class);

  private static final String ROOT = "/api/v1/device";
  private static final int BEFORE_ALL = -1;
  private static final int THREADS = 2;
  private static final int WAITING = 64;
  private static final int MOST_BYTES = 4 * 1024;
  private static final int TURNS_TO_KEEP_ALIVE = 20;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String ALL = "all";

  private final Kiosks kiosks;
  private final String page;
  private final KioskConfig config;
  private final long everyMillis;
  private final CommandStreams streams = new CommandStreams();
  private final TokenBuckets wrongCodes;
  private final TokenBuckets wrongCodesInAll;
  private final TokenBuckets reports;
  private int turn;
  private boolean looking;

  /**
   * @param page version of the pages that this server has
   * @param everyMillis how often it looks for commands
   */
  public DeviceRoutes(Kiosks kiosks, String page, KioskConfig config, long everyMillis) {
    this.kiosks = kiosks;
    this.page = page;
    this.config = config;
    this.everyMillis = everyMillis;
    this.wrongCodes = buckets(Limit.PAIRING_FAILURES, WINDOW);
    this.wrongCodesInAll = buckets(Limit.PAIRING_FAILURES_IN_ALL, HOUR);
    this.reports = buckets(Limit.REPORTS_PER_MINUTE, Duration.ofMinutes(1));
  }

  private record Paired(String name, String spot) {}

  private record Heard(String page) {}

  private record Look(List<Command> pending) {}

  private TokenBuckets buckets(Limit limit, Duration within) {
    int most = config.limit(limit);
    return new TokenBuckets(
        most, within.dividedBy(most), config.limit(Limit.CLIENTS_REMEMBERED), System::nanoTime);
  }

  @Override
  public void installOn(Router router, Vertx vertx) {
    ClientAddress addresses = new ClientAddress(config.network().trustedProxies());
    Workers workers = new Workers(vertx, "kiosks", THREADS, WAITING);
    kiosks.paired().refresh();
    router.route("/api/v1/*").order(BEFORE_ALL).handler(new KioskCookie(kiosks.paired()));
    post(router, "/pair", context -> pair(context, workers, addresses.of(context.request())));
    post(router, "/report", context -> report(context, workers));
    router.get(ROOT + "/commands").handler(this::open);
    vertx.setPeriodic(everyMillis, time -> look(workers));
  }

  private void post(Router router, String path, Handler<RoutingContext> handler) {
    router
        .post(ROOT + path)
        .handler(new BodyDeadline(Duration.ofSeconds(config.limit(Limit.BODY_SECONDS)).toMillis()))
        .handler(OwnOriginOnly.forVisitors())
        .handler(new JsonOnly())
        .handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES).setMergeFormAttributes(false))
        .handler(handler);
  }

  /** A wrong code is counted, for its address and for all: there are few, and they are short. */
  private void pair(RoutingContext context, Workers workers, String address) {
    String code = new DeviceBody(context.body().buffer(), "code").text("code", DeviceBody.CODE);
    SignUpRates.refuseAfter(wrongCodesInAll.take(ALL));
    long seconds = wrongCodes.take(address);
    if (seconds > 0) {
      wrongCodesInAll.giveBack(ALL);
      SignUpRates.refuseAfter(seconds);
    }
    workers
        .run(() -> kiosks.pair(code))
        .onSuccess(pairing -> {
          if (pairing.isEmpty()) {
            context.fail(new ApiException(ApiError.PAIRING_CODE, "code"));
            return;
          }
          forgive(address);
          KioskCookie.give(context.response(), pairing.get().token());
          JsonResponse.json(context, new Paired(pairing.get().name(), pairing.get().spot()));
        })
        .onFailure(failure -> {
          forgive(address);
          context.fail(failure);
        });
  }

  private void forgive(String address) {
    wrongCodes.giveBack(address);
    wrongCodesInAll.giveBack(ALL);
  }

  private void report(RoutingContext context, Workers workers) {
    String kiosk = sender(context);
    SignUpRates.refuseAfter(reports.take(kiosk));
    DeviceBody body = DeviceBody.report(context.body().buffer());
    Report report = body.report();
    Optional<String> obeyed = body.obeyed();
    workers
        .run(() -> {
          boolean known = kiosks.report(kiosk, report, page);
          obeyed.ifPresent(command -> kiosks.obey(kiosk, command));
          return known;
        })
        .onSuccess(known -> {
          if (!known) {
            context.fail(new ApiException(ApiError.DEVICE_UNKNOWN));
            return;
          }
          KioskCookie.token(context).ifPresent(t -> KioskCookie.give(context.response(), t));
          JsonResponse.json(context, new Heard(page));
        })
        .onFailure(context::fail);
  }

  private void open(RoutingContext context) {
    String kiosk = sender(context);
    if (!streams.hasRoom(kiosk)) {
      throw new ApiException(ApiError.RATE_LIMITED, "", WINDOW.toMinutes());
    }
    context.request().connection().shutdownHandler(stopping -> streams.close());
    streams.open(kiosk, context.response());
  }

  private static String sender(RoutingContext context) {
    return KioskCookie.kiosk(context).orElseThrow(() -> new ApiException(ApiError.DEVICE_UNKNOWN));
  }

  /** One look at a time; a database that does not answer leaves things as they were. */
  private void look(Workers workers) {
    if (looking) {
      return;
    }
    looking = true;
    turn++;
    if (turn % TURNS_TO_KEEP_ALIVE == 0) {
      streams.keepAlive();
    }
    workers
        .run(() -> {
          kiosks.paired().refresh();
          return new Look(kiosks.pending());
        })
        .onSuccess(look -> streams.deliver(kiosks.paired().all(), look.pending()))
        .onFailure(failure -> {
          if (!(failure instanceof StoreException)) {
            LOG.error("commands of kiosks are not looked for", failure);
          }
        })
        .onComplete(done -> looking = false);
  }
}
