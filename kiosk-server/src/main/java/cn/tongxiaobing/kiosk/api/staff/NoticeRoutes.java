package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.api.Query;
import cn.tongxiaobing.kiosk.notice.Audience;
import cn.tongxiaobing.kiosk.notice.Draft;
import cn.tongxiaobing.kiosk.notice.Links;
import cn.tongxiaobing.kiosk.notice.Outcome;
import cn.tongxiaobing.kiosk.notice.Surface;
import cn.tongxiaobing.kiosk.store.NoticeRow;
import cn.tongxiaobing.knowledge.document.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices: one writes, another approves, either takes away. */
final class NoticeRoutes {

  private static final int LONGEST = 100;
  private static final int LONGEST_TITLE = 24;
  private static final int LONGEST_TEXT = 500;

  private final Office office;

  NoticeRoutes(Office office) {
    this.office = office;
  }

  private record NoticeBody(
      String id,
      String place,
      String placeName,
      String title,
      String text,
      String audience,
      String starts,
      String ends,
      boolean urgent,
      String source,
      String sourceDate,
      List<String> surfaces,
      String state,
      List<String> authors,
      @Nullable String approver,
      long version,
      String changedAt,
      boolean own,
      List<String> links) {}

  private record NoticesBody(List<NoticeBody> items, String place, String placeName) {}

  private record Written(String id) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/notices", this::list),
        StaffRoute.post("/notices", this::write),
        StaffRoute.post("/notices/:id", this::save),
        StaffRoute.post("/notices/:id/approval", this::approve).onlyFresh(),
        StaffRoute.post("/notices/:id/withdrawal", this::withdraw));
  }

  private Reply list(Call call) {
    String area = call.account().area();
    return Reply.ok(
        new NoticesBody(
            office.notices().list(call.account()).stream().map(n -> body(call, n)).toList(),
            area,
            office.areaNames().apply(area)));
  }

  private NoticeBody body(Call call, NoticeRow notice) {
    List<String> authors = List.of(notice.authors().split(",", -1));
    return new NoticeBody(
        notice.id(),
        notice.place(),
        office.areaNames().apply(notice.place()),
        notice.title(),
        notice.text(),
        notice.audience(),
        notice.starts().toString(),
        notice.ends().toString(),
        notice.urgent(),
        notice.source(),
        notice.sourceDate(),
        Surface.codes(notice.surfaces()),
        notice.state(),
        authors,
        notice.approver().orElse(null),
        notice.version(),
        notice.changedAt().toString(),
        authors.contains(call.account().account()),
        Links.unofficial(notice.title() + " " + notice.text()));
  }

  private Reply write(Call call) {
    Sent sent =
        call.sent(
            "place",
            "title",
            "text",
            "audience",
            "starts",
            "ends",
            "urgent",
            "source",
            "sourceDate",
            "surfaces");
    return Reply.json(201, new Written(office.notices().write(call.account(), draft(call, sent))));
  }

  private Reply save(Call call) {
    Sent sent =
        call.sent(
            "version",
            "place",
            "title",
            "text",
            "audience",
            "starts",
            "ends",
            "urgent",
            "source",
            "sourceDate",
            "surfaces");
    String id = call.path("id");
    return reply(
        call,
        id,
        office.notices().save(call.account(), id, sent.number("version"), draft(call, sent)));
  }

  private Reply approve(Call call) {
    long version = call.sent("version").number("version");
    String id = call.path("id");
    return reply(call, id, office.notices().approve(call.account(), id, version));
  }

  private Reply withdraw(Call call) {
    call.sent();
    String id = call.path("id");
    return reply(call, id, office.notices().withdraw(call.account(), id));
  }

  /** Whoever was too late gets what stands now, beside what they have on their screen. */
  private Reply reply(Call call, String id, Outcome outcome) {
    return switch (outcome) {
      case DONE -> Reply.ok(now(call, id));
      case OLD -> Reply.problem(ApiError.VERSION_OLD, List.of(), now(call, id));
      case ABSENT, OWN, NO_SOURCE, NO_PERIOD -> throw refused(call, office, outcome);
    };
  }

  static ApiException refused(Call call, Office office, Outcome outcome) {
    return switch (outcome) {
      case OWN -> new ApiException(ApiError.SELF_APPROVAL);
      case NO_SOURCE -> new ApiException(ApiError.SOURCE_REQUIRED, "source");
      case NO_PERIOD -> new ApiException(ApiError.PERIOD_INVALID, "ends");
      case ABSENT -> Scope.denied(call, office, Optional.empty());
      case DONE, OLD -> new ApiException(ApiError.VERSION_OLD);
    };
  }

  private NoticeBody now(Call call, String id) {
    return office
        .notices()
        .find(call.account(), id)
        .map(n -> body(call, n))
        .orElseThrow(() -> new ApiException(ApiError.NOT_FOUND));
  }

  private static Draft draft(Call call, Sent sent) {
    Instant starts = instant(sent, "starts");
    Instant ends = instant(sent, "ends");
    if (!ends.isAfter(starts)) {
      throw new ApiException(ApiError.PERIOD_INVALID, "ends");
    }
    return new Draft(
        place(call, sent),
        sent.text("title", LONGEST_TITLE).strip(),
        sent.text("text", LONGEST_TEXT).strip(),
        Audience.of(sent.text("audience", LONGEST))
            .orElseThrow(() -> new ApiException(ApiError.FIELD_INVALID, "audience")),
        starts,
        ends,
        sent.flag("urgent"),
        sent.optionalText("source", LONGEST).map(String::strip).orElse(""),
        sent.optionalText("sourceDate", LONGEST).map(NoticeRoutes::day),
        sent.texts("surfaces").stream()
            .map(code ->
                Surface.of(code)
                    .orElseThrow(() -> new ApiException(ApiError.FIELD_INVALID, "surfaces")))
            .toList());
  }

  /** Nobody tells more places than they answer for. */
  static String place(Call call, Sent sent) {
    String place = sent.text("place", LONGEST);
    if (!Place.isCode(place) || !call.account().covers(place)) {
      throw new ApiException(ApiError.FIELD_INVALID, "place");
    }
    return place;
  }

  static LocalDate day(String text) {
    return Query.day(text).orElseThrow(() -> new ApiException(ApiError.DATE_INVALID, "sourceDate"));
  }

  private static Instant instant(Sent sent, String field) {
    return sent.optionalInstant(field)
        .orElseThrow(() -> new ApiException(ApiError.FIELD_INVALID, field));
  }
}
