package cn.tongxiaobing.kiosk.api;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what a page of another site has a browser send: by {@code Sec-Fetch-Site}, else by
 * {@code Origin}. Every browser sends one of them with a POST, and neither can be forged by a page.
 * A request with neither is from no browser, so it rides on nobody's session; it still has to be
 * JSON, which no form can send.
 */
final class OwnOriginOnly implements SecurityPolicyHandler {

  private static final Pattern SCHEME = Pattern.compile("^https?://");

  @Override
  public void handle(RoutingContext context) {
    if (!isOwn(context)) {
      throw new ApiException(ApiError.ORIGIN_NOT_ALLOWED);
    }
    context.next();
  }

  private static boolean isOwn(RoutingContext context) {
    @Nullable String site = context.request().getHeader("sec-fetch-site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    @Nullable String origin = context.request().getHeader("origin");
    return origin == null || isHost(origin, context.request().getHeader("host"));
  }

  private static boolean isHost(String origin, @Nullable String host) {
    String authority = SCHEME.matcher(origin).replaceFirst("").toLowerCase(Locale.ROOT);
    return host != null && authority.equals(host.toLowerCase(Locale.ROOT));
  }
}
