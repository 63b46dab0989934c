package cn.tongxiaobing.kiosk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.Limit;
import cn.tongxiaobing.kiosk.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How many get through in a minute and in a day, by a clock that the test moves. */
class SignUpRatesTest {

  private static final KioskConfig USUAL = KioskConfig.defaults();

  private final MovableClock clock = new MovableClock();
  private final AtomicLong nanos = new AtomicLong();
  private final SignUpRates rates = new SignUpRates(USUAL, clock, nanos::get);

  private boolean takes(String client, Optional<String> form) {
    try {
      rates.take(client, form);
      return true;
    } catch (ApiException refused) {
      return false;
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
    clock.pass(time);
  }

  @Test
  void p04_of_a_hundred_in_a_minute_from_one_client_six_at_most_are_taken() {
    int taken = 0;
    for (int i = 0; i < 100; i++) {
      taken += takes("198.51.100.7", Optional.empty()) ? 1 : 0;
      pass(Duration.ofMillis(600));
    }

    assertThat(taken).isBetween(3, 6);
    assertThat(takes("198.51.100.8", Optional.empty())).isTrue();
  }

  @Test
  void p04_an_address_that_opens_form_after_form_ends_at_its_daily_number_and_no_other_does() {
    int taken = 0;
    for (int i = 0; i < 24 * 60; i++) {
      taken += takes("198.51.100.7", Optional.of("form " + i)) ? 1 : 0;
      pass(Duration.ofSeconds(20));
    }

    assertThat(taken).isEqualTo(USUAL.limit(Limit.SIGN_UPS_PER_DAY));
    assertThat(takes("198.51.100.8", Optional.of("another"))).isTrue();
    pass(Duration.ofHours(12));
    assertThat(takes("198.51.100.7", Optional.of("tomorrow"))).isTrue();
  }
}
