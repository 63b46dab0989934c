package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.followup.FollowUps;
import cn.tongxiaobing.kiosk.followup.Purpose;
import cn.tongxiaobing.kiosk.signup.SignUpState;
import java.util.Map;
import java.util.Optional;

/** An entry of the log about one sign-up, in words. */
final class HistoryText {

  private HistoryText() {}

  static String of(String action, Map<String, String> details) {
    return switch (action) {
      case "state" -> "进度改为" + label(details, "to");
      case "owner" -> "交给 " + details.getOrDefault("owner", "");
      case "note" -> "写了备注";
      case "reveal" -> "查看了姓名和电话，用途：" + purpose(details);
      case "reveal_unapproved" -> "想查看，未经批准";
      case "alert_reveal_limit" -> "想查看，次数已到上限";
      case "minor_approval" -> "批准查看未成年人信息";
      case "conflict" -> "判断是否同一人：" + ("same".equals(details.get("decision")) ? "是" : "不是");
      case "authz_denied" -> "想查看，不在其范围内";
      default -> action;
    };
  }

  private static String label(Map<String, String> details, String key) {
    return Optional.ofNullable(details.get(key))
        .flatMap(FollowUps::state)
        .map(SignUpState::label)
        .orElse("");
  }

  private static String purpose(Map<String, String> details) {
    return Optional.ofNullable(details.get("purpose"))
        .flatMap(Purpose::of)
        .map(Purpose::label)
        .orElse("");
  }
}
