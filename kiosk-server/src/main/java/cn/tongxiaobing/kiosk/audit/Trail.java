package cn.tongxiaobing.kiosk.audit;

import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.store.AuditRow;
import cn.tongxiaobing.kiosk.store.AuditTable;
import cn.tongxiaobing.kiosk.store.FollowUpTable.Entry;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;

/**
 * What staff do, in the log of the database. Thread-safe; it blocks until what is told is on the
 * disk.
 */
public final class Trail {

  private static final String OK = "ok";

  private final AuditTable table;
  private final AuditChain chain;
  private final AuditLog log;
  private final Clock clock;

  /**
   * @param checkpoints where the signed checkpoints go
   */
  public Trail(AuditTable table, Keys keys, CheckpointFile checkpoints, Clock clock) {
    this.table = table;
    this.chain = new AuditChain(keys.chain(), keys.signatures());
    this.log = new AuditLog(new StoredEntries(table), checkpoints, keys);
    this.clock = clock;
  }

  /**
   * An entry of the log.
   *
   * @param details words by words
   */
  public record Entered(
      long sequence,
      Instant at,
      String actor,
      String action,
      Optional<String> subject,
      Map<String, String> details) {}

  /**
   * Writes one act down.
   *
   * @throws cn.tongxiaobing.kiosk.store.StoreException when it cannot be; then what it tells must
   *     not happen
   */
  public void record(Act act) {
    try {
      log.append(event(act)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** The same for an entry that is stored together with what it tells. */
  public Entry entry(Act act) {
    AuditEvent event = event(act);
    return last -> StoredEntries.row(chain.next(last.map(StoredEntries::written), event));
  }

  private AuditEvent event(Act act) {
    return new AuditEvent(
        OffsetDateTime.now(clock),
        act.actor(),
        "",
        "",
        act.action(),
        act.subject().orElse(""),
        new TreeMap<>(act.details())
            .entrySet().stream().map(d -> d.getKey() + "." + d.getValue()).toList(),
        "",
        OK);
  }

  /** As {@link AuditLog#checkpoint}. */
  public void checkpoint(boolean atOnce) throws IOException {
    log.checkpoint(clock.instant(), atOnce);
  }

  /** Checks all entries against one another and against the checkpoints. */
  public AuditVerdict verify() throws IOException {
    return log.verify();
  }

  /** About one subject, in order, at most {@code limit}. */
  public List<Entered> about(String subject, int limit) {
    return table.about(subject, limit).stream().map(Trail::entered).toList();
  }

  /** How many entries there are. */
  public long size() {
    return table.last().map(AuditRow::sequence).orElse(0L);
  }

  /** From {@code sequence} on, in order, at most {@code limit}. */
  public List<Entered> from(long sequence, int limit) {
    return table.from(sequence, limit).stream().map(Trail::entered).toList();
  }

  private static Entered entered(AuditRow row) {
    Map<String, String> details = new TreeMap<>();
    for (String field : AuditEntry.read(StoredEntries.written(row)).event().fields()) {
      int dot = field.indexOf('.');
      details.put(field.substring(0, Math.max(dot, 0)), field.substring(dot + 1));
    }
    return new Entered(row.sequence(), row.at(), row.actor(), row.action(), row.subject(), details);
  }
}
