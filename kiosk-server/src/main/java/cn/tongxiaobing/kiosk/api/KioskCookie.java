package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.fleet.PairedKiosks;
import io.vertx.core.Handler;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The token of a paired kiosk, in a cookie that no script can read: so it comes with every request
 * of the kiosk, its stream of commands included, and a wiped page keeps it. This handler notes on
 * each request which kiosk sent it, if any did.
 */
final class KioskCookie implements Handler<RoutingContext> {

  /** The prefix has browsers refuse it from elsewhere and over plain HTTP (RFC 6265bis). */
  static final String NAME = "__Host-kiosk";

  /** As long as browsers keep a cookie at most; each report begins it anew. */
  private static final long SECONDS = 400L * 24 * 60 * 60;

  private static final String KIOSK = "kiosk";
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; Secure; SameSite=Strict";

  private final PairedKiosks paired;

  KioskCookie(PairedKiosks paired) {
    this.paired = paired;
  }

  @Override
  public void handle(RoutingContext context) {
    token(context).flatMap(paired::holding).ifPresent(id -> context.put(KIOSK, id));
    context.next();
  }

  /** The id of the paired kiosk that sent a request. */
  static Optional<String> kiosk(RoutingContext context) {
    return Optional.ofNullable(context.get(KIOSK));
  }

  static Optional<String> token(RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(NAME)).map(Cookie::getValue);
  }

  static void give(HttpServerResponse response, String token) {
    response.headers().add("set-cookie", NAME + "=" + token + "; Max-Age=" + SECONDS + ATTRIBUTES);
  }
}
