package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.api.Query;
import cn.tongxiaobing.kiosk.notice.CalendarFile;
import cn.tongxiaobing.kiosk.notice.Outcome;
import cn.tongxiaobing.kiosk.notice.Stage;
import cn.tongxiaobing.kiosk.notice.Step;
import cn.tongxiaobing.kiosk.store.SeasonRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days of the season: one enters them, another approves. */
final class SeasonRoutes {

  private static final int LONGEST = 100;
  private static final String INTAKE = "20[0-9]{2}-[12]";

  private final Office office;

  SeasonRoutes(Office office) {
    this.office = office;
  }

  private record StageBody(String step, String name, String from, String until) {}

  private record SeasonBody(
      String id,
      String place,
      String placeName,
      String intake,
      String intakeName,
      List<StageBody> stages,
      String source,
      String sourceDate,
      String state,
      @Nullable String approver,
      long version,
      boolean own) {}

  private record SeasonsBody(List<SeasonBody> items) {}

  private record Entered(String id) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/season", this::list),
        StaffRoute.post("/season", this::enter),
        StaffRoute.post("/season/:id/approval", this::approve).onlyFresh(),
        StaffRoute.post("/season/:id/withdrawal", this::withdraw));
  }

  private Reply list(Call call) {
    return Reply.ok(
        new SeasonsBody(
            office.seasons().list(call.account()).stream().map(s -> body(call, s)).toList()));
  }

  private SeasonBody body(Call call, SeasonRow season) {
    return new SeasonBody(
        season.id(),
        season.place(),
        office.areaNames().apply(season.place()),
        season.intake(),
        CalendarFile.intakeName(season.intake()),
        Stage.read(season.steps()).stream()
            .map(s ->
                new StageBody(
                    s.step().code(), s.step().label(), s.from().toString(), s.until().toString()))
            .toList(),
        season.source(),
        season.sourceDate(),
        season.state(),
        season.approver().orElse(null),
        season.version(),
        List.of(season.authors().split(",", -1)).contains(call.account().account()));
  }

  /** Each stage is written as {@code sign-up 2026-06-01 2026-08-10}. */
  private Reply enter(Call call) {
    Sent sent = call.sent("place", "intake", "stages", "source", "sourceDate");
    String intake = sent.text("intake", LONGEST);
    if (!intake.matches(INTAKE)) {
      throw new ApiException(ApiError.FIELD_INVALID, "intake");
    }
    List<Stage> stages = sent.texts("stages").stream().map(SeasonRoutes::stage).toList();
    if (stages.isEmpty() || stages.stream().map(Stage::step).distinct().count() < stages.size()) {
      throw new ApiException(ApiError.FIELD_INVALID, "stages");
    }
    String place = NoticeRoutes.place(call, sent);
    String source = required(sent, "source").strip();
    LocalDate sourceDate = NoticeRoutes.day(required(sent, "sourceDate"));
    return Reply.json(
        201,
        new Entered(
            office.seasons().enter(call.account(), place, intake, stages, source, sourceDate)));
  }

  private static String required(Sent sent, String field) {
    return sent.optionalText(field, LONGEST)
        .orElseThrow(() -> new ApiException(ApiError.SOURCE_REQUIRED, field));
  }

  private static Stage stage(String written) {
    String[] parts = written.split(" ", -1);
    Optional<Step> step = Step.of(parts[0]);
    List<LocalDate> days = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      Query.day(parts[i]).ifPresent(days::add);
    }
    if (step.isEmpty() || parts.length != 3 || days.size() != 2) {
      throw new ApiException(ApiError.DATE_INVALID, "stages");
    }
    if (days.get(1).isBefore(days.get(0))) {
      throw new ApiException(ApiError.PERIOD_INVALID, "stages");
    }
    return new Stage(step.get(), days.get(0), days.get(1));
  }

  private Reply approve(Call call) {
    long version = call.sent("version").number("version");
    return reply(call, office.seasons().approve(call.account(), call.path("id"), version));
  }

  private Reply withdraw(Call call) {
    call.sent();
    return reply(call, office.seasons().withdraw(call.account(), call.path("id")));
  }

  private Reply reply(Call call, Outcome outcome) {
    if (outcome != Outcome.DONE) {
      throw NoticeRoutes.refused(call, office, outcome);
    }
    return Reply.nothing();
  }
}
