package cn.tongxiaobing.kiosk.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** How often things happened. Several servers may add to the same numbers. */
public final class TallyTable {

  private final Database database;

  public TallyTable(Database database) {
    this.database = database;
  }

  /** What numbers are told by. */
  public enum By {
    NAME("name"),
    DAY("day"),
    HOUR("hour");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  /** Adds to what is there, all of it or nothing. Returns true. */
  public CompletableFuture<Boolean> add(Map<TallyRow, Long> counts) {
    return database.write(connection -> {
      for (Map.Entry<TallyRow, Long> count : counts.entrySet()) {
        TallyRow row = count.getKey();
        Sql.update(
            connection,
            """
            INSERT INTO tally (day, hour, place, kind, name, total) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (day, hour, place, kind, name)
            DO UPDATE SET total = tally.total + excluded.total\
            """,
            row.day().toString(),
            row.hour(),
            row.place(),
            row.kind(),
            row.name(),
            count.getValue());
      }
      return true;
    });
  }

  /**
   * The numbers of a kind within an area since a day, in the order of what they are told by; what
   * never happened is not among them.
   */
  public Map<String, Long> since(LocalDate first, Area area, String kind, By by) {
    return database.read(connection -> {
      Map<String, Long> totals = new LinkedHashMap<>();
      Sql.list(
              connection,
              row -> Map.entry(row.getString(1), row.getLong(2)),
              "SELECT "
                  + by.column
                  + ", sum(total) FROM tally"
                  + " WHERE kind = ? AND day >= ? AND place BETWEEN ? AND ?"
                  + " GROUP BY "
                  + by.column
                  + " ORDER BY "
                  + by.column,
              kind,
              first.toString(),
              area.prefix(),
              area.last())
          .forEach(total -> totals.put(total.getKey(), total.getValue()));
      return totals;
    });
  }

  /** The numbers of a kind within an area on one day, by the hour. */
  public Map<String, Long> on(LocalDate day, Area area, String kind) {
    return database.read(connection -> {
      Map<String, Long> totals = new LinkedHashMap<>();
      Sql.list(
              connection,
              row -> Map.entry(row.getString(1), row.getLong(2)),
              "SELECT hour, sum(total) FROM tally"
                  + " WHERE kind = ? AND day = ? AND place BETWEEN ? AND ?"
                  + " GROUP BY hour ORDER BY hour",
              kind,
              day.toString(),
              area.prefix(),
              area.last())
          .forEach(total -> totals.put(total.getKey(), total.getValue()));
      return totals;
    });
  }

  /** Forgets what was before a day; returns how many numbers. */
  public CompletableFuture<Integer> forget(LocalDate before) {
    return database.erase(
        connection -> Sql.update(connection, "DELETE FROM tally WHERE day < ?", before.toString()));
  }
}
