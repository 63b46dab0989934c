package cn.tongxiaobing.kiosk.followup;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.signup.SignUpState;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.ConflictRow;
import cn.tongxiaobing.kiosk.store.ConflictTable;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.FollowUpTable;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Two sign-ups that look like the same person's; staff decide. */
public final class Conflicts {

  private static final int MOST = 200;

  private final ConflictTable table;
  private final FollowUpTable acts;
  private final FollowUps followUps;
  private final People people;
  private final Trail audit;
  private final UnaryOperator<String> areaNames;
  private final InstantSource clock;

  /**
   * @param areaNames what a place is called, by its code
   */
  public Conflicts(
      Database database,
      FollowUps followUps,
      People people,
      Trail audit,
      UnaryOperator<String> areaNames,
      InstantSource clock) {
    this.table = new ConflictTable(database);
    this.acts = new FollowUpTable(database);
    this.followUps = followUps;
    this.people = people;
    this.audit = audit;
    this.areaNames = areaNames;
    this.clock = clock;
  }

  /**
   * One to be decided on.
   *
   * @param id of the conflict, which is that of the later sign-up
   * @param earlier empty when it lies outside what the asker may see
   * @param lines both beside each other; none without the earlier one
   */
  public record Open(
      String id, Instant at, Card again, Optional<Card> earlier, List<Comparison> lines) {}

  public List<Open> open(Account who) {
    return table.open(who.scope(), MOST).stream()
        .flatMap(c -> followUps.row(who, c.again()).map(again -> open(who, c, again)).stream())
        .toList();
  }

  private Open open(Account who, ConflictRow conflict, SignUpRow again) {
    Optional<SignUpRow> earlier = followUps.row(who, conflict.earlier());
    return new Open(
        conflict.again(),
        conflict.at(),
        followUps.card(again),
        earlier.map(followUps::card),
        earlier
            .map(e -> Comparison.of(people.open(e), people.open(again), areaNames))
            .orElse(List.of()));
  }

  /**
   * Settles one: the later sign-up is closed when they are the same person's, and followed up like
   * any other when they are not. All of it is stored together with its entries in the log.
   *
   * @param note how it was found out
   * @return whether it was open and there for {@code who}
   */
  public boolean settle(Account who, String id, boolean same, Optional<String> note) {
    Act settled =
        Act.on(who.account(), "conflict", id).with("decision", same ? "same" : "different");
    String from = SignUpState.DUPLICATE.code();
    String to = (same ? SignUpState.CLOSED : SignUpState.NEW).code();
    Act moved = Act.on(who.account(), "state", id).with("from", from).with("to", to);
    return Waiting.on(
        acts.settle(
            id,
            who.scope(),
            clock.instant(),
            audit.entry(settled),
            new FollowUpTable.Move(from, to, audit.entry(moved)),
            note.map(text -> followUps.noted(who, id, text))));
  }
}
