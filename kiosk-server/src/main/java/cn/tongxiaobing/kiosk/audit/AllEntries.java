package cn.tongxiaobing.kiosk.audit;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** All entries of a log, of which only a page is in memory at a time. */
record AllEntries(AuditEntries entries) implements Iterable<WrittenEntry> {

  private static final int PAGE = 1_000;

  /** A forged entry numbered 0 or below must not be passed over. */
  private static final long LOWEST = Long.MIN_VALUE;

  @Override
  public Iterator<WrittenEntry> iterator() {
    return new Reader(entries);
  }

  private static final class Reader implements Iterator<WrittenEntry> {

    private final AuditEntries entries;
    private List<WrittenEntry> page;
    private int at;

    Reader(AuditEntries entries) {
      this.entries = entries;
      this.page = entries.from(LOWEST, PAGE);
    }

    @Override
    public boolean hasNext() {
      if (at == page.size() && at > 0) {
        page = entries.from(page.getLast().seq() + 1, PAGE);
        at = 0;
      }
      return at < page.size();
    }

    @Override
    public WrittenEntry next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.get(at++);
    }
  }
}
