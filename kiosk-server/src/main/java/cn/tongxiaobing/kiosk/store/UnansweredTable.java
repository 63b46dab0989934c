package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Questions that had no certain answer, for those who write the cards. */
public final class UnansweredTable {

  private final Database database;

  public UnansweredTable(Database database) {
    this.database = database;
  }

  /** Returns true. */
  public CompletableFuture<Boolean> add(UnansweredRow question) {
    return database.write(connection ->
        Sql.update(
                connection,
                """
                INSERT INTO unanswered
                  (id, question, day, place, status, visit_hash, nearest, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                question.id(),
                question.question(),
                question.day().toString(),
                question.place(),
                question.status(),
                question.visitHash(),
                question.nearest(),
                question.createdAt())
            == 1);
  }

  /**
   * Those asked within an area, newest first, from the {@code skip}th on, at most {@code limit}.
   */
  public List<UnansweredRow> list(Area area, int skip, int limit) {
    return database.read(connection ->
        Sql.list(
            connection,
            row ->
                new UnansweredRow(
                    row.getString("id"),
                    row.getString("question"),
                    LocalDate.parse(row.getString("day")),
                    row.getString("place"),
                    row.getString("status"),
                    Sql.bytes(row, "visit_hash"),
                    Optional.ofNullable(row.getString("nearest")),
                    Sql.instant(row, "created_at")),
            """
            SELECT * FROM unanswered WHERE place BETWEEN ? AND ?
            ORDER BY created_at DESC, id LIMIT ? OFFSET ?\
            """,
            area.prefix(),
            area.last(),
            limit,
            skip));
  }

  /** Forgets those that came before; returns how many. */
  public CompletableFuture<Integer> forget(Instant before) {
    return database.eraseInPortions(connection ->
        Sql.update(
            connection,
            """
            DELETE FROM unanswered WHERE id IN
              (SELECT id FROM unanswered WHERE created_at < ? ORDER BY created_at LIMIT ?)\
            """,
            before,
            Database.PORTION));
  }
}
