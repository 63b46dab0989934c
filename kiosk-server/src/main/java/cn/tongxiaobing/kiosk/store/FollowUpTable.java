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
 * What staff do with sign-ups. Each act and its entry in the log are stored together or not at all.
 */
public final class FollowUpTable {

  /** Makes the entry of the log from the one before. */
  @FunctionalInterface
  public interface Entry extends Function<Optional<AuditRow>, AuditRow> {}

  private final Database database;

  public FollowUpTable(Database database) {
    this.database = database;
  }

  /** As {@link SignUpTable#update}; logged when it was done. */
  public CompletableFuture<Boolean> update(SignUpRow row, Area area, Entry entry) {
    return database.write(
        connection -> logged(connection, SignUpTable.update(connection, row, area), entry));
  }

  /** As {@link NoteTable#add}; logged when it was done. */
  public CompletableFuture<Boolean> note(NoteRow note, Area area, Entry entry) {
    return database.write(
        connection -> logged(connection, NoteTable.add(connection, note, area), entry));
  }

  /** As {@link ConflictTable#settle}; logged when it was done. */
  public CompletableFuture<Boolean> settle(String again, Area area, Instant at, Entry entry) {
    return database.write(
        connection -> logged(connection, ConflictTable.settle(connection, again, area, at), entry));
  }

  /** Lets others than the approver see a minor's data until then. Returns true. */
  public CompletableFuture<Boolean> approve(
      String subject, String approver, Instant until, Entry entry) {
    return database.write(connection -> {
      Sql.update(connection, "DELETE FROM minor_approval WHERE subject = ?", subject);
      int added =
          Sql.update(
              connection,
              "INSERT INTO minor_approval (subject, approver, until) VALUES (?, ?, ?)",
              subject,
              approver,
              until);
      return logged(connection, added == 1, entry);
    });
  }

  /** Whether somebody else than {@code account} has approved and that still holds. */
  public boolean isApproved(String subject, String account, Instant now) {
    return database.read(connection ->
        Sql.first(
                connection,
                row -> row.getString("approver"),
                "SELECT approver FROM minor_approval WHERE subject = ? AND until > ?",
                subject,
                now)
            .filter(approver -> !approver.equals(account))
            .isPresent());
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

  private static boolean logged(Connection connection, boolean done, Entry entry)
      throws SQLException {
    if (done) {
      AuditTable.append(connection, entry);
    }
    return done;
  }
}
