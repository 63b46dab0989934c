package cn.tongxiaobing.kiosk.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock in China that stands still until it is moved; it begins at noon on 22 November 2026. */
public final class MovableClock extends Clock {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private volatile Instant now = Instant.parse("2026-11-22T04:00:00Z");

  public void pass(Duration time) {
    set(now.plus(time));
  }

  public void set(Instant at) {
    now = at;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return CHINA;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("sign-ups are dated in China");
  }
}
