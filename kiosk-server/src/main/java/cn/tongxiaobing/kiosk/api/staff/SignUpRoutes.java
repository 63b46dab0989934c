package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.followup.Card;
import cn.tongxiaobing.kiosk.followup.FollowUps;
import cn.tongxiaobing.kiosk.signup.SignUpState;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Role;
import cn.tongxiaobing.kiosk.store.Area;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Following sign-ups up. */
final class SignUpRoutes {

  private static final int LONGEST = 100;
  private static final int LONGEST_NOTE = 500;
  private static final int SIZE = 50;
  private static final int LARGEST = 100;
  private static final int PAGES = 10_000;

  private final Office office;

  SignUpRoutes(Office office) {
    this.office = office;
  }

  private record Column(String state, String label, long count) {}

  private record ListBody(List<Column> columns, List<CardBody> items, int page, long pages) {}

  private record OwnerBody(String account, String name) {}

  private record OwnersBody(List<OwnerBody> items) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/sign-ups", this::list),
        StaffRoute.get("/sign-ups/owners", this::owners),
        StaffRoute.get("/sign-ups/:id", this::detail),
        StaffRoute.post("/sign-ups/:id/state", this::state),
        StaffRoute.post("/sign-ups/:id/notes", this::note),
        StaffRoute.post("/sign-ups/:id/owner", this::owner));
  }

  private Reply list(Call call) {
    Area area = Scope.area(call, office, call.query("area"));
    FollowUps.Wanted wanted =
        new FollowUps.Wanted(
            call.query("state").map(s -> state(s, ApiError.QUERY_INVALID)),
            call.query("owner").map(o -> o.equals("me") ? call.account().account() : o),
            call.number("page", 1, 1, PAGES),
            call.number("size", SIZE, 1, LARGEST));
    FollowUps.Page page = office.followUps().list(area, wanted);
    Map<String, Long> counts = office.followUps().counts(area);
    List<Column> columns =
        FollowUps.STEPS.stream()
            .map(s -> new Column(s.code(), s.label(), counts.getOrDefault(s.code(), 0L)))
            .toList();
    return Reply.ok(
        new ListBody(
            columns,
            page.cards().stream().map(CardBody.in(office)).toList(),
            wanted.page(),
            Math.max(1, (page.total() + wanted.size() - 1) / wanted.size())));
  }

  private Reply owners(Call call) {
    return Reply.ok(
        new OwnersBody(
            office.accounts().all().stream()
                .filter(a -> isOwner(a) && call.account().covers(a.area()))
                .map(a -> new OwnerBody(a.account(), a.name()))
                .toList()));
  }

  private static boolean isOwner(Account account) {
    return account.role() == Role.RECRUITER && !account.disabled();
  }

  private Reply detail(Call call) {
    String id = call.path("id");
    FollowUps.Detail detail =
        office
            .followUps()
            .detail(call.account(), id)
            .orElseThrow(() -> Scope.absent(call, office, id));
    return Reply.ok(DetailBody.of(detail, body(detail.card())));
  }

  private Reply state(Call call) {
    Sent sent = call.sent("state", "version", "note", "due");
    SignUpState to = state(sent.text("state", LONGEST), ApiError.FIELD_INVALID);
    Optional<String> note = sent.optionalText("note", LONGEST_NOTE);
    Optional<Instant> due = sent.optionalInstant("due");
    Card card = card(call);
    if (card.version() != sent.number("version")) {
      return old(call);
    }
    return office
        .followUps()
        .move(call.account(), card, to, due, note)
        .map(moved -> Reply.ok(body(moved)))
        .orElseGet(() -> old(call));
  }

  private Reply note(Call call) {
    String text = call.sent("text").text("text", LONGEST_NOTE);
    if (!office.followUps().note(call.account(), call.path("id"), text)) {
      throw Scope.absent(call, office, call.path("id"));
    }
    return Reply.nothing();
  }

  private Reply owner(Call call) {
    Sent sent = call.sent("account", "version");
    Card card = card(call);
    Account owner =
        office
            .accounts()
            .named(sent.text("account", LONGEST))
            .filter(a -> isOwner(a) && a.covers(card.area()))
            .orElseThrow(() -> new ApiException(ApiError.FIELD_INVALID, "account"));
    if (card.version() != sent.number("version")) {
      return old(call);
    }
    return office
        .followUps()
        .assign(call.account(), card, owner)
        .map(c -> Reply.ok(body(c)))
        .orElseGet(() -> old(call));
  }

  /** What stands now goes with the refusal, so that the page can show both. */
  private Reply old(Call call) {
    return Reply.problem(ApiError.VERSION_OLD, List.of(), body(card(call)));
  }

  private Card card(Call call) {
    String id = call.path("id");
    return office
        .followUps()
        .find(call.account(), id)
        .orElseThrow(() -> Scope.absent(call, office, id));
  }

  private static SignUpState state(String code, ApiError otherwise) {
    return FollowUps.state(code)
        .filter(FollowUps.STEPS::contains)
        .orElseThrow(() -> new ApiException(otherwise, "state"));
  }

  private CardBody body(Card card) {
    return CardBody.in(office).apply(card);
  }
}
