package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.corpus.DraftState;
import cn.tongxiaobing.kiosk.desk.AnswerDesk;
import cn.tongxiaobing.kiosk.desk.Task;
import cn.tongxiaobing.kiosk.fleet.Device;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * How much waits at each page for somebody to do it: work of staff, not numbers of visitors. Who
 * cannot do the work is not told of it.
 */
final class WaitingRoutes {

  private static final String DRAFT = "draft";

  private final Office office;
  private final List<Queue> queues;

  /**
   * What waits at a page.
   *
   * @param page as the console calls it
   * @param roles who can do something about it
   */
  private record Queue(String page, Set<Role> roles, ToLongFunction<Account> length) {}

  private record WaitingBody(Map<String, Long> items) {}

  WaitingRoutes(Office office) {
    this.office = office;
    Set<Role> writing = EnumSet.of(Role.EDITOR, Role.REVIEWER);
    Set<Role> approving = EnumSet.of(Role.REVIEWER);
    this.queues =
        List.of(
            new Queue("sign-ups", EnumSet.of(Role.RECRUITER), this::signUps),
            new Queue("exports", approving, this::exports),
            new Queue("corpus", approving, this::drafts),
            new Queue("desk", writing, this::questions),
            new Queue("directory", approving, _ -> office.corpus().local().waiting().size()),
            new Queue("notices", approving, this::notices),
            new Queue("fleet", EnumSet.of(Role.RECRUITER, Role.ADMIN), this::kiosks));
  }

  List<StaffRoute> all() {
    return List.of(StaffRoute.get("/waiting", this::show));
  }

  private Reply show(Call call) {
    Account who = call.account();
    Map<String, Long> items = new LinkedHashMap<>();
    for (Queue queue : queues) {
      if (queue.roles().contains(who.role())) {
        items.put(queue.page(), queue.length().applyAsLong(who));
      }
    }
    return Reply.ok(new WaitingBody(items));
  }

  /** Those whom nobody has spoken to yet. */
  private long signUps(Account who) {
    return office.statistics().newSignUps(who.scope());
  }

  private long exports(Account who) {
    return office.exports().list(who).stream()
        .filter(row -> row.approver().isEmpty() && !row.account().equals(who.account()))
        .count();
  }

  /** Those that this one had no hand in. */
  private long drafts(Account who) {
    return office.corpus().all().stream()
        .filter(draft -> draft.state() == DraftState.SUBMITTED)
        .filter(draft -> !draft.hands().contains(who.account()))
        .count();
  }

  private long questions(Account who) {
    AnswerDesk.Board board = office.desk().board(who.scope());
    long tasks =
        board.tasks().stream()
            .filter(task -> task.state() != Task.State.CLOSED && task.state() != Task.State.WRITTEN)
            .count();
    return board.open().size() + tasks;
  }

  private long notices(Account who) {
    return office.notices().list(who).stream()
        .filter(notice -> notice.state().equals(DRAFT))
        .filter(notice -> !List.of(notice.authors().split(",")).contains(who.account()))
        .count();
  }

  /** Paired ones that nothing is heard of. */
  private long kiosks(Account who) {
    Instant now = office.clock().instant();
    return office.fleet().all(who.scope()).stream()
        .filter(device -> device.state(now) == Device.State.SILENT)
        .count();
  }
}
