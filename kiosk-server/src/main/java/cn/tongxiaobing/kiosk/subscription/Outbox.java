package cn.tongxiaobing.kiosk.subscription;

import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.Message;
import cn.tongxiaobing.kiosk.store.OutboxTable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits to be sent. It is marked as sent afterwards: what was sent when the program died
 * is sent again, and known by its id. Any number of servers over one database may send; each
 * reaches those who listen to it.
 */
public final class Outbox {

  /** So many changes the feed goes back. */
  public static final int FEED = 100;

  /** A carrier that says nothing for so long has not carried. */
  private static final long PATIENCE_SECONDS = 10;

  private final OutboxTable table;
  private final InstantSource clock;
  private volatile int waiting;

  public Outbox(Database database, InstantSource clock) {
    this.table = new OutboxTable(database);
    this.clock = clock;
  }

  /** How many were left waiting by the last look. */
  public int waiting() {
    return waiting;
  }

  /**
   * Sends what can be sent now; returns how many. It blocks.
   *
   * @param others ways of telling besides the feed
   * @throws cn.tongxiaobing.kiosk.store.StoreException when the database cannot be used
   */
  public int send(List<Carrier> others) {
    Map<String, Carrier> carriers =
        Stream.concat(Stream.of(new FeedCarrier()), others.stream())
            .collect(Collectors.toMap(Carrier::channel, Function.identity()));
    List<Message> all = table.waiting();
    List<Message> sent = new ArrayList<>();
    for (Message message : all) {
      if (carried(message, carriers.get(message.channel()))) {
        sent.add(message);
      }
    }
    waiting = all.size() - sent.size();
    if (!sent.isEmpty()) {
      Waiting.on(table.sent(sent, clock.instant()));
    }
    return sent.size();
  }

  private static boolean carried(Message message, @Nullable Carrier carrier) {
    return carrier != null
        && carrier
            .carry(message)
            .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
            .join();
  }

  /** What has changed, for the feed: the newest first. */
  public List<Message> feed() {
    return table.feed(FEED);
  }

  /** What was for one subscriber after message {@code last}, sent or not. */
  public List<Message> after(String channel, String subscriber, long last) {
    return table.after(channel, subscriber, last);
  }
}
