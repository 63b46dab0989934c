package cn.tongxiaobing.kiosk.followup;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.signup.Details;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.FollowUpTable;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Shows what names a person, one at a time, for a purpose, and never more than somebody who follows
 * sign-ups up needs. It is in the log before it is shown; when the log cannot be written it is not
 * shown. A minor's data needs somebody else's approval (《未成年人网络保护条例》第三十六条).
 */
public final class Reveals {

  private static final String REVEAL = "reveal";
  private static final int IN_A_MINUTE = 10;
  private static final int IN_A_DAY = 100;
  private static final Duration APPROVED = Duration.ofHours(24);

  private final FollowUps followUps;
  private final FollowUpTable table;
  private final People people;
  private final Trail audit;
  private final InstantSource clock;

  public Reveals(
      Database database, FollowUps followUps, People people, Trail audit, InstantSource clock) {
    this.followUps = followUps;
    this.table = new FollowUpTable(database);
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Result {

    /** This is who it is. */
    record Shown(Details person) implements Result {}

    /** It is not there for who asks. */
    record Absent() implements Result {}

    /** Somebody responsible has to approve first. */
    record Unapproved() implements Result {}

    /** They have seen too many. */
    record TooMany() implements Result {}
  }

  /** One at a time, or two at once would both be the last one that is allowed. */
  public synchronized Result reveal(Account who, String id, Purpose purpose) {
    Optional<SignUpRow> row = followUps.row(who, id);
    if (row.isEmpty()) {
      return new Result.Absent();
    }
    Instant now = clock.instant();
    if (row.get().minor() && !table.isApproved(id, who.account(), now)) {
      audit.record(Act.on(who.account(), "reveal_unapproved", id));
      return new Result.Unapproved();
    }
    if (audit.count(who.account(), REVEAL, now.minus(Duration.ofMinutes(1))) >= IN_A_MINUTE
        || audit.count(who.account(), REVEAL, now.minus(Duration.ofDays(1))) >= IN_A_DAY) {
      audit.record(Act.on(who.account(), "alert_reveal_limit", id));
      return new Result.TooMany();
    }
    Details person = people.open(row.get());
    audit.record(Act.on(who.account(), REVEAL, id).with("purpose", purpose.code()));
    return new Result.Shown(person);
  }

  /** Lets others see a minor's data for a day. Returns until when; empty when it is not there. */
  public Optional<Instant> approve(Account who, String id) {
    Instant until = clock.instant().plus(APPROVED);
    return followUps
        .row(who, id)
        .filter(row ->
            Waiting.on(
                table.approve(
                    id,
                    who.account(),
                    until,
                    audit.entry(Act.on(who.account(), "minor_approval", id)))))
        .map(row -> until);
  }
}
