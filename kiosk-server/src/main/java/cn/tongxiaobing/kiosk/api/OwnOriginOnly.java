package cn.tongxiaobing.kiosk.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what a page of another site has a browser send: by {@code Sec-Fetch-Site}, else by
 * {@code Origin}. Every browser sends one of them with a POST, and neither can be forged by a page.
 */
public final class OwnOriginOnly implements SecurityPolicyHandler {

  private static final Pattern SCHEME = Pattern.compile("^https?://");

  private final BiPredicate<HttpMethod, Sender> allowed;

  private OwnOriginOnly(BiPredicate<HttpMethod, Sender> allowed) {
    this.allowed = allowed;
  }

  /** Who has a browser send a request. */
  private enum Sender {
    /** A page of ours. */
    OUR_PAGE,
    /** A person, by typing the address. */
    PERSON,
    /** Nobody: programs tell nothing of it. */
    UNTOLD,
    ANOTHER_SITE
  }

  /**
   * For the public side. A request that tells nothing is from no browser, so it rides on nobody's
   * session; it still has to be JSON, which no form can send.
   */
  static OwnOriginOnly forVisitors() {
    return new OwnOriginOnly((method, sender) -> sender != Sender.ANOTHER_SITE);
  }

  /** For the console: what is no page of ours may look but not write. */
  public static OwnOriginOnly forStaff() {
    return new OwnOriginOnly((method, sender) ->
        sender == Sender.OUR_PAGE
            || (method.equals(HttpMethod.GET) && sender != Sender.ANOTHER_SITE));
  }

  @Override
  public void handle(RoutingContext context) {
    if (!allowed.test(context.request().method(), sender(context.request()))) {
      throw new ApiException(ApiError.ORIGIN_NOT_ALLOWED);
    }
    context.next();
  }

  private static Sender sender(HttpServerRequest request) {
    @Nullable String site = request.getHeader("sec-fetch-site");
    if (site != null) {
      return switch (site) {
        case "same-origin" -> Sender.OUR_PAGE;
        case "none" -> Sender.PERSON;
        default -> Sender.ANOTHER_SITE;
      };
    }
    @Nullable String origin = request.getHeader("origin");
    if (origin == null) {
      return Sender.UNTOLD;
    }
    return isHost(origin, request.getHeader("host")) ? Sender.OUR_PAGE : Sender.ANOTHER_SITE;
  }

  private static boolean isHost(String origin, @Nullable String host) {
    String authority = SCHEME.matcher(origin).replaceFirst("").toLowerCase(Locale.ROOT);
    return host != null && authority.equals(host.toLowerCase(Locale.ROOT));
  }
}
