package cn.tongxiaobing.kiosk.audit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Where entries are kept. */
public interface AuditEntries {

  /**
   * Adds the entry that {@code next} makes of the last one. Reading the last and adding the new one
   * are one transaction, so that two never follow the same. Completes when the entry is durable.
   */
  CompletableFuture<WrittenEntry> append(Function<Optional<WrittenEntry>, WrittenEntry> next);

  /** The newest, if there is one. */
  Optional<WrittenEntry> last();

  /** From number {@code seq} on, in the order of their numbers, at most so many. */
  List<WrittenEntry> from(long seq, int most);
}
