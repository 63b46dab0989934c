package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.store.Area;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What lies outside somebody's area is not there for them; that they asked is in the log. */
final class Scope {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Scope() {}

  /** The area that was asked for, or all that they may see. */
  static Area area(Call call, Office office, Optional<String> code) {
    if (code.isEmpty()) {
      return call.account().scope();
    }
    if (!Account.isAreaCode(code.get())) {
      throw new ApiException(ApiError.QUERY_INVALID, "area");
    }
    if (!call.account().covers(Account.area(code.get()).prefix())) {
      throw denied(call, office, code);
    }
    return Account.area(code.get());
  }

  /** For a sign-up that is not there for them, whether or not there is one of that id. */
  static ApiException absent(Call call, Office office, String id) {
    return denied(call, office, Optional.of(id).filter(i -> ID.matcher(i).matches()));
  }

  static ApiException denied(Call call, Office office, Optional<String> subject) {
    office.audit().record(new Act(call.account().account(), "authz_denied", subject, Map.of()));
    return new ApiException(ApiError.NOT_FOUND);
  }
}
