package cn.tongxiaobing.kiosk.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Optional;

/**
 * Wrong logins under names that are no accounts. They are slowed down as those of accounts are, or
 * the difference would tell which accounts there are. Thread-safe; forgets the oldest.
 */
final class Strangers {

  private static final int MOST = 10_000;

  private final Cache<String, Failures> failures = Caffeine.newBuilder().maximumSize(MOST).build();

  private record Failures(int count, Optional<Instant> until) {}

  Optional<Instant> lockedUntil(String name) {
    return Optional.ofNullable(failures.getIfPresent(name)).flatMap(Failures::until);
  }

  void failed(String name, Instant now) {
    failures
        .asMap()
        .merge(
            name,
            new Failures(1, Optional.empty()),
            (old, one) -> new Failures(old.count() + 1, Throttle.until(old.count() + 1, now)));
  }
}
