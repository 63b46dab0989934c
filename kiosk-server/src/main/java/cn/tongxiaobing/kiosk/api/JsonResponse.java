package cn.tongxiaobing.kiosk.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Sends JSON that no one keeps. */
final class JsonResponse {

  private JsonResponse() {}

  static void json(RoutingContext context, Object body) {
    send(context, Json.write(body));
  }

  /** As {@link #json}, for what is JSON already: writing it may fail, sending it must not. */
  static void send(RoutingContext context, Buffer body) {
    send(context.response(), body);
  }

  static void send(HttpServerResponse response, Buffer body) {
    response
        .putHeader("content-type", "application/json; charset=utf-8")
        .putHeader("cache-control", "no-store")
        .end(body);
  }
}
