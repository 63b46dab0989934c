package cn.tongxiaobing.kiosk.audit;

import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.secrecy.Signatures;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The audit log of an installation. Safe for use by several threads. */
public final class AuditLog {

  private static final long ENTRIES = 1_000;
  private static final Duration TIME = Duration.ofMinutes(10);

  private final AuditEntries entries;
  private final CheckpointFile file;
  private final AuditChain chain;
  private final Signatures signatures;

  public AuditLog(AuditEntries entries, CheckpointFile file, Keys keys) {
    this.entries = entries;
    this.file = file;
    this.signatures = keys.signatures();
    this.chain = new AuditChain(keys.chain(), signatures);
  }

  /**
   * Writes down what happened; completes when it is durable. What may not happen without a trace
   * has to wait for that, and must not happen when this fails.
   */
  public CompletableFuture<WrittenEntry> append(AuditEvent event) {
    return entries.append(last -> chain.next(last, event));
  }

  /**
   * Signs where the log ends when a thousand entries were added since the last time, or ten minutes
   * have gone by and there is something new. To be called every minute and at the end.
   *
   * @param atOnce whether to sign what is new without waiting
   */
  public synchronized void checkpoint(Instant now, boolean atOnce) throws IOException {
    Optional<WrittenEntry> last = entries.last();
    List<Checkpoint> signed = file.read();
    long known = signed.isEmpty() ? 0 : signed.getLast().seq();
    if (last.isEmpty() || last.get().seq() <= known) {
      return;
    }
    boolean late = signed.isEmpty() || !now.isBefore(signed.getLast().at().plus(TIME));
    if (atOnce || late || last.get().seq() - known >= ENTRIES) {
      file.add(Checkpoint.sign(last.get(), now, signatures));
    }
  }

  /** Checks all entries against one another and against the checkpoints beside the database. */
  public AuditVerdict verify() throws IOException {
    return chain.verify(new AllEntries(entries), file.read());
  }
}
