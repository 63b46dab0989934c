package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** How much there is of what an office must not lose. */
public record Contents(Map<Part, Long> rows) {

  /** What is counted. */
  public enum Part {
    SIGN_UPS("sign_up"),
    CONSENTS("consent"),
    NOTES("note"),
    AUDIT_ENTRIES("audit"),
    ACCOUNTS("staff_account"),
    UNANSWERED("unanswered");

    private final String table;

    Part(String table) {
      this.table = table;
    }
  }

  public Contents {
    rows = Map.copyOf(rows);
  }

  static Contents of(Connection connection) throws SQLException {
    Map<Part, Long> rows = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      rows.put(
          part,
          Sql.first(connection, row -> row.getLong(1), "SELECT count(*) FROM " + part.table)
              .orElseThrow());
    }
    return new Contents(rows);
  }

  /** How many there are of {@code part}. */
  public long of(Part part) {
    return rows.getOrDefault(part, 0L);
  }
}
