package cn.tongxiaobing.kiosk.audit;

import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.secrecy.Signatures;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The audit log of an installation. Safe for use by several threads. */
public final class AuditLog {

  private static final long ENTRIES = 1_000;
  private static final Duration TIME = Duration.ofMinutes(10);

  private final AuditEntries entries;
  private final CheckpointFile file;
  private final AuditChain chain;
  private final Signatures signatures;

  private @Nullable WrittenEntry newest;
  private @Nullable Checkpoint stated;

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
    return entries.append(last -> chain.next(last, event)).whenComplete(this::remember);
  }

  private synchronized void remember(@Nullable WrittenEntry entry, @Nullable Throwable fault) {
    if (entry != null && (newest == null || entry.seq() > newest.seq())) {
      newest = entry;
    }
  }

  /**
   * Signs a checkpoint when a thousand entries were added since the last one, or ten minutes have
   * gone by and there is something new. To be called every minute.
   */
  public synchronized void checkpointWhenDue(Instant now) throws IOException {
    boolean due =
        newest != null
            && (stated == null
                || newest.seq() - stated.seq() >= ENTRIES
                || !now.isBefore(stated.at().plus(TIME)));
    if (due) {
      checkpoint(now);
    }
  }

  /** Signs a checkpoint now, if there is something new: when the program ends, or is asked to. */
  public synchronized void checkpoint(Instant now) throws IOException {
    if (newest != null && (stated == null || stated.seq() < newest.seq())) {
      Checkpoint checkpoint = Checkpoint.sign(newest, now, signatures);
      file.add(checkpoint);
      stated = checkpoint;
    }
  }

  /** Checks all entries against one another and against the checkpoints beside the database. */
  public AuditVerdict verify() throws IOException {
    return chain.verify(new AllEntries(entries), file.read());
  }
}
