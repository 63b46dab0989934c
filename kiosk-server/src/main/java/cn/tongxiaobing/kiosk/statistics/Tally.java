package cn.tongxiaobing.kiosk.statistics;

import cn.tongxiaobing.kiosk.store.TallyRow;
import cn.tongxiaobing.kiosk.store.TallyTable;
import cn.tongxiaobing.knowledge.document.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts in memory, and now and then adds what it has counted to the table: nobody who asks waits
 * for it. What was counted since the last time is lost when the process is killed. Thread-safe.
 */
public final class Tally {

  /** An answer: {@code sourced}, {@code handoff} or {@code other}. */
  public static final String ANSWER = "answer";

  /** The subject of an answer with a source, by the id of its topic. */
  public static final String TOPIC = "topic";

  /** A step of a flow, by the names of {@link FlowStep}. */
  public static final String FLOW = "flow";

  /** The form of a sign-up: {@code opened} or {@code filled}. */
  public static final String SIGN_UP = "sign-up";

  /** Long enough to compare a season with that of the year before. */
  private static final Period KEPT = Period.ofMonths(25);

  private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

  private final TallyTable table;
  private final Clock clock;
  private final Map<TallyRow, Long> counts = new ConcurrentHashMap<>();

  /**
   * @param clock in the time zone of China
   */
  public Tally(TallyTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Counts one. */
  public void add(String kind, String name, Place place) {
    TallyRow row =
        new TallyRow(
            LocalDate.now(clock), LocalTime.now(clock).getHour(), place.code(), kind, name);
    counts.merge(row, 1L, Long::sum);
  }

  /**
   * Hands what was counted to the writer of the database; what it cannot store is counted on. The
   * future is completed when either is done, with whether it was stored.
   */
  public CompletableFuture<Boolean> flush() {
    Map<TallyRow, Long> taken = new HashMap<>();
    for (TallyRow row : List.copyOf(counts.keySet())) {
      Optional.ofNullable(counts.remove(row)).ifPresent(count -> taken.put(row, count));
    }
    if (taken.isEmpty()) {
      return CompletableFuture.completedFuture(true);
    }
    return table
        .add(taken)
        .exceptionally(failure -> {
          taken.forEach((row, count) -> counts.merge(row, count, Long::sum));
          LOG.warn("what was counted is not stored: {}", failure.getClass().getName());
          return false;
        });
  }

  /** Forgets what has been kept long enough. */
  public void purge() {
    var _ = table.forget(LocalDate.now(clock).minus(KEPT));
  }
}
