package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.signup.SignUps;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** {@code POST /api/v1/sign-ups/withdraw}: erases a sign-up, for who has the receipt. */
final class SignUpWithdrawHandler implements Handler<RoutingContext> {

  private static final Withdrawn DONE = new Withdrawn(true, "已撤回，信息已删除；备份里的 30 天内清除。");

  private final SignUps signUps;
  private final LookUps lookUps;

  SignUpWithdrawHandler(SignUps signUps, LookUps lookUps) {
    this.signUps = signUps;
    this.lookUps = lookUps;
  }

  private record Withdrawn(boolean withdrawn, String text) {}

  @Override
  public void handle(RoutingContext context) {
    lookUps
        .find(
            context,
            typed ->
                Future.fromCompletionStage(signUps.withdraw(typed.receipt(), typed.phoneLast4()))
                    .map(done -> done ? Optional.of(DONE) : Optional.<Withdrawn>empty()))
        .onSuccess(done -> JsonResponse.json(context, done))
        .onFailure(context::fail);
  }
}
