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
      rates.take(new Caller(client, Optional.empty()), form);
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

  private boolean takesAtKiosk(String kiosk, Optional<String> form) {
    try {
      rates.take(new Caller("198.51.100.7", Optional.of(kiosk)), form);
      return true;
    } catch (ApiException refused) {
      return false;
    }
  }

  @Test
  void p04_ten_visitors_in_a_row_at_one_kiosk_are_taken_while_its_address_is_held_to_its_own() {
    for (int i = 0; i < 100; i++) {
      takes("198.51.100.7", Optional.empty());
      takes("198.51.100.7", Optional.of("flood " + i));
    }
    assertThat(takes("198.51.100.7", Optional.of("one more"))).isFalse();

    for (int visitor = 0; visitor < 10; visitor++) {
      assertThat(takesAtKiosk("hall", Optional.of("visitor " + visitor))).isTrue();
    }
    assertThat(takes("198.51.100.7", Optional.empty())).isFalse();
    for (int i = 0; i < 6; i++) {
      assertThat(takes("198.51.100.9", Optional.empty())).isEqualTo(i < 3);
    }
  }

  @Test
  void p04_a_kiosk_that_never_ends_is_refused_and_another_at_the_same_address_is_not() {
    int taken = 0;
    for (int i = 0; i < 100; i++) {
      taken += takesAtKiosk("hall", Optional.of("form " + i)) ? 1 : 0;
    }

    assertThat(taken).isEqualTo(USUAL.limit(Limit.SIGN_UPS_PER_KIOSK));
    assertThat(takesAtKiosk("door", Optional.of("form"))).isTrue();
  }

  @Test
  void p04_after_the_kiosk_comes_the_form_which_is_held_to_its_own() {
    int taken = 0;
    for (int i = 0; i < 10; i++) {
      taken += takesAtKiosk("hall", Optional.of("the same form")) ? 1 : 0;
    }

    assertThat(taken).isEqualTo(USUAL.limit(Limit.SIGN_UPS_AT_A_STRETCH));
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
