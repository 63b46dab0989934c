package cn.tongxiaobing.kiosk.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/**
 * Headers on every response, those to broken requests included. A page may load what this server
 * has and nothing else, run no script that stands in a page, and be framed by no one; {@link
 * WidgetOrigins} makes the one exception.
 */
public final class SecurityHeaders implements Handler<HttpServerRequest> {

  private static final String PERMISSIONS_POLICY =
      "microphone=(self), camera=(), geolocation=(), display-capture=(), payment=(), usb=(),"
          + " serial=(), bluetooth=(), hid=(), midi=(), screen-wake-lock=(), web-share=()";

  private static final Map<String, String> HEADERS =
      Map.of(
          "content-security-policy", contentSecurityPolicy("'none'"),
          "x-content-type-options", "nosniff",
          "referrer-policy", "no-referrer",
          "permissions-policy", PERMISSIONS_POLICY,
          "cross-origin-opener-policy", "same-origin",
          "cross-origin-resource-policy", "same-origin");

  private final Handler<HttpServerRequest> next;

  /**
   * @param next makes the responses
   */
  public SecurityHeaders(Handler<HttpServerRequest> next) {
    this.next = next;
  }

  @Override
  public void handle(HttpServerRequest request) {
    HEADERS.forEach(request.response()::putHeader);
    next.handle(request);
  }

  /** What a page may do that only {@code ancestors} may frame. */
  static String contentSecurityPolicy(String ancestors) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors " + ancestors,
        "require-trusted-types-for 'script'",
        "trusted-types 'none'");
  }
}
