package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.FollowUpTable.Entry;
import cn.tongxiaobing.kiosk.store.NoticeEvent.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Notices. What staff do is stored together with its entry in the log and with the event that tells
 * the screens, or not at all.
 */
public final class NoticeTable {

  /** Before the code of an audience: the topic of notices for it. */
  public static final String NOTICE_TOPIC = "notice/";

  private static final String DUE =
      "(state = 'approved' AND starts_at <= ?) OR (state = 'shown' AND ends_at <= ?)";

  private final Database database;

  public NoticeTable(Database database) {
    this.database = database;
  }

  /**
   * What is to be seen, at one moment.
   *
   * @param sequence of the last event that led to it
   * @param shown urgent ones first, then the newest
   * @param seasons those that are approved
   * @param off channels that staff have turned off
   * @param recent the last events, in order
   */
  public record Shown(
      long sequence,
      List<NoticeRow> shown,
      List<SeasonRow> seasons,
      List<String> off,
      List<NoticeEvent> recent) {

    public Shown {
      shown = List.copyOf(shown);
      seasons = List.copyOf(seasons);
      off = List.copyOf(off);
      recent = List.copyOf(recent);
    }
  }

  /** Returns true. */
  public CompletableFuture<Boolean> add(NoticeRow notice, Entry entry) {
    return database.write(connection -> {
      Sql.update(
          connection,
          """
          INSERT INTO notice (id, place, title, body, audience, starts_at, ends_at, urgent,
            source, source_date, surfaces, state, authors, version, changed_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?, 1, ?)\
          """,
          notice.id(),
          notice.place(),
          notice.title(),
          notice.text(),
          notice.audience(),
          notice.starts(),
          notice.ends(),
          notice.urgent(),
          notice.source(),
          notice.sourceDate(),
          notice.surfaces(),
          notice.authors(),
          notice.changedAt());
      AuditTable.append(connection, entry);
      return true;
    });
  }

  /** Returns whether it was a draft of that version. */
  public CompletableFuture<Boolean> save(NoticeRow notice, Entry entry) {
    return database.write(connection -> {
      boolean done =
          Sql.update(
                  connection,
                  """
                  UPDATE notice SET place = ?, title = ?, body = ?, audience = ?, starts_at = ?,
                    ends_at = ?, urgent = ?, source = ?, source_date = ?, surfaces = ?,
                    authors = ?, changed_at = ?, version = version + 1
                  WHERE id = ? AND version = ? AND state = 'draft'\
                  """,
                  notice.place(),
                  notice.title(),
                  notice.text(),
                  notice.audience(),
                  notice.starts(),
                  notice.ends(),
                  notice.urgent(),
                  notice.source(),
                  notice.sourceDate(),
                  notice.surfaces(),
                  notice.authors(),
                  notice.changedAt(),
                  notice.id(),
                  notice.version())
              == 1;
      if (done) {
        AuditTable.append(connection, entry);
      }
      return done;
    });
  }

  /**
   * Lets a draft be shown in its period, which may be from now.
   *
   * @return whether it was a draft of that version
   */
  public CompletableFuture<Boolean> approve(
      String id, long version, String approver, Instant now, Entry entry) {
    return database.write(connection -> {
      boolean done =
          Sql.update(
                  connection,
                  """
                  UPDATE notice SET state = 'approved', approver = ?, changed_at = ?,
                    version = version + 1
                  WHERE id = ? AND version = ? AND state = 'draft'\
                  """,
                  approver,
                  now,
                  id,
                  version)
              == 1;
      if (done) {
        AuditTable.append(connection, entry);
        step(connection, now);
      }
      return done;
    });
  }

  /** Takes it away at once; returns whether it was still to be taken away. */
  public CompletableFuture<Boolean> withdraw(String id, Instant now, Entry entry) {
    return database.write(connection -> {
      Optional<String> state =
          Sql.first(
              connection, row -> row.getString(1), "SELECT state FROM notice WHERE id = ?", id);
      boolean done = state.filter(List.of("draft", "approved", "shown")::contains).isPresent();
      if (done) {
        state(connection, id, "withdrawn", now);
        AuditTable.append(connection, entry);
      }
      if (state.filter("shown"::equals).isPresent()) {
        NoticeEvents.add(connection, id, Kind.GONE, now);
        OutboxTable.drop(connection, id);
      }
      return done;
    });
  }

