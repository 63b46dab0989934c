package cn.tongxiaobing.kiosk.api;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/** A part of the API that is there only when what it stands on is. */
@FunctionalInterface
public interface Routes {

  /** Adds its addresses. */
  void installOn(Router router, Vertx vertx);
}
