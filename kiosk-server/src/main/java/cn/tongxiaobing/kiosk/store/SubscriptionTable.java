package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Who wants to hear of what. */
public final class SubscriptionTable {

  private final Database database;

  public SubscriptionTable(Database database) {
    this.database = database;
  }

  /** Adds these; each is told at once of what was published since the version it knows. */
  public CompletableFuture<Boolean> add(Collection<Wanted> added) {
    List<Wanted> all = List.copyOf(added);
    return database.write(connection -> {
      long holds = VersionTable.last(connection).map(SwitchRow::version).orElse(0L);
      for (Wanted wanted : all) {
        add(connection, wanted);
        if (wanted.version() != holds) {
          tellMissed(connection, wanted);
        }
      }
      return true;
    });
  }

  private static void add(Connection connection, Wanted wanted) throws SQLException {
    for (String topic : wanted.topics()) {
      Sql.update(
          connection,
          """
          INSERT INTO subscription (channel, subscriber, topic, ends_at) VALUES (?, ?, ?, ?)
          ON CONFLICT (channel, subscriber, topic) DO UPDATE SET ends_at = excluded.ends_at\
          """,
          wanted.channel(),
          wanted.subscriber(),
          topic,
          wanted.until());
    }
  }

  private record Published(long publication, Change change, Instant at) {}

  /** An answer that was under way while something was published came from what was there before. */
  private static void tellMissed(Connection connection, Wanted wanted) throws SQLException {
    List<Published> since =
        Sql.list(
            connection,
            row ->
                new Published(
                    row.getLong("publication"), OutboxTable.change(row), Sql.instant(row, "at")),
            """
            SELECT * FROM outbox WHERE channel = ? AND publication >
              (SELECT coalesce(max(sequence), 0) FROM corpus_switch WHERE version = ?)
            ORDER BY sequence\
            """,
            OutboxTable.FEED,
            wanted.version());
    for (Published each : since) {
      List<String> own = each.change().topics().stream().filter(wanted.topics()::contains).toList();
      if (!own.isEmpty()) {
        OutboxTable.add(
            connection,
            wanted.channel(),
            wanted.subscriber(),
            each.publication(),
            each.change().about(own),
            each.at());
      }
    }
  }

  /** Those who want to hear of any of these, each once, with what they want to hear of. */
  static List<Wanted> wanting(Connection connection, List<String> topics, Instant at)
      throws SQLException {
    Map<List<String>, TreeSet<String>> found = new LinkedHashMap<>();
    for (String topic : topics) {
      Sql.list(
              connection,
              row -> List.of(row.getString("channel"), row.getString("subscriber")),
              "SELECT channel, subscriber FROM subscription WHERE topic = ? AND ends_at > ?",
              topic,
              at)
          .forEach(who -> found.computeIfAbsent(who, w -> new TreeSet<>()).add(topic));
    }
    return found.entrySet().stream()
        .map(each ->
            new Wanted(
                each.getKey().getFirst(),
                each.getKey().getLast(),
                List.copyOf(each.getValue()),
                0,
                at))
        .toList();
  }

  /** These are still there. Returns true. */
  public CompletableFuture<Boolean> renew(
      String channel, Collection<String> subscribers, Instant until) {
    List<String> all = List.copyOf(subscribers);
    return database.write(connection -> {
      for (String subscriber : all) {
        Sql.update(
            connection,
            "UPDATE subscription SET ends_at = ? WHERE channel = ? AND subscriber = ?",
            until,
            channel,
            subscriber);
      }
      return true;
    });
  }

  /**
   * Forgets whose time is over, with the messages to them, and what the feed has kept long enough.
   *
   * @return how many rows
   */
  public CompletableFuture<Integer> purge(Instant now, Instant oldest) {
    return database.erase(connection ->
        Sql.update(connection, "DELETE FROM subscription WHERE ends_at <= ?", now)
            + Sql.update(
                connection,
                """
                DELETE FROM outbox WHERE channel <> ? AND NOT EXISTS
                  (SELECT 1 FROM subscription s
                   WHERE s.channel = outbox.channel AND s.subscriber = outbox.subscriber)\
                """,
                OutboxTable.FEED)
            + Sql.update(
                connection,
                "DELETE FROM outbox WHERE channel = ? AND at < ?",
                OutboxTable.FEED,
                oldest));
  }
}