  /** Whether a period has begun or ended that nobody was told of. */
  public boolean isDue(Instant now) {
    return database.read(connection ->
        Sql.first(
                connection,
                row -> row.getString(1),
                "SELECT id FROM notice WHERE " + DUE + " LIMIT 1",
                now,
                now)
            .isPresent());
  }

  /** Shows what has begun and takes away what has ended. Returns true. */
  public CompletableFuture<Boolean> step(Instant now) {
    return database.write(connection -> {
      step(connection, now);
      return true;
    });
  }

  private static void step(Connection connection, Instant now) throws SQLException {
    List<NoticeRow> due =
        Sql.list(
            connection,
            NoticeTable::row,
            "SELECT * FROM notice WHERE " + DUE + " ORDER BY starts_at, id",
            now,
            now);
    for (NoticeRow notice : due) {
      boolean over = !notice.ends().isAfter(now);
      state(connection, notice.id(), over ? "ended" : "shown", now);
      if (!over) {
        NoticeEvents.add(connection, notice.id(), Kind.SHOW, now);
        OutboxTable.add(connection, 0, List.of(change(notice)), now);
      } else if (notice.state().equals("shown")) {
        NoticeEvents.add(connection, notice.id(), Kind.GONE, now);
        OutboxTable.drop(connection, notice.id());
      }
    }
  }

  /** Its topic is whom it is for; under which shelf that is found is not for the store to say. */
  private static Change change(NoticeRow notice) {
    return new Change(
        notice.id(),
        Change.Kind.NOTICE,
        notice.title(),
        notice.place(),
        List.of(),
        List.of(NOTICE_TOPIC + notice.audience()));
  }

  private static void state(Connection connection, String id, String state, Instant now)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE notice SET state = ?, changed_at = ?, version = version + 1 WHERE id = ?",
        state,
        now,
        id);
  }

  public Optional<NoticeRow> find(String id, Area area) {
    return database.read(connection ->
        Sql.first(
            connection,
            NoticeTable::row,
            "SELECT * FROM notice WHERE id = ? AND place BETWEEN ? AND ?",
            id,
            area.prefix(),
            area.last()));
  }

  /** Within an area, the last changed first, at most {@code limit}. */
  public List<NoticeRow> list(Area area, int limit) {
    return database.read(connection ->
        Sql.list(
            connection,
            NoticeTable::row,
            "SELECT * FROM notice WHERE place BETWEEN ? AND ? ORDER BY changed_at DESC, id LIMIT ?",
            area.prefix(),
            area.last(),
            limit));
  }

  /** The number of the last event, 0 without any. */
  public long lastEvent() {
    return database.read(NoticeEvents::last);
  }

  /** What is to be seen now, with the last {@code events} events. */
  public Shown shown(int events) {
    return database.read(connection ->
        new Shown(
            NoticeEvents.last(connection),
            Sql.list(
                connection,
                NoticeTable::row,
                "SELECT * FROM notice WHERE state = 'shown' ORDER BY urgent DESC, starts_at DESC, id"),
            SeasonTable.approved(connection),
            ChannelTable.off(connection),
            NoticeEvents.recent(connection, events)));
  }

  private static NoticeRow row(ResultSet row) throws SQLException {
    return new NoticeRow(
        row.getString("id"),
        row.getString("place"),
        row.getString("title"),
        row.getString("body"),
        row.getString("audience"),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        row.getBoolean("urgent"),
        row.getString("source"),
        row.getString("source_date"),
        row.getString("surfaces"),
        row.getString("state"),
        row.getString("authors"),
        Optional.ofNullable(row.getString("approver")),
        row.getLong("version"),
        Sql.instant(row, "changed_at"));
  }
}
