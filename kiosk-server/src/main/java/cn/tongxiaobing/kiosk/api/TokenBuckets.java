package cn.tongxiaobing.kiosk.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * So much at a stretch and so much in the long run, for each client by itself. Only so many clients
 * are remembered, and one that stays away long enough to be full again is forgotten. Safe for use
 * by several threads.
 */
final class TokenBuckets {

  private final double most;
  private final double nanosPerToken;
  private final LongSupplier nanos;
  private final Cache<String, Bucket> buckets;

  /**
   * @param most how much at a stretch
   * @param every how long it takes until there is one more
   * @param clients how many are remembered
   * @param nanos a clock that never jumps, such as {@link System#nanoTime}
   */
  TokenBuckets(int most, Duration every, int clients, LongSupplier nanos) {
    this.most = most;
    this.nanosPerToken = every.toNanos();
    this.nanos = nanos;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(clients)
            .expireAfterAccess(every.multipliedBy(most).plusMinutes(1))
            .executor(Runnable::run)
            .build();
  }

  private static final class Bucket {
    private double tokens;
    private long at;

    Bucket(double tokens, long at) {
      this.tokens = tokens;
      this.at = at;
    }
  }

  /** Takes one for {@code client}; returns 0, or in how many seconds there will be one. */
  long take(String client) {
    Bucket bucket = bucket(client);
    synchronized (bucket) {
      refill(bucket);
      if (bucket.tokens >= 1) {
        bucket.tokens--;
        return 0;
      }
      double missing = (1 - bucket.tokens) * nanosPerToken;
      return Math.max(1, (long) Math.ceil(missing / Duration.ofSeconds(1).toNanos()));
    }
  }

  /** Gives back what was taken for something that does not count. */
  void giveBack(String client) {
    Bucket bucket = bucket(client);
    synchronized (bucket) {
      bucket.tokens = Math.min(most, bucket.tokens + 1);
    }
  }

  private Bucket bucket(String client) {
    return buckets.get(client, c -> new Bucket(most, nanos.getAsLong()));
  }

  private void refill(Bucket bucket) {
    long now = nanos.getAsLong();
    bucket.tokens = Math.min(most, bucket.tokens + (now - bucket.at) / nanosPerToken);
    bucket.at = now;
  }
}
