package cn.tongxiaobing.kiosk.followup;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.signup.SignUpState;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.ConflictTable;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.FollowUpTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Two sign-ups that look like the same person's; staff decide. */
public final class Conflicts {

  private static final int MOST = 200;

  private final ConflictTable table;
  private final FollowUpTable acts;
  private final FollowUps followUps;
  private final Trail audit;
  private final InstantSource clock;

  public Conflicts(Database database, FollowUps followUps, Trail audit, InstantSource clock) {
    this.table = new ConflictTable(database);
    this.acts = new FollowUpTable(database);
    this.followUps = followUps;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One to be decided on.
   *
   * @param id of the conflict, which is that of the later sign-up
   * @param earlier empty when it lies outside what the asker may see
   */
  public record Open(
      String id, Instant at, FollowUps.Card again, Optional<FollowUps.Card> earlier) {}

  public List<Open> open(Account who) {
    return table.open(who.scope(), MOST).stream()
        .flatMap(c ->
            followUps
                .find(who, c.again())
                .map(again -> new Open(c.again(), c.at(), again, followUps.find(who, c.earlier())))
                .stream())
        .toList();
  }

  /**
   * Settles one: the later sign-up is closed when they are the same person's, and followed up like
   * any other when they are not.
   *
   * @return whether it was open and there for {@code who}
   */
  public boolean settle(Account who, String id, boolean same, Optional<String> note) {
    Act event = Act.on(who.account(), "conflict", id).with("decision", same ? "same" : "different");
    if (!Waiting.on(acts.settle(id, who.scope(), clock.instant(), audit.entry(event)))) {
      return false;
    }
    followUps
        .find(who, id)
        .filter(card -> card.state() == SignUpState.DUPLICATE)
        .ifPresent(card ->
            followUps.move(
                who, card, same ? SignUpState.CLOSED : SignUpState.NEW, Optional.empty()));
    note.ifPresent(text -> followUps.note(who, id, text));
    return true;
  }
}
