package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.Limit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often one may sign up. A paired kiosk comes first: it is held to a number of its own, and not
 * to that of the address it shares. Then an opened form is a client of its own, for a whole hall
 * shares one address; but forms cost nothing to open, so an address is held to a multiple of that.
 * Who opened none is held to its address alone, as one client. A kiosk and an address are held to
 * so many a day, too.
 */
final class SignUpRates {

  private static final Logger LOG = LoggerFactory.getLogger(SignUpRates.class);

  private final TokenBuckets single;
  private final TokenBuckets address;
  private final TokenBuckets kiosk;
  private final int perDay;
  private final Cache<OnDay, Integer> days;
  private final Clock clock;

  /** What a kiosk or an address did on a day. */
  private record OnDay(String client, LocalDate day) {}

  /**
   * @param clock tells the days
   * @param nanos a clock that never jumps, such as {@link System#nanoTime}
   */
  SignUpRates(KioskConfig config, Clock clock, LongSupplier nanos) {
    int perMinute = config.limit(Limit.SIGN_UPS_PER_MINUTE);
    int stretch = config.limit(Limit.SIGN_UPS_AT_A_STRETCH);
    int multiple = config.limit(Limit.SIGN_UPS_PER_ADDRESS);
    int clients = config.limit(Limit.CLIENTS_REMEMBERED);
    Duration every = Duration.ofMinutes(1).dividedBy(perMinute);
    this.single = new TokenBuckets(stretch, every, clients, nanos);
    this.address = new TokenBuckets(stretch * multiple, every.dividedBy(multiple), clients, nanos);
    int perKiosk = config.limit(Limit.SIGN_UPS_PER_KIOSK);
    this.kiosk =
        new TokenBuckets(perKiosk, Duration.ofMinutes(1).dividedBy(perKiosk), clients, nanos);
    this.perDay = config.limit(Limit.SIGN_UPS_PER_DAY);
    this.days =
        Caffeine.newBuilder()
            .maximumSize(clients)
            .expireAfterAccess(Duration.ofDays(1))
            .executor(Runnable::run)
            .build();
    this.clock = clock;
  }

  /**
   * Counts a sign-up.
   *
   * @param opened the form it was filled in on, if it came from one
   * @throws ApiException when there have been too many
   */
  void take(Caller caller, Optional<String> opened) {
    refuseAfter(
        caller.kiosk().isPresent() ? kiosk.take(caller.key()) : address.take(caller.address()));
    Optional<String> form = opened.map(each -> "form " + each);
    if (form.isPresent() || caller.kiosk().isEmpty()) {
      refuseAfter(single.take(form.orElse("address " + caller.address())));
    }
    refuseAfter(countToday(caller.key()));
  }

  private long countToday(String client) {
    ZonedDateTime now = ZonedDateTime.now(clock);
    OnDay today = new OnDay(client, now.toLocalDate());
    int count = days.asMap().merge(today, 1, Integer::sum);
    if (count <= perDay) {
      return 0;
    }
    if (count == perDay + 1) {
      LOG.warn("one client has signed up {} people today and is refused until tomorrow", perDay);
    }
    ZonedDateTime tomorrow = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
    return Math.max(1, Duration.between(now, tomorrow).toSeconds());
  }

  static void refuseAfter(long seconds) {
    if (seconds > 0) {
      throw new ApiException(ApiError.RATE_LIMITED, "", seconds);
    }
  }
}
