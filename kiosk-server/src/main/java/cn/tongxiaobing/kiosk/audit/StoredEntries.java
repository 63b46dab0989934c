package cn.tongxiaobing.kiosk.audit;

import cn.tongxiaobing.kiosk.store.AuditRow;
import cn.tongxiaobing.kiosk.store.AuditTable;
import cn.tongxiaobing.kiosk.store.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The entries in the database. Beside the line that is hashed a row has columns to find it by; one
 * whose columns say something else than its line has been changed.
 */
public final class StoredEntries implements AuditEntries {

  private final AuditTable table;

  public StoredEntries(AuditTable table) {
    this.table = table;
  }

  @Override
  public CompletableFuture<WrittenEntry> append(
      Function<Optional<WrittenEntry>, WrittenEntry> next) {
    return table
        .append(last -> row(next.apply(last.map(StoredEntries::written))))
        .thenApply(StoredEntries::written);
  }

  @Override
  public Optional<WrittenEntry> last() {
    return table.last().map(StoredEntries::written);
  }

  @Override
  public List<WrittenEntry> from(long seq, int most) {
    return table.from(seq, most).stream().map(StoredEntries::checked).toList();
  }

  static AuditRow row(WrittenEntry written) {
    AuditEvent event = AuditEntry.read(written).event();
    return new AuditRow(
        written.seq(),
        event.at().toInstant(),
        event.actor(),
        event.action(),
        Optional.of(event.subject()).filter(s -> !s.isEmpty()),
        Bytes.of(written.line().getBytes(StandardCharsets.UTF_8)),
        Bytes.of(HexFormat.of().parseHex(written.hash())));
  }

  static WrittenEntry written(AuditRow row) {
    return new WrittenEntry(
        row.sequence(),
        new String(row.entry().array(), StandardCharsets.UTF_8),
        HexFormat.of().formatHex(row.hash().array()));
  }

  /** What does not agree with its line must not pass for what was written. */
  private static WrittenEntry checked(AuditRow row) {
    WrittenEntry written = written(row);
    return agrees(row, written) ? written : new WrittenEntry(written.seq(), "", written.hash());
  }

  private static boolean agrees(AuditRow row, WrittenEntry written) {
    try {
      return row(written).equals(row);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
