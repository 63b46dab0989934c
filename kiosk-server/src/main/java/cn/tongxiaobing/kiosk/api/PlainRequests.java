package cn.tongxiaobing.kiosk.api;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.util.regex.Pattern;

/**
 * Turns away requests whose method is no HTTP method, such as {@code get} in small letters, and
 * those whose address holds a {@code %} that stands for nothing.
 */
public final class PlainRequests implements PlatformHandler {

  private static final Pattern METHOD = Pattern.compile("[A-Z]{3,20}");
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  @Override
  public void handle(RoutingContext context) {
    if (!METHOD.matcher(context.request().method().name()).matches()) {
      throw new ApiException(ApiError.METHOD_INVALID);
    }
    if (BROKEN_ESCAPE.matcher(context.request().uri()).find()) {
      throw new ApiException(ApiError.REQUEST_INVALID);
    }
    context.next();
  }
}
