package cn.tongxiaobing.kiosk.notice;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.NoticeRow;
import cn.tongxiaobing.kiosk.store.NoticeTable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What staff do with notices: one writes, another approves, either takes away. Each act is stored
 * together with its entry in the log. Thread-safe; it blocks until what is done is on the disk.
 */
public final class Notices {

  private static final int LISTED = 200;

  private final NoticeTable table;
  private final Trail audit;
  private final InstantSource clock;

  public Notices(Database database, Trail audit, InstantSource clock) {
    this.table = new NoticeTable(database);
    this.audit = audit;
    this.clock = clock;
  }

  /** The last changed first. */
  public List<NoticeRow> list(Account who) {
    return table.list(who.scope(), LISTED);
  }

  public Optional<NoticeRow> find(Account who, String id) {
    return table.find(id, who.scope());
  }

  /** Keeps a draft; its id. The place lies within what the author may see. */
  public String write(Account who, Draft draft) {
    NoticeRow row = row("n" + RandomCodes.id(), draft, who.account(), 1);
    Act event = Act.on(who.account(), "notice_write", row.id()).with("area", draft.place());
    Waiting.on(table.add(row, audit.entry(event)));
    return row.id();
  }

  /** Changes a draft; {@code version} is the one that was changed. */
  public Outcome save(Account who, String id, long version, Draft draft) {
    Optional<NoticeRow> before = find(who, id);
    if (before.isEmpty()) {
      return Outcome.ABSENT;
    }
    String authors = Authors.with(before.get().authors(), who.account());
    Act event = Act.on(who.account(), "notice_save", id);
    return done(Waiting.on(table.save(row(id, draft, authors, version), audit.entry(event))));
  }

  /** Lets it be shown in its period; {@code version} is the one that was read. */
  public Outcome approve(Account who, String id, long version) {
    Optional<NoticeRow> found = find(who, id);
    if (found.isEmpty()) {
      return Outcome.ABSENT;
    }
    NoticeRow notice = found.get();
    if (Authors.include(notice.authors(), who.account())) {
      return Outcome.OWN;
    }
    if (notice.source().isEmpty() || notice.sourceDate().isEmpty()) {
      return Outcome.NO_SOURCE;
    }
    if (!notice.ends().isAfter(now()) || !notice.ends().isAfter(notice.starts())) {
      return Outcome.NO_PERIOD;
    }
    Act event = Act.on(who.account(), "notice_approve", id);
    return done(Waiting.on(table.approve(id, version, who.account(), now(), audit.entry(event))));
  }

  /** Takes it away at once, in whatever state it is. */
  public Outcome withdraw(Account who, String id) {
    if (find(who, id).isEmpty()) {
      return Outcome.ABSENT;
    }
    Act event = Act.on(who.account(), "notice_withdraw", id);
    return done(Waiting.on(table.withdraw(id, now(), audit.entry(event))));
  }

  private static Outcome done(boolean done) {
    return done ? Outcome.DONE : Outcome.OLD;
  }

  private NoticeRow row(String id, Draft draft, String authors, long version) {
    return new NoticeRow(
        id,
        draft.place(),
        draft.title(),
        draft.text(),
        draft.audience().code(),
        draft.starts(),
        draft.ends(),
        draft.urgent(),
        draft.source(),
        draft.sourceDate().map(LocalDate::toString).orElse(""),
        Surface.join(draft.surfaces()),
        "draft",
        authors,
        Optional.empty(),
        version,
        now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
