package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.signup.QrCode;
import cn.tongxiaobing.kiosk.staff.Enrolment;
import cn.tongxiaobing.kiosk.staff.Login;
import cn.tongxiaobing.kiosk.staff.Session;
import java.util.List;
import java.util.Optional;

/** Setting an account up, logging in and out. */
final class SessionRoutes {

  /** The session's token; the prefix has browsers refuse it from elsewhere (RFC 6265bis). */
  static final String COOKIE = "__Host-sid";

  private static final String DEVICE = "__Host-device";
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; Secure; SameSite=Strict";
  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 20;

  private final Office office;

  SessionRoutes(Office office) {
    this.office = office;
  }

  private record Needed(boolean needed) {}

  private record SecondFactor(String secret, String uri, String qr) {}

  private record SetUp(SecondFactor totp, List<String> recoveryCodes) {}

  private record SessionBody(
      String account,
      String name,
      String role,
      String roleName,
      String area,
      String csrf,
      String until) {

    static SessionBody of(Session session) {
      return new SessionBody(
          session.account().account(),
          session.account().name(),
          session.account().role().code(),
          session.account().role().label(),
          session.account().area(),
          session.csrf(),
          session.until().toString());
    }
  }

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/setup", call -> Reply.ok(new Needed(office.enrolment().isNeeded()))),
        StaffRoute.post("/setup", this::setUp),
        StaffRoute.post("/session", this::logIn),
        StaffRoute.get("/session", call -> Reply.ok(SessionBody.of(call.session()))),
        StaffRoute.delete("/session", this::logOut),
        StaffRoute.post("/session/confirm", this::confirm));
  }

  private Reply setUp(Call call) {
    Sent sent = call.sent("code", "account", "name", "passphrase");
    Enrolment.Result result =
        office
            .enrolment()
            .enrol(
                sent.text("code", LONGEST),
                sent.text("account", LONGEST),
                sent.text("name", LONGEST_NAME),
                sent.text("passphrase", LONGEST));
    return switch (result) {
      case Enrolment.Result.Done done ->
          Reply.json(
              201,
              new SetUp(
                  new SecondFactor(done.secret(), done.address(), QrCode.svg(done.address())),
                  done.recoveryCodes()));
      case Enrolment.Result.Unknown unknown -> throw new ApiException(ApiError.SETUP_CODE_INVALID);
      case Enrolment.Result.Gone gone -> throw new ApiException(ApiError.SETUP_CODE_USED);
      case Enrolment.Result.BadName bad -> throw new ApiException(ApiError.ACCOUNT_NAME, "account");
      case Enrolment.Result.Weak weak ->
          Reply.problem(ApiError.PASSPHRASE_WEAK, weak.faults(), null);
    };
  }

  private Reply logIn(Call call) {
    Sent sent = call.sent("account", "passphrase", "code");
    Optional<String> device = call.cookie(DEVICE);
    String account =
        proved(
            office
                .login()
                .attempt(
                    sent.optionalText("account", LONGEST).orElse(""),
                    sent.optionalText("passphrase", LONGEST).orElse(""),
                    sent.optionalText("code", LONGEST).orElse(""),
                    device));
    Session session = office.sessions().begin(account, call.agent(), call.cookie(COOKIE));
    call.header("set-cookie", COOKIE + "=" + session.token() + ATTRIBUTES);
    call.header(
        "set-cookie",
        DEVICE
            + "="
            + office.login().trust(account, device)
            + "; Max-Age="
            + Login.trustedFor().toSeconds()
            + ATTRIBUTES);
    return Reply.ok(SessionBody.of(session));
  }

  private Reply logOut(Call call) {
    office.sessions().end(call.session());
    call.header("set-cookie", COOKIE + "=; Max-Age=0" + ATTRIBUTES);
    call.header("clear-site-data", "\"cache\", \"storage\"");
    return Reply.nothing();
  }

  private Reply confirm(Call call) {
    Sent sent = call.sent("passphrase", "code");
    proved(
        office
            .login()
            .attempt(
                call.account().account(),
                sent.optionalText("passphrase", LONGEST).orElse(""),
                sent.optionalText("code", LONGEST).orElse(""),
                call.cookie(DEVICE)));
    office.sessions().confirm(call.session());
    return Reply.nothing();
  }

  private static String proved(Login.Result result) {
    return switch (result) {
      case Login.Result.Proved proved -> proved.account();
      case Login.Result.Failed failed -> throw new ApiException(ApiError.LOGIN_FAILED);
      case Login.Result.Throttled throttled ->
          throw new ApiException(
              ApiError.LOGIN_THROTTLED, "", Math.max(1, throttled.left().toSeconds()));
    };
  }
}
