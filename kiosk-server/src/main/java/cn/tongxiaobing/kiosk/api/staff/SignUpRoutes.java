package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.followup.FollowUps;
import cn.tongxiaobing.kiosk.followup.FollowUps.Card;
import cn.tongxiaobing.kiosk.followup.Purpose;
import cn.tongxiaobing.kiosk.followup.Reveals;
import cn.tongxiaobing.kiosk.signup.Details;
import cn.tongxiaobing.kiosk.signup.SignUpState;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Role;
import cn.tongxiaobing.kiosk.store.Area;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Following sign-ups up. */
final class SignUpRoutes {

  private static final int LONGEST = 100;
  private static final int LONGEST_NOTE = 500;
  private static final int SIZE = 50;
  private static final int LARGEST = 100;
  private static final int PAGES = 10_000;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Office office;

  SignUpRoutes(Office office) {
    this.office = office;
  }

  private record Column(String state, String label, long count) {}

  private record ListBody(List<Column> columns, List<CardBody> items, int page, long pages) {}

  private record History(String at, String text, String by) {

    static History of(Trail.Entered entered) {
      return new History(
          entered.at().toString(),
          HistoryText.of(entered.action(), entered.details()),
          entered.actor());
    }
  }

  private record NoteBody(String at, String by, String text) {}

  private record DetailBody(
      @JsonUnwrapped CardBody card,
      String phone,
      String contactTime,
      String question,
      List<String> consents,
      boolean hasHealth,
      List<History> history,
      List<NoteBody> notes) {}

  private record PurposeBody(String code, String label) {}

  private record PurposesBody(List<PurposeBody> items) {}

  private record OwnerBody(String account, String name) {}

  private record OwnersBody(List<OwnerBody> items) {}

  private record ApprovalBody(String until) {}

  private record ConflictBody(String id, String at, CardBody again, @Nullable CardBody earlier) {}

