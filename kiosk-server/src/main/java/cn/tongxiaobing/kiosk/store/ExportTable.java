package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.FollowUpTable.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Lists that were asked for. Each step and its entry in the log are stored together. */
public final class ExportTable {

  private final Database database;

  public ExportTable(Database database) {
    this.database = database;
  }

  /** Returns true. */
  public CompletableFuture<Boolean> add(ExportRow export, Entry entry) {
    return database.write(connection -> {
      Sql.update(
          connection,
          """
          INSERT INTO export_request (id, account, area, state, fields, purpose, format, at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
          """,
          export.id(),
          export.account(),
          export.area(),
          export.state(),
          export.fields(),
          export.purpose(),
          export.format(),
          export.at());
      AuditTable.append(connection, entry);
      return true;
    });
  }

  public Optional<ExportRow> find(String id, Area area) {
    return database.read(connection ->
        Sql.first(
            connection,
            ExportTable::row,
            "SELECT * FROM export_request WHERE id = ? AND area BETWEEN ? AND ?",
            id,
            area.prefix(),
            area.last()));
  }

  /** Within an area, newest first, at most {@code limit}. */
  public List<ExportRow> list(Area area, int limit) {
    return database.read(connection ->
        Sql.list(
            connection,
            ExportTable::row,
            "SELECT * FROM export_request WHERE area BETWEEN ? AND ? ORDER BY at DESC, id LIMIT ?",
            area.prefix(),
            area.last(),
            limit));
  }

  /** Returns whether it was not approved before. */
  public CompletableFuture<Boolean> approve(String id, String approver, Instant at, Entry entry) {
    return database.write(connection -> {
      boolean done =
          Sql.update(
                  connection,
                  """
                  UPDATE export_request SET approver = ?, approved_at = ?
                  WHERE id = ? AND approver IS NULL\
                  """,
                  approver,
                  at,
                  id)
              == 1;
      if (done) {
        AuditTable.append(connection, entry);
      }
      return done;
    });
  }

  /** Uses it up; returns whether it was approved since then and not taken before. */
  public CompletableFuture<Boolean> take(
      String id, Instant approvedSince, Instant at, Entry entry) {
    return database.write(connection -> {
      boolean done =
          Sql.update(
                  connection,
                  """
                  UPDATE export_request SET taken_at = ?
                  WHERE id = ? AND taken_at IS NULL AND approved_at >= ?\
                  """,
                  at,
                  id,
                  approvedSince)
              == 1;
      if (done) {
        AuditTable.append(connection, entry);
      }
      return done;
    });
  }

  private static ExportRow row(ResultSet row) throws SQLException {
    return new ExportRow(
        row.getString("id"),
        row.getString("account"),
        row.getString("area"),
        Optional.ofNullable(row.getString("state")),
        row.getString("fields"),
        row.getString("purpose"),
        row.getString("format"),
        Sql.instant(row, "at"),
        Optional.ofNullable(row.getString("approver")),
        Sql.optionalInstant(row, "approved_at"),
        Sql.optionalInstant(row, "taken_at"));
  }
}
