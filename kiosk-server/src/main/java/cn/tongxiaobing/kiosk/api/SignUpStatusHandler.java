package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.signup.SignUps;
import cn.tongxiaobing.kiosk.signup.SignUps.Status;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** {@code POST /api/v1/sign-ups/status}: where a sign-up stands, for who has the receipt. */
final class SignUpStatusHandler implements Handler<RoutingContext> {

  private final SignUps signUps;
  private final LookUps lookUps;

  SignUpStatusHandler(SignUps signUps, LookUps lookUps) {
    this.signUps = signUps;
    this.lookUps = lookUps;
  }

  /**
   * @param state for people
   * @param name masked
   * @param phone masked
   */
  private record StatusBody(
      String receipt, String state, String name, String phone, String submittedOn) {

    static StatusBody of(Status status) {
      return new StatusBody(
          status.receipt().grouped(),
          status.state().told(),
          status.name(),
          status.phone(),
          status.submittedOn().toString());
    }
  }

  @Override
  public void handle(RoutingContext context) {
    lookUps
        .find(
            context,
            typed -> Future.succeededFuture(signUps.status(typed.receipt(), typed.phoneLast4())))
        .onSuccess(status -> JsonResponse.json(context, StatusBody.of(status)))
        .onFailure(context::fail);
  }
}