  private record ConflictsBody(List<ConflictBody> items) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/sign-ups", this::list),
        StaffRoute.get("/sign-ups/purposes", call -> Reply.ok(purposes())),
        StaffRoute.get("/sign-ups/owners", this::owners),
        StaffRoute.get("/sign-ups/:id", this::detail),
        StaffRoute.post("/sign-ups/:id/reveal", this::reveal),
        StaffRoute.post("/sign-ups/:id/state", this::state),
        StaffRoute.post("/sign-ups/:id/notes", this::note),
        StaffRoute.post("/sign-ups/:id/owner", this::owner),
        StaffRoute.post("/sign-ups/:id/minor-approval", this::approve),
        StaffRoute.get("/conflicts", this::conflicts),
        StaffRoute.post("/conflicts/:id", this::settle));
  }

  private Reply list(Call call) {
    Area area = Scope.area(call, office, call.query("area"));
    FollowUps.Wanted wanted =
        new FollowUps.Wanted(
            call.query("state").map(SignUpRoutes::state),
            call.query("owner").map(o -> o.equals("me") ? call.account().account() : o),
            call.number("page", 1, 1, PAGES),
            call.number("size", SIZE, 1, LARGEST));
    FollowUps.Page page = office.followUps().list(area, wanted);
    Map<String, Long> counts = office.followUps().counts(area);
    List<Column> columns =
        FollowUps.STEPS.stream()
            .map(s -> new Column(s.code(), s.label(), counts.getOrDefault(s.code(), 0L)))
            .toList();
    Map<String, String> names = names();
    return Reply.ok(
        new ListBody(
            columns,
            page.cards().stream().map(c -> body(c, names)).toList(),
            wanted.page(),
            Math.max(1, (page.total() + wanted.size() - 1) / wanted.size())));
  }

  private static PurposesBody purposes() {
    return new PurposesBody(
        Arrays.stream(Purpose.values()).map(p -> new PurposeBody(p.code(), p.label())).toList());
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
        office.followUps().detail(call.account(), id).orElseThrow(() -> absent(call, id));
    return Reply.ok(
        new DetailBody(
            body(detail.card(), names()),
            detail.phone(),
            detail.contactTime(),
            detail.question(),
            detail.consents(),
            detail.hasHealth(),
            detail.history().stream().map(History::of).toList(),
            detail.notes().stream()
                .map(n -> new NoteBody(n.at().toString(), n.by(), n.text()))
                .toList()));
  }

  private Reply reveal(Call call) {
    Purpose purpose =
        call.sent("purpose")
            .optionalText("purpose", LONGEST)
            .flatMap(Purpose::of)
            .orElseThrow(() -> new ApiException(ApiError.PURPOSE_REQUIRED, "purpose"));
    String id = call.path("id");
    return switch (office.reveals().reveal(call.account(), id, purpose)) {
      case Reveals.Result.Shown shown -> Reply.ok(RevealBody.of(shown.person()));
      case Reveals.Result.Absent absent -> throw absent(call, id);
      case Reveals.Result.Unapproved unapproved ->
          throw new ApiException(ApiError.APPROVAL_REQUIRED);
      case Reveals.Result.TooMany many -> throw new ApiException(ApiError.REVEAL_LIMIT, "", 60);
    };
  }

  private record RevealBody(
      String name,
      String phone,
      String sex,
      String birthDate,
      String education,
      String contactTime,
      String question,
      @Nullable String idNumber) {

    static RevealBody of(Details person) {
      return new RevealBody(
          person.name(),
          person.phone(),
          person.sex(),
          person.birthDate(),
          person.education(),
          person.contactTime(),
          person.question(),
          person.idNumber());
    }
  }

  private Reply state(Call call) {
    Sent sent = call.sent("state", "version", "note", "due");
    SignUpState to = state(sent.text("state", LONGEST));
    Optional<String> note = sent.optionalText("note", LONGEST_NOTE);
    Optional<Instant> due = sent.optionalInstant("due");
    Card card = card(call);
    if (card.version() != sent.number("version")) {
      return old(call);
    }
    Optional<Card> moved = office.followUps().move(call.account(), card, to, due);
    if (moved.isEmpty()) {
      return old(call);
    }
    note.ifPresent(text -> office.followUps().note(call.account(), card.id(), text));
    return Reply.ok(body(moved.get(), names()));
  }

  private Reply note(Call call) {
    String text = call.sent("text").text("text", LONGEST_NOTE);
    if (!office.followUps().note(call.account(), call.path("id"), text)) {
      throw absent(call, call.path("id"));
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
        .map(c -> Reply.ok(body(c, names())))
        .orElseGet(() -> old(call));
  }

  /** What stands now goes with the refusal, so that the page can show both. */
  private Reply old(Call call) {
    return Reply.problem(ApiError.VERSION_OLD, List.of(), body(card(call), names()));
  }

  private Reply approve(Call call) {
    call.sent();
    String id = call.path("id");
    return office
        .reveals()
        .approve(call.account(), id)
        .map(until -> Reply.ok(new ApprovalBody(until.toString())))
        .orElseThrow(() -> absent(call, id));
  }

  private Reply conflicts(Call call) {
    Map<String, String> names = names();
    return Reply.ok(
        new ConflictsBody(
            office.conflicts().open(call.account()).stream()
                .map(c ->
                    new ConflictBody(
                        c.id(),
                        c.at().toString(),
                        body(c.again(), names),
                        c.earlier().map(e -> body(e, names)).orElse(null)))
                .toList()));
  }

  private Reply settle(Call call) {
    Sent sent = call.sent("decision", "note");
    boolean same =
        switch (sent.text("decision", LONGEST)) {
          case "same" -> true;
          case "different" -> false;
          default -> throw new ApiException(ApiError.FIELD_INVALID, "decision");
        };
    String id = call.path("id");
    if (!office
        .conflicts()
        .settle(call.account(), id, same, sent.optionalText("note", LONGEST_NOTE))) {
      throw absent(call, id);
    }
    return Reply.nothing();
  }

  private Card card(Call call) {
    String id = call.path("id");
    return office.followUps().find(call.account(), id).orElseThrow(() -> absent(call, id));
  }

  private ApiException absent(Call call, String id) {
    return Scope.denied(call, office, Optional.of(id).filter(i -> ID.matcher(i).matches()));
  }

  private static SignUpState state(String code) {
    return FollowUps.state(code)
        .filter(FollowUps.STEPS::contains)
        .orElseThrow(() -> new ApiException(ApiError.FIELD_INVALID, "state"));
  }

  private CardBody body(Card card, Map<String, String> names) {
    return CardBody.of(card, office.areaNames().apply(card.area()), names);
  }

  /** What owners are called, by account. */
  private Map<String, String> names() {
    return office.accounts().all().stream()
        .collect(Collectors.toMap(Account::account, Account::name));
  }
}
