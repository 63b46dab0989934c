package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Accounts;
import cn.tongxiaobing.kiosk.staff.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts, for who runs the system, and the log, for who audits it. */
final class AccountRoutes {

  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 20;
  private static final int ENTRIES = 100;

  private final Office office;

  AccountRoutes(Office office) {
    this.office = office;
  }

  private record AccountBody(
      String id,
      String account,
      String name,
      String role,
      String roleName,
      String area,
      boolean disabled,
      boolean enrolled,
      long version,
      @Nullable String code) {

    static AccountBody of(Account account, @Nullable String code) {
      return new AccountBody(
          account.id(),
          account.account(),
          account.name(),
          account.role().code(),
          account.role().label(),
          account.area(),
          account.disabled(),
          account.enrolled(),
          account.version(),
          code);
    }
  }

  private record AccountsBody(List<AccountBody> items) {}

  private record Entry(
      long sequence,
      String at,
      String actor,
      String action,
      @Nullable String subject,
      Map<String, String> details) {

    static Entry of(Trail.Entered entered) {
      return new Entry(
          entered.sequence(),
          entered.at().toString(),
          entered.actor(),
          entered.action(),
          entered.subject().orElse(null),
          entered.details());
    }
  }

  private record LogBody(List<Entry> items, int page, long pages) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/accounts", this::list),
        StaffRoute.post("/accounts", this::open).onlyFresh(),
        StaffRoute.post("/accounts/:id/role", this::role).onlyFresh(),
        StaffRoute.post("/accounts/:id/area", this::area).onlyFresh(),
        StaffRoute.post("/accounts/:id/disable", this::disable).onlyFresh(),
        StaffRoute.post("/accounts/:id/reset", this::reset).onlyFresh(),
        StaffRoute.get("/audit", this::log));
  }

  private Reply list(Call call) {
    return Reply.ok(
        new AccountsBody(
            office.accounts().all().stream()
                .filter(a -> call.account().covers(a.area()))
                .map(a -> AccountBody.of(a, null))
                .toList()));
  }

  private Reply open(Call call) {
    Sent sent = call.sent("account", "name", "role", "area");
    String account =
        Account.readName(sent.text("account", LONGEST))
            .orElseThrow(() -> new ApiException(ApiError.ACCOUNT_NAME, "account"));
    Accounts.Invitation opened =
        office
            .accounts()
            .open(
                call.account().account(),
                account,
                sent.text("name", LONGEST_NAME),
                role(sent),
                area(call, sent))
            .orElseThrow(() -> new ApiException(ApiError.ACCOUNT_TAKEN, "account"));
    return Reply.json(201, AccountBody.of(opened.account(), opened.code()));
  }

  private Reply role(Call call) {
    Role role = role(call.sent("role"));
    Account account = other(call);
    return changed(account, office.accounts().setRole(call.account().account(), account, role));
  }

  private Reply area(Call call) {
    String area = area(call, call.sent("area"));
    Account account = other(call);
    return changed(account, office.accounts().setArea(call.account().account(), account, area));
  }

  private Reply disable(Call call) {
    boolean disabled = call.sent("disabled").flag("disabled");
    Account account = other(call);
    return changed(
        account, office.accounts().setDisabled(call.account().account(), account, disabled));
  }

  private Reply reset(Call call) {
    call.sent();
    Account account = other(call);
    return office
        .accounts()
        .reset(call.account().account(), account)
        .map(code -> Reply.ok(AccountBody.of(now(account), code)))
        .orElseGet(() -> changed(account, false));
  }

  private Reply changed(Account account, boolean done) {
    if (!done) {
      return Reply.problem(ApiError.VERSION_OLD, List.of(), AccountBody.of(now(account), null));
    }
    return Reply.ok(AccountBody.of(now(account), null));
  }

  private Account now(Account account) {
    return office.accounts().find(account.id()).orElseThrow();
  }

  /** Nobody changes their own rights, and so nobody locks the last door behind them. */
  private Account other(Call call) {
    Account account =
        office
            .accounts()
            .find(call.path("id"))
            .filter(a -> call.account().covers(a.area()))
            .orElseThrow(() -> new ApiException(ApiError.NOT_FOUND));
    if (account.id().equals(call.account().id())) {
      throw new ApiException(ApiError.SELF_APPROVAL);
    }
    return account;
  }

  private static Role role(Sent sent) {
    return Role.of(sent.text("role", LONGEST))
        .orElseThrow(() -> new ApiException(ApiError.FIELD_INVALID, "role"));
  }

  /** Nobody gives away more than they have. */
  private static String area(Call call, Sent sent) {
    String area = sent.text("area", LONGEST);
    if (!Account.isAreaCode(area) || !call.account().covers(area)) {
      throw new ApiException(ApiError.FIELD_INVALID, "area");
    }
    return area;
  }

  /** Newest first. */
  private Reply log(Call call) {
    int page = call.number("page", 1, 1, 100_000);
    long size = office.audit().size();
    long last = size - (long) (page - 1) * ENTRIES;
    long first = Math.max(1, last - ENTRIES + 1);
    List<Entry> items =
        last < 1
            ? List.of()
            : office.audit().from(first, (int) (last - first + 1)).stream()
                .map(Entry::of)
                .toList()
                .reversed();
    return Reply.ok(new LogBody(items, page, Math.max(1, (size + ENTRIES - 1) / ENTRIES)));
  }
}
