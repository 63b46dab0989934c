package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.Change.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Messages that wait to be sent. Each is written in the transaction of what it tells of, so that
 * none is lost; it waits until it is known to be sent, and is sent again under the same id when the
 * program dies in between.
 */
public final class OutboxTable {

  /** The channel of those who ask now and then what is new; it hears of every change. */
  public static final String FEED = "feed";

  private final Database database;

  public OutboxTable(Database database) {
    this.database = database;
  }

  /** Adds what those hear who want to, within the work that it tells of. */
  static void add(Connection connection, long publication, List<Change> changes, Instant at)
      throws SQLException {
    for (Change change : changes) {
      add(connection, FEED, "", publication, change, at);
      for (Wanted wanted : SubscriptionTable.wanting(connection, change.topics(), at)) {
        add(
            connection,
            wanted.channel(),
            wanted.subscriber(),
            publication,
            change.about(wanted.topics()),
            at);
      }
    }
  }

  /** Adds one; whoever was told of a change already is not told again. */
  static void add(
      Connection connection,
      String channel,
      String subscriber,
      long publication,
      Change change,
      Instant at)
      throws SQLException {
    long last =
        Sql.first(
                connection, row -> row.getLong(1), "SELECT coalesce(max(sequence), 0) FROM outbox")
            .orElseThrow();
    Sql.update(
        connection,
        """
        INSERT INTO outbox (sequence, channel, subscriber, change_id, publication, kind, title,
          place, shelves, topics, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (channel, subscriber, change_id) DO NOTHING\
        """,
        last + 1,
        channel,
        subscriber,
        change.id(),
        publication,
        change.kind().code(),
        change.title(),
        change.place(),
        String.join("\n", change.shelves()),
        String.join("\n", change.topics()),
        at);
  }

  /** What was to be told is not true any more: nobody hears of it who has not yet. */
  static void drop(Connection connection, String change) throws SQLException {
    Sql.update(connection, "DELETE FROM outbox WHERE change_id = ?", change);
  }

  /** All that are not known to be sent, in order. */
  public List<Message> waiting() {
    return database.read(connection ->
        Sql.list(
            connection,
            OutboxTable::message,
            "SELECT * FROM outbox WHERE sent_at IS NULL ORDER BY sequence"));
  }

  /** Those to one subscriber after the one with this number, sent or not, in order. */
  public List<Message> after(String channel, String subscriber, long sequence) {
    return database.read(connection ->
        Sql.list(
            connection,
            OutboxTable::message,
            "SELECT * FROM outbox WHERE channel = ? AND subscriber = ? AND sequence > ? ORDER BY sequence",
            channel,
            subscriber,
            sequence));
  }

  /** Those that the feed has, the newest first, at most {@code limit}. */
  public List<Message> feed(int limit) {
    return database.read(connection ->
        Sql.list(
            connection,
            OutboxTable::message,
            """
            SELECT * FROM outbox WHERE channel = ? AND sent_at IS NOT NULL
            ORDER BY sequence DESC LIMIT ?\
            """,
            FEED,
            limit));
  }

  /** Keeps that these were sent. Returns true. */
  public CompletableFuture<Boolean> sent(Collection<Message> messages, Instant at) {
    List<Message> all = List.copyOf(messages);
    return database.write(connection -> {
      for (Message message : all) {
        Sql.update(
            connection, "UPDATE outbox SET sent_at = ? WHERE sequence = ?", at, message.sequence());
      }
      return true;
    });
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getLong("sequence"),
        row.getString("channel"),
        row.getString("subscriber"),
        change(row),
        Sql.instant(row, "at"));
  }

  static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getString("change_id"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("title"),
        row.getString("place"),
        lines(row.getString("shelves")),
        lines(row.getString("topics")));
  }

  private static List<String> lines(String stored) {
    return Stream.of(stored.split("\n", -1)).filter(line -> !line.isEmpty()).toList();
  }
}
