package cn.tongxiaobing.kiosk.notice;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.SeasonRow;
import cn.tongxiaobing.kiosk.store.SeasonTable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The days of the two intakes of a year, as staff enter them and another approves. What is entered
 * anew takes the place of what was approved before. Thread-safe; it blocks until what is done is on
 * the disk.
 */
public final class Seasons {

  private static final int LISTED = 100;

  private final SeasonTable table;
  private final Trail audit;
  private final InstantSource clock;

  public Seasons(Database database, Trail audit, InstantSource clock) {
    this.table = new SeasonTable(database);
    this.audit = audit;
    this.clock = clock;
  }

  /** Drafts and approved ones, the last intake first. */
  public List<SeasonRow> list(Account who) {
    return table.list(who.scope(), LISTED);
  }

  /**
   * Keeps the days of an intake for another to approve; its id.
   *
   * @param place within what the author may see
   * @param intake year and half, as {@code 2026-2}
   */
  public String enter(
      Account who,
      String place,
      String intake,
      List<Stage> stages,
      String source,
      LocalDate sourceDate) {
    SeasonRow row =
        new SeasonRow(
            "s" + RandomCodes.id(),
            place,
            intake,
            Stage.join(stages),
            source,
            sourceDate.toString(),
            "draft",
            who.account(),
            Optional.empty(),
            1,
            now());
    Act event =
        Act.on(who.account(), "season_enter", row.id()).with("area", place).with("intake", intake);
    Waiting.on(table.add(row, audit.entry(event)));
    return row.id();
  }

  /** Lets it be told; {@code version} is the one that was read. */
  public Outcome approve(Account who, String id, long version) {
    Optional<SeasonRow> found = table.find(id, who.scope());
    if (found.isEmpty()) {
      return Outcome.ABSENT;
    }
    if (Authors.include(found.get().authors(), who.account())) {
      return Outcome.OWN;
    }
    if (found.get().version() != version) {
      return Outcome.OLD;
    }
    Act event = Act.on(who.account(), "season_approve", id);
    return done(Waiting.on(table.approve(found.get(), who.account(), now(), audit.entry(event))));
  }

  /** Takes it away at once. */
  public Outcome withdraw(Account who, String id) {
    if (table.find(id, who.scope()).isEmpty()) {
      return Outcome.ABSENT;
    }
    Act event = Act.on(who.account(), "season_withdraw", id);
    return done(Waiting.on(table.withdraw(id, now(), audit.entry(event))));
  }

  private static Outcome done(boolean done) {
    return done ? Outcome.DONE : Outcome.OLD;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
