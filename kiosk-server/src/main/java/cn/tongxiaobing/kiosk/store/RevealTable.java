package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.FollowUpTable.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Who may see what names a person. Whether somebody may, and that they have, is one transaction: of
 * two at once only one can be the last that is allowed, on however many nodes.
 */
public final class RevealTable {

  private final Database database;

  public RevealTable(Database database) {
    this.database = database;
  }

  /** What a wish to see comes to. */
  public enum Verdict {
    /** May be shown, and the log says that it was. */
    SHOWN,
    /** There is none, or not for who asks. */
    ABSENT,
    /** A minor's, that nobody else has approved. */
    UNAPPROVED,
    /** They have seen as many as they may. */
    TOO_MANY
  }

  /**
   * A wish to see one.
   *
   * @param account who wishes
   * @param area what they may see
   * @param action by which the log counts what was shown
   */
  public record Wish(String id, String account, Area area, String action, Instant at) {}

  /** No more than so many within a time. */
  public record Limit(int most, Duration within) {}

  /**
   * Decides, and logs what was decided, but for what is not there.
   *
   * @param entry for what it came to
   */
  public CompletableFuture<Verdict> decide(
      Wish wish, List<Limit> limits, Function<Verdict, Entry> entry) {
    return database.write(connection -> {
      Verdict verdict = verdict(connection, wish, limits);
      if (verdict != Verdict.ABSENT) {
        AuditTable.append(connection, entry.apply(verdict));
      }
      return verdict;
    });
  }

  private static Verdict verdict(Connection connection, Wish wish, List<Limit> limits)
      throws SQLException {
    Optional<Boolean> minor =
        Sql.first(
            connection,
            row -> row.getBoolean("minor"),
            "SELECT minor FROM sign_up WHERE id = ? AND" + SignUpRows.WITHIN,
            wish.id(),
            wish.area().prefix(),
            wish.area().last());
    if (minor.isEmpty()) {
      return Verdict.ABSENT;
    }
    if (minor.get()
        && !FollowUpTable.isApproved(connection, wish.id(), wish.account(), wish.at())) {
      return Verdict.UNAPPROVED;
    }
    for (Limit limit : limits) {
      Instant since = wish.at().minus(limit.within());
      if (AuditTable.count(connection, wish.account(), wish.action(), since) >= limit.most()) {
        return Verdict.TOO_MANY;
      }
    }
    return Verdict.SHOWN;
  }
}
