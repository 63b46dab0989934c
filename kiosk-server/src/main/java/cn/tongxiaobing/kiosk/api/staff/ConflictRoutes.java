package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.followup.Card;
import cn.tongxiaobing.kiosk.followup.Comparison;
import cn.tongxiaobing.kiosk.followup.Conflicts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Deciding whether two sign-ups are one person's. */
final class ConflictRoutes {

  private static final int LONGEST = 100;
  private static final int LONGEST_NOTE = 500;

  private final Office office;

  ConflictRoutes(Office office) {
    this.office = office;
  }

  /** Without the earlier one, when that lies elsewhere, there is nothing to compare. */
  private record ConflictBody(
      String id, String at, CardBody again, @Nullable CardBody earlier, List<Comparison> lines) {

    static ConflictBody of(Conflicts.Open open, Function<Card, CardBody> bodies) {
      return new ConflictBody(
          open.id(),
          open.at().toString(),
          bodies.apply(open.again()),
          open.earlier().map(bodies).orElse(null),
          open.lines());
    }
  }

  private record ConflictsBody(List<ConflictBody> items) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/conflicts", this::list), StaffRoute.post("/conflicts/:id", this::settle));
  }

  private Reply list(Call call) {
    Function<Card, CardBody> bodies = CardBody.in(office);
    return Reply.ok(
        new ConflictsBody(
            office.conflicts().open(call.account()).stream()
                .map(c -> ConflictBody.of(c, bodies))
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
      throw Scope.absent(call, office, id);
    }
    return Reply.nothing();
  }
}
