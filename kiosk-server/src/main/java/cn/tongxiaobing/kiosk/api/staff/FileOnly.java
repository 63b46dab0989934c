package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;

/**
 * Lets only bytes through. A form of another site cannot send this content type without being asked
 * first (CORS), and is never allowed to.
 */
final class FileOnly implements SecurityPolicyHandler, Handler<RoutingContext> {

  @Override
  public void handle(RoutingContext context) {
    if (context.request().getHeader("content-encoding") != null) {
      throw new ApiException(ApiError.ENCODING_UNSUPPORTED);
    }
    if (!"application/octet-stream".equals(context.request().getHeader("content-type"))) {
      throw new ApiException(ApiError.CONTENT_TYPE);
    }
    context.next();
  }
}
