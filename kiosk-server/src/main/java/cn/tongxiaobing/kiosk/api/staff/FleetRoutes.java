package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.fleet.Command;
import cn.tongxiaobing.kiosk.fleet.Device;
import cn.tongxiaobing.kiosk.fleet.Fleet;
import cn.tongxiaobing.kiosk.staff.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kiosks of somebody's area. */
final class FleetRoutes {

  private static final int LONGEST_NAME = 20;
  private static final int LONGEST_SPOT = 30;
  private static final int LONGEST = 200;

  private final Office office;
  private final Fleet fleet;

  FleetRoutes(Office office) {
    this.office = office;
    this.fleet = office.fleet();
  }

  private record FleetBody(List<DeviceBody> items) {}

  private record InvitationBody(DeviceBody item, @Nullable String code) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/fleet", this::list),
        StaffRoute.post("/fleet", this::add).onlyFresh(),
        StaffRoute.post("/fleet/:id", this::move),
        StaffRoute.post("/fleet/:id/code", this::invite).onlyFresh(),
        StaffRoute.post("/fleet/:id/commands", this::tell),
        StaffRoute.delete("/fleet/:id", this::remove));
  }

  private Reply list(Call call) {
    Instant now = office.clock().instant();
    return Reply.ok(
        new FleetBody(
            fleet.all(call.account().scope()).stream().map(d -> DeviceBody.of(d, now)).toList()));
  }

  private Reply add(Call call) {
    Fleet.Label label = label(call, call.sent("name", "spot", "area"));
    return Reply.json(201, invitation(fleet.add(call.account().account(), label)));
  }

  private Reply invite(Call call) {
    call.sent();
    String id = call.path("id");
    return fleet
        .invite(call.account().account(), id, call.account().scope())
        .map(made -> Reply.ok(invitation(made)))
        .orElseThrow(() -> Scope.absent(call, office, id));
  }

  private Reply move(Call call) {
    Sent sent = call.sent("name", "spot", "area", "version");
    Device device = device(call);
    boolean done =
        fleet.move(
            call.account().account(),
            device,
            label(call, sent),
            call.account().scope(),
            sent.number("version"));
    DeviceBody now = body(device(call));
    return done ? Reply.ok(now) : Reply.problem(ApiError.VERSION_OLD, List.of(), now);
  }

  private Reply tell(Call call) {
    Sent sent = call.sent("kind", "text");
    Command.Kind kind =
        Command.Kind.of(sent.text("kind", LONGEST))
            .orElseThrow(() -> new ApiException(ApiError.FIELD_INVALID, "kind"));
    String words = sent.optionalText("text", LONGEST).map(String::strip).orElse("");
    Device device = device(call);
    if (told(call, device, kind, words).isEmpty()) {
      throw new ApiException(ApiError.KIOSK_UNPAIRED);
    }
    return Reply.json(202, body(device(call)));
  }

  private Optional<Command> told(Call call, Device device, Command.Kind kind, String words) {
    try {
      return fleet.tell(
          call.account().account(), device.row().id(), call.account().scope(), kind, words);
    } catch (IllegalArgumentException e) {
      throw new ApiException(ApiError.FIELD_INVALID, "text");
    }
  }

  private Reply remove(Call call) {
    String id = call.path("id");
    if (!fleet.remove(call.account().account(), id, call.account().scope())) {
      throw Scope.absent(call, office, id);
    }
    return Reply.nothing();
  }

  private Device device(Call call) {
    String id = call.path("id");
    return fleet.find(id, call.account().scope()).orElseThrow(() -> Scope.absent(call, office, id));
  }

  /** Nobody puts a kiosk where they could not see it. */
  private static Fleet.Label label(Call call, Sent sent) {
    String area = sent.text("area", LONGEST);
    if (!Account.isAreaCode(area) || !call.account().covers(area)) {
      throw new ApiException(ApiError.FIELD_INVALID, "area");
    }
    return new Fleet.Label(
        line(sent, "name", LONGEST_NAME), line(sent, "spot", LONGEST_SPOT), area);
  }

  private static String line(Sent sent, String field, int longest) {
    String text = sent.text(field, longest).strip();
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw new ApiException(ApiError.FIELD_INVALID, field);
    }
    return text;
  }

  private InvitationBody invitation(Fleet.Invitation made) {
    return new InvitationBody(body(made.device()), made.code());
  }

  private DeviceBody body(Device device) {
    return DeviceBody.of(device, office.clock().instant());
  }
}
