package cn.tongxiaobing.kiosk.channel;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.ChannelRow;
import cn.tongxiaobing.kiosk.store.ChannelTable;
import cn.tongxiaobing.kiosk.store.Database;
import java.time.InstantSource;
import java.util.List;

/** Turns channels off and on. Thread-safe; it blocks. */
public final class Channels {

  private final ChannelTable table;
  private final Trail audit;
  private final InstantSource clock;

  public Channels(Database database, Trail audit, InstantSource clock) {
    this.table = new ChannelTable(database);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Turns one, which holds until it is turned again.
   *
   * @param reason why, for colleagues; it is kept, and not in the log
   */
  public void turn(String actor, Channel channel, boolean off, String reason) {
    Act act = Act.of(actor, off ? "channel_off" : "channel_on").with("channel", channel.code());
    Waiting.on(
        table.turn(
            new ChannelRow(channel.code(), off, reason, actor, clock.instant()), audit.entry(act)));
  }

  /** How each stands that was ever turned. */
  public List<ChannelRow> last() {
    return table.last();
  }
}
