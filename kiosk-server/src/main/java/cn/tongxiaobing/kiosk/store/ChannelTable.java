package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.FollowUpTable.Entry;
import cn.tongxiaobing.kiosk.store.NoticeEvent.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Which channels are off. Turning one is stored together with its entry in the log and with the
 * event that tells the screens, or not at all.
 */
public final class ChannelTable {

  private static final String LAST =
      """
      SELECT * FROM channel_switch s WHERE sequence =
        (SELECT max(sequence) FROM channel_switch WHERE channel = s.channel)
      ORDER BY channel\
      """;

  private final Database database;

  public ChannelTable(Database database) {
    this.database = database;
  }

  /** Returns true. */
  public CompletableFuture<Boolean> turn(ChannelRow row, Entry entry) {
    return database.write(connection -> {
      long last =
          Sql.first(
                  connection,
                  found -> found.getLong(1),
                  "SELECT coalesce(max(sequence), 0) FROM channel_switch")
              .orElseThrow();
      Sql.update(
          connection,
          """
          INSERT INTO channel_switch (sequence, channel, is_off, reason, actor, at)
          VALUES (?, ?, ?, ?, ?, ?)\
          """,
          last + 1,
          row.channel(),
          row.off(),
          row.reason(),
          row.actor(),
          row.at());
      NoticeEvents.add(connection, row.channel(), Kind.CHANNELS, row.at());
      AuditTable.append(connection, entry);
      return true;
    });
  }

  /** How each channel stands that was ever turned. */
  public List<ChannelRow> last() {
    return database.read(connection ->
        Sql.list(
            connection,
            row ->
                new ChannelRow(
                    row.getString("channel"),
                    row.getBoolean("is_off"),
                    row.getString("reason"),
                    row.getString("actor"),
                    Sql.instant(row, "at")),
            LAST));
  }

  /** Those that are off. */
  static List<String> off(Connection connection) throws SQLException {
    return Sql.list(
            connection, row -> row.getBoolean("is_off") ? row.getString("channel") : "", LAST)
        .stream()
        .filter(channel -> !channel.isEmpty())
        .toList();
  }
}
