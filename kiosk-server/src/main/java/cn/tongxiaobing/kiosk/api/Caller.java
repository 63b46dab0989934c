package cn.tongxiaobing.kiosk.api;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Who a request is counted for. A paired kiosk is one client by itself, whatever address it shares
 * with others: its visitors come one after another and are not to pay for each other.
 *
 * @param address where it comes from
 * @param kiosk the id of the paired kiosk that sent it
 */
record Caller(String address, Optional<String> kiosk) {

  static Caller of(RoutingContext context, ClientAddress addresses) {
    return new Caller(addresses.of(context.request()), KioskCookie.kiosk(context));
  }

  /** Who it is, as a key to count by: no address begins like a kiosk. */
  String key() {
    return kiosk.map(id -> "kiosk " + id).orElse(address);
  }
}
