package cn.tongxiaobing.kiosk.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Entries in memory, which a test may tamper with. */
final class ListOfEntries implements AuditEntries {

  final List<WrittenEntry> list = new ArrayList<>();

  @Override
  public synchronized CompletableFuture<WrittenEntry> append(
      Function<Optional<WrittenEntry>, WrittenEntry> next) {
    WrittenEntry entry = next.apply(last());
    list.add(entry);
    return CompletableFuture.completedFuture(entry);
  }

  @Override
  public synchronized Optional<WrittenEntry> last() {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
  }

  @Override
  public synchronized List<WrittenEntry> from(long seq, int most) {
    return list.stream().filter(e -> e.seq() >= seq).limit(most).toList();
  }
}
