package cn.tongxiaobing.kiosk.api;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.util.regex.Pattern;

/**
 * Turns away requests whose method is no HTTP method, such as {@code get} in small letters, those
 * whose address holds a {@code %} that stands for nothing, and those with more headers than anyone
 * needs.
 */
public final class PlainRequests implements PlatformHandler {

  private static final Pattern METHOD = Pattern.compile("[A-Z]{3,20}");
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private static final int MOST_HEADERS = 100;

  @Override
  public void handle(RoutingContext context) {
    if (context.request().headers().entries().size() > MOST_HEADERS) {
      throw new ApiException(ApiError.HEADERS_TOO_LARGE);
    }
    if (!METHOD.matcher(context.request().method().name()).matches()) {
      throw new ApiException(ApiError.METHOD_INVALID);
    }
    if (BROKEN_ESCAPE.matcher(context.request().uri()).find()) {
      throw new ApiException(ApiError.REQUEST_INVALID);
    }
    context.next();
  }
}
