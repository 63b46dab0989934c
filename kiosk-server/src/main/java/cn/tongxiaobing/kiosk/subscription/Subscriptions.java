package cn.tongxiaobing.kiosk.subscription;

import cn.tongxiaobing.kiosk.secrecy.Fingerprint;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.SubscriptionTable;
import cn.tongxiaobing.kiosk.store.Wanted;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What open visits want to hear of. It is kept in memory and stored a moment later, so nobody who
 * asks waits for it. A visit is stored by the fingerprint of its random id, and forgotten when it
 * has said nothing and nobody has listened for it for some minutes. Thread-safe.
 */
public final class Subscriptions {

  /** The channel of visits: the stream of events that their page listens to. */
  public static final String STREAM = "stream";

  /** So long a visit is remembered after its last question, or after its page has gone. */
  static final Duration SILENCE = Duration.ofMinutes(10);

  private static final Duration FEED_KEPT = Duration.ofDays(180);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_AT_ONCE = 10_000;
  private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

  private final SubscriptionTable table;
  private final InstantSource clock;
  private final Queue<Wanted> heard = new LinkedBlockingQueue<>(MOST_AT_ONCE);
  private Instant renewed = Instant.MIN;

  public Subscriptions(Database database, InstantSource clock) {
    this.table = new SubscriptionTable(database);
    this.clock = clock;
  }

  /** What a visit is known by: the fingerprint of its random id. */
  public static String subscriber(String visit) {
    return Fingerprint.of(visit.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A visit was answered. Where far too many are answered at once it is left out.
   *
   * @param visit the random id of the visit
   * @param topics what the answer stands on
   * @param version of the library that it was answered from
   */
  public void answered(String visit, List<String> topics, long version) {
    if (!topics.isEmpty()) {
      heard.offer(
          new Wanted(STREAM, subscriber(visit), topics, version, clock.instant().plus(SILENCE)));
    }
  }

  /**
   * Hands what was heard to the writer of the database; to be called often. The future is completed
   * with whether it was stored: if not it is kept for the next time.
   *
   * @param listening subscribers whose page is open
   */
  public CompletableFuture<Boolean> flush(Collection<String> listening) {
    List<Wanted> taken = new ArrayList<>();
    for (Wanted each = heard.poll(); each != null; each = heard.poll()) {
      taken.add(each);
    }
    CompletableFuture<Boolean> stored =
        taken.isEmpty() ? CompletableFuture.completedFuture(true) : table.add(taken);
    return stored
        .thenCompose(done -> renew(listening))
        .exceptionally(failure -> {
          LOG.warn("subscriptions are not stored: {}", failure.getClass().getName());
          taken.forEach(heard::offer);
          return false;
        });
  }

  /** Once a minute: who listens is remembered, who does not is forgotten in the end. */
  private CompletableFuture<Boolean> renew(Collection<String> listening) {
    Instant now = clock.instant();
    synchronized (this) {
      if (renewed.isAfter(now.minus(MINUTE))) {
        return CompletableFuture.completedFuture(true);
      }
      renewed = now;
    }
    return table
        .renew(STREAM, listening, now.plus(SILENCE))
        .thenCompose(done -> table.purge(now, now.minus(FEED_KEPT)))
        .thenApply(forgotten -> true);
  }
}
