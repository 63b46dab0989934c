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

/** The days of the intakes. Each act, its entry in the log and its event are stored together. */
public final class SeasonTable {

  private final Database database;

  public SeasonTable(Database database) {
    this.database = database;
  }

  /** Returns true. */
  public CompletableFuture<Boolean> add(SeasonRow season, Entry entry) {
    return database.write(connection -> {
      Sql.update(
          connection,
          """
          INSERT INTO season (id, place, intake, steps, source, source_date, state, authors,
            version, changed_at)
          VALUES (?, ?, ?, ?, ?, ?, 'draft', ?, 1, ?)\
          """,
          season.id(),
          season.place(),
          season.intake(),
          season.steps(),
          season.source(),
          season.sourceDate(),
          season.authors(),
          season.changedAt());
      AuditTable.append(connection, entry);
      return true;
    });
  }

  /**
   * Lets a draft be told; what was told of that place and intake before is told no more.
   *
   * @return whether it was a draft of that version
   */
  public CompletableFuture<Boolean> approve(
      SeasonRow season, String approver, Instant now, Entry entry) {
    return database.write(connection -> {
      Sql.update(
          connection,
          """
          UPDATE season SET state = 'withdrawn', changed_at = ?, version = version + 1
          WHERE place = ? AND intake = ? AND state = 'approved'
            AND EXISTS (SELECT 1 FROM season WHERE id = ? AND version = ? AND state = 'draft')\
          """,
          now,
          season.place(),
          season.intake(),
          season.id(),
          season.version());
      boolean done =
          Sql.update(
                  connection,
                  """
                  UPDATE season SET state = 'approved', approver = ?, changed_at = ?,
                    version = version + 1
                  WHERE id = ? AND version = ? AND state = 'draft'\
                  """,
                  approver,
                  now,
                  season.id(),
                  season.version())
              == 1;
      return told(connection, done, season.id(), now, entry);
    });
  }

  /** Takes it away at once; returns whether it was still to be taken away. */
  public CompletableFuture<Boolean> withdraw(String id, Instant now, Entry entry) {
    return database.write(connection -> {
      boolean done =
          Sql.update(
                  connection,
                  """
                  UPDATE season SET state = 'withdrawn', changed_at = ?, version = version + 1
                  WHERE id = ? AND state <> 'withdrawn'\
                  """,
                  now,
                  id)
              == 1;
      return told(connection, done, id, now, entry);
    });
  }

  private static boolean told(
      Connection connection, boolean done, String id, Instant now, Entry entry)
      throws SQLException {
    if (done) {
      AuditTable.append(connection, entry);
      NoticeEvents.add(connection, id, Kind.SEASON, now);
    }
    return done;
  }

  public Optional<SeasonRow> find(String id, Area area) {
    return database.read(connection ->
        Sql.first(
            connection,
            SeasonTable::row,
            "SELECT * FROM season WHERE id = ? AND place BETWEEN ? AND ?",
            id,
            area.prefix(),
            area.last()));
  }

  /** Drafts and approved ones within an area, the last intake first. */
  public List<SeasonRow> list(Area area, int limit) {
    return database.read(connection ->
        Sql.list(
            connection,
            SeasonTable::row,
            """
            SELECT * FROM season WHERE place BETWEEN ? AND ? AND state <> 'withdrawn'
            ORDER BY intake DESC, place, changed_at DESC, id LIMIT ?\
            """,
            area.prefix(),
            area.last(),
            limit));
  }

  static List<SeasonRow> approved(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        SeasonTable::row,
        "SELECT * FROM season WHERE state = 'approved' ORDER BY intake, place, id");
  }

  private static SeasonRow row(ResultSet row) throws SQLException {
    return new SeasonRow(
        row.getString("id"),
        row.getString("place"),
        row.getString("intake"),
        row.getString("steps"),
        row.getString("source"),
        row.getString("source_date"),
        row.getString("state"),
        row.getString("authors"),
        Optional.ofNullable(row.getString("approver")),
        row.getLong("version"),
        Sql.instant(row, "changed_at"));
  }
}
