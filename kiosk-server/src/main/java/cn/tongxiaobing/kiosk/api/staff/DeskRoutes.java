package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.corpus.DraftState;
import cn.tongxiaobing.kiosk.desk.AnswerDesk;
import cn.tongxiaobing.kiosk.desk.DeskRefusedException;
import cn.tongxiaobing.kiosk.desk.Source;
import cn.tongxiaobing.kiosk.desk.Task;
import cn.tongxiaobing.kiosk.desk.Written;
import cn.tongxiaobing.kiosk.store.Area;
import cn.tongxiaobing.kiosk.unanswered.Gap;
import cn.tongxiaobing.knowledge.document.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questions without a right answer, and those who answer them. */
final class DeskRoutes {

  private static final int LONGEST = 300;
  private static final int LONGEST_TEXT = 4_000;
  private static final int MOST = 50;

  private final Office office;

  DeskRoutes(Office office) {
    this.office = office;
  }

  private record Reason(String label, long count) {}

  private record GapLine(
      List<String> wordings, int visits, List<Reason> reasons, @Nullable String nearest) {

    static GapLine of(Gap gap) {
      return new GapLine(
          gap.wordings(),
          gap.visits(),
          gap.complaints().entrySet().stream()
              .map(e -> new Reason(e.getKey().label(), e.getValue()))
              .toList(),
          gap.nearest().orElse(null));
    }
  }

  private record TaskLine(
      String id,
      long revision,
      String owner,
      String due,
      String state,
      List<String> wordings,
      @Nullable String draft,
      @Nullable String draftState,
      @Nullable String draftStateName,
      @Nullable Integer answered,
      @Nullable String closedAt,
      @Nullable String staleAt) {

    static TaskLine of(Task task) {
      return new TaskLine(
          task.row().id(),
          task.row().revision(),
          task.row().owner(),
          task.row().due().toString(),
          task.state().code(),
          task.row().wordings(),
          task.draft().isPresent() ? task.row().draft().orElse(null) : null,
          task.draft().map(DraftState::code).orElse(null),
          task.draft().map(DraftState::label).orElse(null),
          task.row().answered().orElse(null),
          task.row().closedAt().map(Instant::toString).orElse(null),
          task.row().staleAt().map(Instant::toString).orElse(null));
    }
  }

  private record TopicLine(String id, String title) {}

  private record BoardBody(
      List<GapLine> open, List<TaskLine> tasks, List<TopicLine> topics, String today) {}

  private record SourcesBody(List<Source> items) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/desk", told(this::board)),
        StaffRoute.post("/desk", told(this::take)),
        StaffRoute.get("/desk/:id/sources", told(this::sources)),
        StaffRoute.post("/desk/:id/owner", told(this::own)),
        StaffRoute.post("/desk/:id/answer", told(this::write)));
  }

  private static Action told(Function<Call, Reply> action) {
    return DraftRoutes.told(call -> {
      try {
        return action.apply(call);
      } catch (DeskRefusedException refused) {
        return switch (refused.reason()) {
          case ABSENT -> throw new ApiException(ApiError.NOT_FOUND);
          case OLD -> throw new ApiException(ApiError.VERSION_OLD);
          case STATE -> throw new ApiException(ApiError.DRAFT_STATE);
          case SOURCE -> Reply.problem(ApiError.SOURCE_REQUIRED, refused.sentences(), null);
        };
      }
    });
  }

  private Reply board(Call call) {
    AnswerDesk.Board board = office.desk().board(area(call));
    return Reply.ok(
        new BoardBody(
            board.open().stream().map(GapLine::of).toList(),
            board.tasks().stream().map(TaskLine::of).toList(),
            Arrays.stream(Topic.values()).map(t -> new TopicLine(t.id(), t.title())).toList(),
            LocalDate.ofInstant(office.clock().instant(), office.clock().getZone()).toString()));
  }

  private Reply take(Call call) {
    Sent sent = call.sent("questions", "due");
    Task task = office.desk().take(actor(call), area(call), wordings(sent, "questions"), day(sent));
    return Reply.json(201, TaskLine.of(task));
  }

  private Reply sources(Call call) {
    return Reply.ok(new SourcesBody(office.desk().sources(area(call), call.path("id"))));
  }

  private Reply own(Call call) {
    Sent sent = call.sent("revision", "due");
    LocalDate due = day(sent).orElseThrow(() -> new ApiException(ApiError.FIELD_INVALID, "due"));
    return shown(
        office.desk().own(actor(call), area(call), call.path("id"), sent.number("revision"), due));
  }

  private Reply write(Call call) {
    Sent sent =
        call.sent(
            "revision", "title", "text", "basis", "questions", "unlike", "topic", "validUntil");
    String basis =
        sent.optionalText("basis", LONGEST)
            .orElseThrow(() -> new ApiException(ApiError.SOURCE_REQUIRED));
    Written written =
        new Written(
            sent.text("title", LONGEST).strip(),
            sent.text("text", LONGEST_TEXT).strip(),
            basis.strip(),
            wordings(sent, "questions"),
            wordings(sent, "unlike"),
            sent.text("topic", LONGEST),
            sent.optionalText("validUntil", LONGEST).orElse(""));
    return shown(
        office
            .desk()
            .write(actor(call), area(call), call.path("id"), sent.number("revision"), written));
  }

  private static List<String> wordings(Sent sent, String field) {
    List<String> wordings =
        sent.texts(field).stream().map(String::strip).filter(w -> !w.isEmpty()).toList();
    if (wordings.size() > MOST || wordings.stream().anyMatch(w -> w.length() > 2 * LONGEST)) {
      throw new ApiException(ApiError.FIELD_INVALID, field);
    }
    return wordings;
  }

  private static Optional<LocalDate> day(Sent sent) {
    try {
      return sent.optionalText("due", 10).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new ApiException(ApiError.FIELD_INVALID, "due");
    }
  }

  private static Reply shown(Task task) {
    return Reply.ok(TaskLine.of(task));
  }

  private static Area area(Call call) {
    return call.account().scope();
  }

  private static String actor(Call call) {
    return call.account().account();
  }
}
