package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Copies every table from one database into another of the same schema, of whichever kind. */
final class TableCopy {

  /**
   * Those that others refer to come first. Sessions, codes to enrol with and trusted browsers stay
   * behind: everybody logs in again. So do the subscriptions of visits, which are over by then.
   */
  private static final List<String> TABLES =
      List.of(
          "sign_up",
          "submission",
          "consent",
          "conflict",
          "note",
          "audit",
          "staff_account",
          "recovery_code",
          "staff_person",
          "minor_approval",
          "export_request",
          "unanswered",
          "device",
          "notice",
          "notice_event",
          "season",
          "corpus_draft",
          "corpus_text",
          "corpus_version",
          "corpus_switch",
          "answer_desk",
          "tally",
          "channel_switch",
          "outbox");

  private static final int ROWS_AT_ONCE = 500;

  private TableCopy() {}

  /** Both are in a transaction; {@code to} has no rows. Returns the number of rows. */
  static long copy(Connection from, Connection to) throws SQLException {
    long copied = 0;
    for (String table : TABLES) {
      copied += copy(table, from, to);
    }
    return copied;
  }

  private static long copy(String table, Connection from, Connection to) throws SQLException {
    try (Statement select = from.createStatement()) {
      select.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = select.executeQuery("SELECT * FROM " + table);
          PreparedStatement insert = to.prepareStatement(insertion(table, rows.getMetaData()))) {
        long copied = 0;
        while (rows.next()) {
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            insert.setObject(i, value(rows, i));
          }
          insert.addBatch();
          copied++;
          if (copied % ROWS_AT_ONCE == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
        return copied;
      }
    }
  }

  private static String insertion(String table, ResultSetMetaData columns) throws SQLException {
    StringJoiner names = new StringJoiner(", ");
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnName(i));
    }
    String marks = String.join(", ", Collections.nCopies(columns.getColumnCount(), "?"));
    return "INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")";
  }

  /** The same type under its name in either database. */
  private static @Nullable Object value(ResultSet row, int column) throws SQLException {
    String type = row.getMetaData().getColumnTypeName(column).toUpperCase(Locale.ROOT);
    Object value =
        switch (type) {
          case "BOOLEAN", "BOOL" -> row.getBoolean(column);
          case "INTEGER", "INT4" -> row.getInt(column);
          case "BIGINT", "INT8" -> row.getLong(column);
          case "BYTEA" -> row.getBytes(column);
          case "TEXT" -> row.getString(column);
          default -> throw new IllegalStateException("a column of type " + type);
        };
    return row.wasNull() ? null : value;
  }
}
