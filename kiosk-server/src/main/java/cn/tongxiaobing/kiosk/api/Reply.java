package cn.tongxiaobing.kiosk.api;

import io.vertx.ext.web.RoutingContext;

/** Sends JSON that no one keeps. */
final class Reply {

  private Reply() {}

  static void json(RoutingContext context, Object body) {
    context
        .response()
        .putHeader("content-type", "application/json; charset=utf-8")
        .putHeader("cache-control", "no-store")
        .end(Json.write(body));
  }
}
