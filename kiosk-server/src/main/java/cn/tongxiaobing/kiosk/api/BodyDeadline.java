package cn.tongxiaobing.kiosk.api;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;

/**
 * Cuts off a client whose body does not arrive. The idle timeout does not see one that sends a byte
 * now and then, and an answer with an error would leave its connection open.
 */
public final class BodyDeadline implements PlatformHandler {

  private final long millis;

  public BodyDeadline(long millis) {
    this.millis = millis;
  }

  @Override
  public void handle(RoutingContext context) {
    long timer =
        context
            .vertx()
            .setTimer(
                millis,
                late -> {
                  if (!context.request().isEnded()) {
                    context.request().connection().close();
                  }
                });
    context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    context.next();
  }
}
