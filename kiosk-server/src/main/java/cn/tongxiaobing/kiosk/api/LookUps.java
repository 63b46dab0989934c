package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.Limit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests by receipt and the end of the phone number. Who fails too often has to wait, and then
 * learns nothing even with the right ones.
 */
final class LookUps {

  private static final Logger LOG = LoggerFactory.getLogger(LookUps.class);
  private static final Set<String> FIELDS = Set.of("receipt", "phoneLast4");
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  private final ClientAddress clients;
  private final Workers workers;
  private final TokenBuckets failures;
  private final TokenBuckets failuresOfKiosk;
  private final int toWarn;
  private final AtomicInteger failedThisHour = new AtomicInteger();

  LookUps(KioskConfig config, ClientAddress clients, Workers workers) {
    this.clients = clients;
    this.workers = workers;
    this.toWarn = config.limit(Limit.FAILURES_TO_WARN);
    this.failures = buckets(config, Limit.LOOK_UP_FAILURES);
    this.failuresOfKiosk = buckets(config, Limit.LOOK_UP_FAILURES_PER_KIOSK);
  }

  private static TokenBuckets buckets(KioskConfig config, Limit limit) {
    int most = config.limit(limit);
    return new TokenBuckets(
        most, WINDOW.dividedBy(most), config.limit(Limit.CLIENTS_REMEMBERED), System::nanoTime);
  }

  /** What a person types from their receipt. */
  record Credentials(String receipt, String phoneLast4) {}

  /** Looks something up, blocking; empty when there is nothing. */
  interface LookUp<T> {
    Future<Optional<T>> of(Credentials credentials) throws Exception;
  }

  /**
   * Runs {@code lookUp} with what was sent.
   *
   * @return fails with 404 when nothing is found, with 429 when it was tried too often
   */
  <T> Future<T> find(RoutingContext context, LookUp<T> lookUp) {
    Credentials credentials = credentials(context.body().buffer());
    Caller caller = Caller.of(context, clients);
    TokenBuckets bucket = caller.kiosk().isPresent() ? failuresOfKiosk : failures;
    String client = caller.key();
    SignUpRates.refuseAfter(bucket.take(client));
    Callable<Future<Optional<T>>> work = () -> lookUp.of(credentials);
    return workers
        .run(work)
        .compose(found -> found)
        .onFailure(failed -> bucket.giveBack(client))
        .map(found -> {
          if (found.isEmpty()) {
            count(context);
            throw new ApiException(ApiError.RECEIPT_UNKNOWN);
          }
          bucket.giveBack(client);
          return found.get();
        });
  }

  private void count(RoutingContext context) {
    int failed = failedThisHour.incrementAndGet();
    if (failed == 1) {
      context.vertx().setTimer(HOUR_MILLIS, hour -> failedThisHour.set(0));
    }
    if (failed == toWarn) {
      LOG.warn("{} look-ups of sign-ups failed within an hour", failed);
    }
  }

  private static Credentials credentials(Buffer body) {
    ObjectNode sent = Json.readObject(body == null ? Buffer.buffer() : body);
    sent.fieldNames()
        .forEachRemaining(name -> {
          if (!FIELDS.contains(name)) {
            throw new ApiException(ApiError.UNKNOWN_FIELD);
          }
        });
    return new Credentials(text(sent, "receipt"), text(sent, "phoneLast4"));
  }

  private static String text(ObjectNode sent, String field) {
    JsonNode value = sent.path(field);
    if (!value.isTextual()) {
      throw new ApiException(ApiError.TYPE_MISMATCH, field);
    }
    return value.textValue();
  }
}
