package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.FollowUpTable.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the answer desk works on. Each change and its entry in the log are stored together. */
public final class DeskTable {

  private final Database database;

  public DeskTable(Database database) {
    this.database = database;
  }

  /** Returns true. */
  public CompletableFuture<Boolean> add(DeskRow row, Entry entry) {
    return database.write(connection -> {
      Sql.update(
          connection,
          """
          INSERT INTO answer_desk (id, revision, owner, due, place, wordings, taken_at, changed_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
          """,
          row.id(),
          row.revision(),
          row.owner(),
          row.due().toString(),
          row.place(),
          String.join("\n", row.wordings()),
          row.takenAt(),
          row.changedAt());
      AuditTable.append(connection, entry);
      return true;
    });
  }

  /**
   * Puts the next revision in the place of the one before; returns whether that was still there.
   */
  public CompletableFuture<Boolean> change(DeskRow next, Entry entry) {
    return database.write(connection -> {
      boolean done =
          Sql.update(
                  connection,
                  """
                  UPDATE answer_desk SET revision = ?, owner = ?, due = ?, wordings = ?, draft = ?,
                  editions = ?, answered = ?, closed_at = ?, stale_at = ?, changed_at = ?
                  WHERE id = ? AND revision = ?\
                  """,
                  next.revision(),
                  next.owner(),
                  next.due().toString(),
                  String.join("\n", next.wordings()),
                  next.draft(),
                  String.join("\n", next.editions()),
                  next.answered(),
                  next.closedAt(),
                  next.staleAt(),
                  next.changedAt(),
                  next.id(),
                  next.revision() - 1)
              == 1;
      if (done) {
        AuditTable.append(connection, entry);
      }
      return done;
    });
  }

  public Optional<DeskRow> find(String id) {
    return database.read(connection ->
        Sql.first(connection, DeskTable::row, "SELECT * FROM answer_desk WHERE id = ?", id));
  }

  /** The one that is due first first. */
  public List<DeskRow> all() {
    return database.read(connection ->
        Sql.list(connection, DeskTable::row, "SELECT * FROM answer_desk ORDER BY due, id"));
  }

  /** Forgets those that were taken on before and to which nobody has written an answer. */
  public CompletableFuture<Integer> forget(Instant before) {
    return database.eraseInPortions(connection ->
        Sql.update(
            connection,
            """
            DELETE FROM answer_desk WHERE id IN
              (SELECT id FROM answer_desk WHERE taken_at < ? AND draft IS NULL LIMIT ?)\
            """,
            before,
            Database.PORTION));
  }

  private static DeskRow row(ResultSet row) throws SQLException {
    int answered = row.getInt("answered");
    Optional<Integer> count = row.wasNull() ? Optional.empty() : Optional.of(answered);
    return new DeskRow(
        row.getString("id"),
        row.getLong("revision"),
        row.getString("owner"),
        LocalDate.parse(row.getString("due")),
        row.getString("place"),
        lines(row.getString("wordings")),
        Optional.ofNullable(row.getString("draft")),
        lines(Optional.ofNullable(row.getString("editions")).orElse("")),
        count,
        Sql.optionalInstant(row, "closed_at"),
        Sql.optionalInstant(row, "stale_at"),
        Sql.instant(row, "taken_at"),
        Sql.instant(row, "changed_at"));
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isEmpty()).toList();
  }
}
