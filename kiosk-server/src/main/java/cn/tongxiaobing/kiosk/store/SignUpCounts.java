package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many sign-ups there are, nothing of any of them. */
public final class SignUpCounts {

  private final Database database;

  public SignUpCounts(Database database) {
    this.database = database;
  }

  /** Those of an area since an instant, by the state that they are in now. */
  public Map<String, Long> byState(Area area, Instant since) {
    return database.read(connection -> {
      Map<String, Long> counts = new LinkedHashMap<>();
      Sql.list(
              connection,
              row -> Map.entry(row.getString(1), row.getLong(2)),
              "SELECT state, count(*) FROM sign_up WHERE"
                  + SignUpRows.WITHIN
                  + " AND created_at >= ? GROUP BY state ORDER BY state",
              area.prefix(),
              area.last(),
              since)
          .forEach(count -> counts.put(count.getKey(), count.getValue()));
      return counts;
    });
  }
}
