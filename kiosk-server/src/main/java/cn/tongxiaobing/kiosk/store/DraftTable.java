package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.FollowUpTable.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What clerks work on. Each change and its entry in the log are stored together. */
public final class DraftTable {

  private final Database database;

  public DraftTable(Database database) {
    this.database = database;
  }

  /** Returns true. */
  public CompletableFuture<Boolean> add(DraftRow draft, Entry entry) {
    return database.write(connection -> {
      Sql.update(
          connection,
          """
          INSERT INTO corpus_draft (id, revision, state, author, hands, content, created_at, changed_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
          """,
          draft.id(),
          draft.revision(),
          draft.state(),
          draft.author(),
          String.join(",", draft.hands()),
          draft.content(),
          draft.createdAt(),
          draft.changedAt());
      AuditTable.append(connection, entry);
      return true;
    });
  }

  /**
   * Puts the next revision in the place of the one before; returns whether that was still there.
   */
  public CompletableFuture<Boolean> change(DraftRow next, Entry entry) {
    return database.write(connection -> {
      boolean done =
          Sql.update(
                  connection,
                  """
                  UPDATE corpus_draft SET revision = ?, state = ?, hands = ?, content = ?,
                  checked = ?, approver = ?, publish_at = ?, changed_at = ?
                  WHERE id = ? AND revision = ?\
                  """,
                  next.revision(),
                  next.state(),
                  String.join(",", next.hands()),
                  next.content(),
                  next.checked(),
                  next.approver(),
                  next.publishAt(),
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

  /** Keeps what a comparison came to; returns whether the draft is still at this revision. */
  public CompletableFuture<Boolean> keepChecked(String id, long revision, String checked) {
    return database.write(connection ->
        Sql.update(
                connection,
                "UPDATE corpus_draft SET checked = ? WHERE id = ? AND revision = ?",
                checked,
                id,
                revision)
            == 1);
  }

  public Optional<DraftRow> find(String id) {
    return database.read(connection ->
        Sql.first(connection, DraftTable::row, "SELECT * FROM corpus_draft WHERE id = ?", id));
  }

  /** The one changed last first. */
  public List<DraftRow> all() {
    return database.read(connection ->
        Sql.list(
            connection,
            DraftTable::row,
            "SELECT * FROM corpus_draft ORDER BY changed_at DESC, id"));
  }

  /** Those in a state, the one to be published first first. */
  public List<DraftRow> in(String state) {
    return database.read(connection ->
        Sql.list(
            connection,
            DraftTable::row,
            "SELECT * FROM corpus_draft WHERE state = ? ORDER BY publish_at, id",
            state));
  }

  private static DraftRow row(ResultSet row) throws SQLException {
    return new DraftRow(
        row.getString("id"),
        row.getLong("revision"),
        row.getString("state"),
        row.getString("author"),
        List.of(row.getString("hands").split(",", -1)),
        row.getString("content"),
        Optional.ofNullable(row.getString("checked")),
        Optional.ofNullable(row.getString("approver")),
        Sql.optionalInstant(row, "publish_at"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "changed_at"));
  }
}
