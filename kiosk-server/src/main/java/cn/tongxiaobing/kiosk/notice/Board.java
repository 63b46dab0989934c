package cn.tongxiaobing.kiosk.notice;

import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.NoticeTable;
import cn.tongxiaobing.kiosk.store.NoticeTable.Shown;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * What is to be seen now, kept in memory: reading it touches no database. Any number of servers
 * over one database see the same events in the same order. Thread-safe.
 */
public final class Board {

  /** How far back a screen that was away is told each event instead of the whole. */
  private static final int EVENTS = 1_000;

  private final NoticeTable table;
  private final InstantSource clock;
  private volatile Shown shown = new Shown(0, List.of(), List.of(), List.of(), List.of());

  public Board(Database database, InstantSource clock) {
    this.table = new NoticeTable(database);
    this.clock = clock;
  }

  /** As it was at the last look. */
  public Shown shown() {
    return shown;
  }

  /**
   * Looks whether anything has changed, by staff or by the clock. To be called often; it blocks.
   *
   * @throws cn.tongxiaobing.kiosk.store.StoreException when the database cannot be read
   */
  public Shown look() {
    Instant at = clock.instant();
    if (table.isDue(at)) {
      Waiting.on(table.step(at));
    }
    if (table.lastEvent() != shown.sequence()) {
      shown = table.shown(EVENTS);
    }
    return shown;
  }
}
