package cn.tongxiaobing.kiosk.followup;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.signup.Advice;
import cn.tongxiaobing.kiosk.signup.Details;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.FollowUpTable;
import cn.tongxiaobing.kiosk.store.RevealTable;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Shows what names a person, one at a time, for a purpose, and never more than somebody who follows
 * sign-ups up needs. It is in the log before it is shown; when the log cannot be written it is not
 * shown. A minor's data needs somebody else's approval (《未成年人网络保护条例》第三十六条).
 */
public final class Reveals {

  private static final String REVEAL = "reveal";
  private static final List<RevealTable.Limit> LIMITS =
      List.of(
          new RevealTable.Limit(10, Duration.ofMinutes(1)),
          new RevealTable.Limit(100, Duration.ofDays(1)));
  private static final Duration APPROVED = Duration.ofHours(24);

  private final FollowUps followUps;
  private final RevealTable reveals;
  private final FollowUpTable acts;
  private final People people;
  private final Cards cards;
  private final Trail audit;
  private final InstantSource clock;

  public Reveals(
      Database database,
      FollowUps followUps,
      People people,
      Cards cards,
      Trail audit,
      InstantSource clock) {
    this.followUps = followUps;
    this.reveals = new RevealTable(database);
    this.acts = new FollowUpTable(database);
    this.people = people;
    this.cards = cards;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Result {

    /**
     * This is who it is.
     *
     * @param advice what the rules say, health included
     */
    record Shown(Details person, Optional<Details.OfHealth> health, List<Advice> advice)
        implements Result {}

    /** It is not there for who asks. */
    record Absent() implements Result {}

    /** Somebody responsible has to approve first. */
    record Unapproved() implements Result {}

    /** They have seen too many. */
    record TooMany() implements Result {}
  }

  public Result reveal(Account who, String id, Purpose purpose) {
    return followUps
        .row(who, id)
        .map(row -> reveal(who, row, purpose))
        .orElseGet(Result.Absent::new);
  }

  /** What is damaged is found out before the log tells that it was shown. */
  private Result reveal(Account who, SignUpRow row, Purpose purpose) {
    Details person = people.open(row);
    Optional<Details.OfHealth> health = people.openHealth(row);
    RevealTable.Wish wish =
        new RevealTable.Wish(row.id(), who.account(), who.scope(), REVEAL, clock.instant());
    RevealTable.Verdict verdict =
        Waiting.on(reveals.decide(wish, LIMITS, v -> audit.entry(act(v, who, row.id(), purpose))));
    return switch (verdict) {
      case SHOWN -> new Result.Shown(person, health, cards.advice(person, health));
      case ABSENT -> new Result.Absent();
      case UNAPPROVED -> new Result.Unapproved();
      case TOO_MANY -> new Result.TooMany();
    };
  }

  private static Act act(RevealTable.Verdict verdict, Account who, String id, Purpose purpose) {
    return switch (verdict) {
      case UNAPPROVED -> Act.on(who.account(), "reveal_unapproved", id);
      case TOO_MANY -> Act.on(who.account(), "alert_reveal_limit", id);
      case SHOWN, ABSENT -> Act.on(who.account(), REVEAL, id).with("purpose", purpose.code());
    };
  }

  /** Lets others see a minor's data for a day. Returns until when; empty when it is not there. */
  public Optional<Instant> approve(Account who, String id) {
    Instant until = clock.instant().plus(APPROVED);
    return followUps
        .row(who, id)
        .filter(row ->
            Waiting.on(
                acts.approve(
                    id,
                    who.account(),
                    until,
                    audit.entry(Act.on(who.account(), "minor_approval", id)))))
        .map(row -> until);
  }
}
