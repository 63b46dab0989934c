package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What staff do with sign-ups. Each act and its entries in the log are stored together or not at
 * all.
 */
public final class FollowUpTable {

  /** Makes the entry of the log from the one before. */
  @FunctionalInterface
  public interface Entry extends Function<Optional<AuditRow>, AuditRow> {}

  /** A note, and the entry that tells of it. */
  public record Noted(NoteRow note, Entry entry) {}

  /**
   * That a sign-up goes from one state to another, if it is in the first.
   *
   * @param entry tells of it
   */
  public record Move(String from, String to, Entry entry) {}

  private final Database database;

  public FollowUpTable(Database database) {
    this.database = database;
  }

  /** As {@link SignUpTable#update}; logged and noted when it was done. */
  public CompletableFuture<Boolean> update(
      SignUpRow row, Area area, Entry entry, Optional<Noted> noted) {
    return database.write(connection -> {
      boolean done = SignUpRows.update(connection, row, area);
      if (done) {
        AuditTable.append(connection, entry);
        note(connection, noted, area);
      }
      return done;
    });
  }

  /** As {@link NoteTable#add}; logged when it was done. */
  public CompletableFuture<Boolean> note(Noted noted, Area area) {
    return database.write(connection -> note(connection, Optional.of(noted), area));
  }

  /**
   * As {@link ConflictTable#settle}; logged, noted, and the later sign-up moved, when it was done.
   */
  public CompletableFuture<Boolean> settle(
      String again, Area area, Instant at, Entry entry, Move move, Optional<Noted> noted) {
    return database.write(connection -> {
      boolean done = ConflictTable.settle(connection, again, area, at);
      if (done) {
        AuditTable.append(connection, entry);
        move(connection, again, at, move);
        note(connection, noted, area);
      }
      return done;
    });
  }

  private static void move(Connection connection, String id, Instant at, Move move)
      throws SQLException {
    int moved =
        Sql.update(
            connection,
            """
            UPDATE sign_up SET state = ?, version = version + 1, changed_at = ?
            WHERE id = ? AND state = ?\
            """,
            move.to(),
            at,
            id,
            move.from());
    if (moved > 0) {
      AuditTable.append(connection, move.entry());
    }
  }

  private static boolean note(Connection connection, Optional<Noted> noted, Area area)
      throws SQLException {
    boolean done = noted.isPresent() && NoteTable.add(connection, noted.get().note(), area);
    if (done) {
      AuditTable.append(connection, noted.get().entry());
    }
    return done;
  }

  /** Lets others than the approver see a minor's data until then. Returns true. */
  public CompletableFuture<Boolean> approve(
      String subject, String approver, Instant until, Entry entry) {
    return database.write(connection -> {
      Sql.update(connection, "DELETE FROM minor_approval WHERE subject = ?", subject);
      Sql.update(
          connection,
          "INSERT INTO minor_approval (subject, approver, until) VALUES (?, ?, ?)",
          subject,
          approver,
          until);
      AuditTable.append(connection, entry);
      return true;
    });
  }

  /** Whether somebody else than {@code account} has approved and that still holds. */
  public boolean isApproved(String subject, String account, Instant now) {
    return database.read(connection -> isApproved(connection, subject, account, now));
  }

  static boolean isApproved(Connection connection, String subject, String account, Instant now)
      throws SQLException {
    return Sql.first(
            connection,
            row -> row.getString("approver"),
            "SELECT approver FROM minor_approval WHERE subject = ? AND until > ?",
            subject,
            now)
        .filter(approver -> !approver.equals(account))
        .isPresent();
  }

  /** How many sign-ups within an area are in each state. */
  public Map<String, Long> counts(Area area) {
    record Count(String state, long number) {}
    List<Count> counts =
        database.read(connection ->
            Sql.list(
                connection,
                row -> new Count(row.getString("state"), row.getLong("number")),
                """
                SELECT state, count(*) AS number FROM sign_up
                WHERE area BETWEEN ? AND ? GROUP BY state\
                """,
                area.prefix(),
                area.last()));
    Map<String, Long> byState = new LinkedHashMap<>();
    counts.forEach(c -> byState.put(c.state(), c.number()));
    return byState;
  }

  /** Whether a sign-up is one of two of the same person that nobody has decided on. */
  public boolean isInConflict(String subject) {
    return database.read(connection ->
        Sql.first(
                connection,
                row -> row.getString("again"),
                """
                SELECT again FROM conflict
                WHERE settled_at IS NULL AND (again = ? OR earlier = ?)\
                """,
                subject,
                subject)
            .isPresent());
  }
}
