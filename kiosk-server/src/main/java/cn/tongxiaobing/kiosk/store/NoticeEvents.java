package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.NoticeEvent.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The numbered events of the notices; they only grow, whichever server they come from. */
final class NoticeEvents {

  private NoticeEvents() {}

  /** Adds one, within the work that it tells of. */
  static void add(Connection connection, String notice, Kind kind, Instant at) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO notice_event (sequence, notice, kind, at) VALUES (?, ?, ?, ?)",
        last(connection) + 1,
        notice,
        kind.code(),
        at);
  }

  /** The number of the last one, 0 without any. */
  static long last(Connection connection) throws SQLException {
    return Sql.first(
            connection,
            row -> row.getLong(1),
            "SELECT coalesce(max(sequence), 0) FROM notice_event")
        .orElseThrow();
  }

  /** The last {@code limit} of them, in order. */
  static List<NoticeEvent> recent(Connection connection, int limit) throws SQLException {
    return Sql.list(
            connection,
            row ->
                new NoticeEvent(
                    row.getLong("sequence"),
                    row.getString("notice"),
                    Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT))),
            "SELECT sequence, notice, kind FROM notice_event ORDER BY sequence DESC LIMIT ?",
            limit)
        .reversed();
  }
}
