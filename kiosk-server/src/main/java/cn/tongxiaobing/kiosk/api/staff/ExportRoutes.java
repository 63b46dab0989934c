package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.followup.Exports;
import cn.tongxiaobing.kiosk.followup.Exports.Fetched;
import cn.tongxiaobing.kiosk.followup.FollowUps;
import cn.tongxiaobing.kiosk.followup.ListField;
import cn.tongxiaobing.kiosk.followup.Purpose;
import cn.tongxiaobing.kiosk.store.ExportRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Taking lists away. */
final class ExportRoutes {

  private static final int LONGEST = 100;

  private final Office office;

  ExportRoutes(Office office) {
    this.office = office;
  }

  private record Asked(String id) {}

  private record ExportBody(
      String id,
      String account,
      String area,
      @Nullable String state,
      List<String> fields,
      String purpose,
      String format,
      String at,
      @Nullable String approver,
      @Nullable String approvedAt,
      @Nullable String takenAt,
      boolean own) {

    static ExportBody of(ExportRow row, String asker) {
      return new ExportBody(
          row.id(),
          row.account(),
          row.area(),
          row.state().orElse(null),
          List.of(row.fields().split(",", -1)),
          row.purpose(),
          row.format(),
          row.at().toString(),
          row.approver().orElse(null),
          row.approvedAt().map(Instant::toString).orElse(null),
          row.takenAt().map(Instant::toString).orElse(null),
          row.account().equals(asker));
    }
  }

  private record ExportsBody(List<ExportBody> items) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/exports", this::list),
        StaffRoute.post("/exports", this::ask).onlyFresh(),
        StaffRoute.post("/exports/:id/approval", this::approve).onlyFresh(),
        StaffRoute.get("/exports/:id/file", this::fetch));
  }

  private Reply list(Call call) {
    String asker = call.account().account();
    return Reply.ok(
        new ExportsBody(
            office.exports().list(call.account()).stream()
                .map(row -> ExportBody.of(row, asker))
                .toList()));
  }

  private Reply ask(Call call) {
    Sent sent = call.sent("state", "area", "fields", "purpose", "format");
    List<ListField> fields =
        sent.texts("fields").stream()
            .map(code -> known(ListField.of(code), "fields"))
            .distinct()
            .toList();
    if (fields.isEmpty()) {
      throw new ApiException(ApiError.FIELD_INVALID, "fields");
    }
    String id =
        office
            .exports()
            .ask(
                call.account(),
                new Exports.Wanted(
                    Scope.area(call, office, sent.optionalText("area", LONGEST)),
                    sent.optionalText("state", LONGEST)
                        .map(s -> known(FollowUps.state(s), "state")),
                    fields,
                    sent.optionalText("purpose", LONGEST)
                        .flatMap(Purpose::of)
                        .orElseThrow(() -> new ApiException(ApiError.PURPOSE_REQUIRED, "purpose")),
                    known(Exports.Format.of(sent.text("format", LONGEST)), "format")));
    return Reply.json(202, new Asked(id));
  }

  private static <T> T known(Optional<T> value, String field) {
    return value.orElseThrow(() -> new ApiException(ApiError.FIELD_INVALID, field));
  }

  private Reply approve(Call call) {
    call.sent();
    String id = call.path("id");
    return switch (office.exports().approve(call.account(), id)) {
      case DONE -> Reply.nothing();
      case OWN -> throw new ApiException(ApiError.SELF_APPROVAL);
      case BEFORE -> throw new ApiException(ApiError.VERSION_OLD);
      case ABSENT -> throw Scope.denied(call, office, Optional.empty());
    };
  }

  private Reply fetch(Call call) {
    return switch (office.exports().fetch(call.account(), call.path("id"))) {
      case Fetched.File file ->
          Reply.file(file.format().type(), file.name(), file.content().array());
      case Fetched.Absent absent -> throw Scope.denied(call, office, Optional.empty());
      case Fetched.Waits waits -> throw new ApiException(ApiError.NOT_APPROVED);
      case Fetched.Gone gone -> throw new ApiException(ApiError.LINK_USED);
      case Fetched.TooMany many -> throw new ApiException(ApiError.ROWS_TOO_MANY);
    };
  }
}
