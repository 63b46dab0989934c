package cn.tongxiaobing.kiosk.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets the sites that an office has listed show the chat: their pages may load the widget (CORS,
 * Fetch Standard 3.2) and frame {@code /chat} ({@code frame-ancestors}, CSP Level 3). Nothing else
 * is opened to them: the chat in its frame speaks to this server as to its own.
 */
public final class WidgetOrigins {

  private static final String CHAT = "/chat";
  private static final String WIDGET = "/widget.mjs";

  private final Set<String> origins;
  private final String framed;

  /**
   * @param origins such as {@code https://www.example.gov.cn}; none, when empty
   */
  public WidgetOrigins(List<String> origins) {
    this.origins = Set.copyOf(origins);
    this.framed =
        SecurityHeaders.contentSecurityPolicy(
            origins.isEmpty() ? "'self'" : "'self' " + String.join(" ", origins));
  }

  /** Puts these headers on the pages of {@code site}. */
  public Handler<RoutingContext> over(Handler<RoutingContext> site) {
    return context -> {
      String path = context.normalizedPath();
      if (path.equals(CHAT) || path.equals(CHAT + "/") || path.equals(CHAT + "/index.html")) {
        context.response().putHeader("content-security-policy", framed);
      }
      if (path.equals(WIDGET)) {
        openWidget(context);
      }
      site.handle(context);
    };
  }

  private void openWidget(RoutingContext context) {
    context.response().headers().add("vary", "origin");
    @Nullable String origin = context.request().getHeader("origin");
    if (origin != null && origins.contains(origin)) {
      context
          .response()
          .putHeader("access-control-allow-origin", origin)
          .putHeader("cross-origin-resource-policy", "cross-origin");
    }
  }
}
