package cn.tongxiaobing.kiosk.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long nobody may try to log in after wrong tries: from the fifth on, twice as long each time.
 */
final class Throttle {

  private static final int FREE = 5;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private Throttle() {}

  /**
   * @param failures wrong tries since the last right one
   */
  static Optional<Instant> until(int failures, Instant now) {
    if (failures < FREE) {
      return Optional.empty();
    }
    int doublings = Math.min(failures - FREE, 10);
    Duration wait = FIRST.multipliedBy(1L << doublings);
    return Optional.of(now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST));
  }
}
