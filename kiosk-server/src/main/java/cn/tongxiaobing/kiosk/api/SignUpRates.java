package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.Limit;
import java.time.Duration;
import java.util.Optional;

/**
 * How often one may sign up. An opened form is a client of its own, for a whole hall shares one
 * address; but forms cost nothing to open, so an address is held to a multiple of that. Who opened
 * none is held to its address alone, as one client.
 */
final class SignUpRates {

  private final TokenBuckets single;
  private final TokenBuckets address;

  SignUpRates(KioskConfig config) {
    int perMinute = config.limit(Limit.SIGN_UPS_PER_MINUTE);
    int stretch = config.limit(Limit.SIGN_UPS_AT_A_STRETCH);
    int multiple = config.limit(Limit.SIGN_UPS_PER_ADDRESS);
    int clients = config.limit(Limit.CLIENTS_REMEMBERED);
    Duration every = Duration.ofMinutes(1).dividedBy(perMinute);
    this.single = new TokenBuckets(stretch, every, clients, System::nanoTime);
    this.address =
        new TokenBuckets(stretch * multiple, every.dividedBy(multiple), clients, System::nanoTime);
  }

  /**
   * Counts a sign-up.
   *
   * @param opened the form it was filled in on, if it came from one
   * @throws ApiException when there have been too many
   */
  void take(String client, Optional<String> opened) {
    refuseAfter(address.take(client));
    refuseAfter(single.take(opened.map(form -> "form " + form).orElse("address " + client)));
  }

  static void refuseAfter(long seconds) {
    if (seconds > 0) {
      throw new ApiException(ApiError.RATE_LIMITED, "", seconds);
    }
  }
}
