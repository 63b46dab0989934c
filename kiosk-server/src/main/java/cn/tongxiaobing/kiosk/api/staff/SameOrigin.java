package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.Optional;

/**
 * Lets only our own pages in: by what the browser says of where a request comes from (Fetch
 * Metadata), else by its origin. Who says neither may look but not write.
 */
final class SameOrigin implements SecurityPolicyHandler {

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean looks = request.method().equals(HttpMethod.GET);
    Optional<String> site = Optional.ofNullable(request.getHeader("sec-fetch-site"));
    boolean ours =
        site.map(s -> s.equals("same-origin") || (looks && s.equals("none")))
            .orElseGet(() -> looks || isOurs(request));
    if (!ours) {
      throw new ApiException(ApiError.ORIGIN_NOT_ALLOWED);
    }
    context.next();
  }

  private static boolean isOurs(HttpServerRequest request) {
    String origin = Optional.ofNullable(request.getHeader("origin")).orElse("");
    String host = Optional.ofNullable(request.getHeader("host")).orElse("");
    return !host.isEmpty() && (origin.equals("http://" + host) || origin.equals("https://" + host));
  }
}
