package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.store.Area;
import java.util.Map;
import java.util.Optional;

/** What lies outside somebody's area is not there for them; that they asked is in the log. */
final class Scope {

  private Scope() {}

  /** The area that was asked for, or all that they may see. */
  static Area area(Call call, Office office, Optional<String> code) {
    if (code.isEmpty()) {
      return call.account().scope();
    }
    if (!Account.isAreaCode(code.get())) {
      throw new ApiException(ApiError.FIELD_INVALID, "area");
    }
    if (!call.account().covers(Account.area(code.get()).prefix())) {
      throw denied(call, office, code);
    }
    return Account.area(code.get());
  }

  static ApiException denied(Call call, Office office, Optional<String> subject) {
    office.audit().record(new Act(call.account().account(), "authz_denied", subject, Map.of()));
    return new ApiException(ApiError.NOT_FOUND);
  }
}
