package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.FollowUpTable.Entry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The kiosks of the office. What staff do to one is stored together with its entry in the log, or
 * not at all.
 */
public final class DeviceTable {

  private static final String SELECT =
      """
      SELECT d.*, r.at, r.page, r.stale, r.browser, r.screen, r.audio, r.printer, r.busy,
        r.error, r.error_at
      FROM device d LEFT JOIN device_report r ON r.device = d.id\
      """;

  private final Database database;

  public DeviceTable(Database database) {
    this.database = database;
  }

  /** A code to pair with, as it is kept, and until when it holds. */
  public record Code(Bytes hash, Instant until) {}

  /** Returns true. */
  public CompletableFuture<Boolean> add(DeviceRow device, Code code, Entry entry) {
    return database.write(connection -> {
      boolean done =
          Sql.update(
                  connection,
                  """
                  INSERT INTO device
                    (id, name, spot, area, code_hash, code_until, created_at, version)
                  VALUES (?, ?, ?, ?, ?, ?, ?, 1)\
                  """,
                  device.id(),
                  device.name(),
                  device.spot(),
                  device.area(),
                  code.hash(),
                  code.until(),
                  device.createdAt())
              == 1;
      return logged(connection, done, entry);
    });
  }

  /** Those in an area, by name. */
  public List<DeviceRow> all(Area area) {
    return database.read(connection ->
        Sql.list(
            connection,
            DeviceTable::row,
            SELECT + " WHERE d.area BETWEEN ? AND ? ORDER BY d.name, d.id",
            area.prefix(),
            area.last()));
  }

  public Optional<DeviceRow> find(String id, Area area) {
    return database.read(connection ->
        Sql.first(
            connection,
            DeviceTable::row,
            SELECT + " WHERE d.id = ? AND d.area BETWEEN ? AND ?",
            id,
            area.prefix(),
            area.last()));
  }

  /** Gives it the name and place of {@code device}; returns whether it still was of its version. */
  public CompletableFuture<Boolean> move(DeviceRow device, Area area, Entry entry) {
    return database.write(connection -> {
      boolean done =
          Sql.update(
                  connection,
                  """
                  UPDATE device SET name = ?, spot = ?, area = ?, version = version + 1
                  WHERE id = ? AND version = ? AND area BETWEEN ? AND ?\
                  """,
                  device.name(),
                  device.spot(),
                  device.area(),
                  device.id(),
                  device.version(),
                  area.prefix(),
                  area.last())
              == 1;
      return logged(connection, done, entry);
    });
  }

  /** A code in the place of an earlier one; returns whether there is such a kiosk. */
  public CompletableFuture<Boolean> invite(String id, Area area, Code code, Entry entry) {
    return database.write(connection -> {
      boolean done =
          Sql.update(
                  connection,
                  "UPDATE device SET code_hash = ?, code_until = ? WHERE id = ? AND area BETWEEN ? AND ?",
                  code.hash(),
                  code.until(),
                  id,
                  area.prefix(),
                  area.last())
              == 1;
      return logged(connection, done, entry);
    });
  }

  /** The kiosk that a code is for, if it still holds. */
  public Optional<DeviceRow> invited(Bytes codeHash, Instant now) {
    return database.read(connection ->
        Sql.first(
            connection,
            DeviceTable::row,
            SELECT + " WHERE d.code_hash = ? AND d.code_until > ?",
            codeHash,
            now));
  }

  /** Uses a code up for a token; returns whether the code still was to be used. */
  public CompletableFuture<Boolean> pair(Bytes codeHash, Bytes tokenHash, Entry entry) {
    return database.erase(connection -> {
      boolean done =
          Sql.update(
                  connection,
                  """
                  UPDATE device SET token_hash = ?, code_hash = NULL, code_until = NULL
                  WHERE code_hash = ?\
                  """,
                  tokenHash,
                  codeHash)
              == 1;
      return logged(connection, done, entry);
    });
  }

  /** Forgets a kiosk with all that it said; returns whether there was one. */
  public CompletableFuture<Boolean> remove(String id, Area area, Entry entry) {
    return database.erase(connection -> {
      boolean done =
          Sql.update(
                  connection,
                  "DELETE FROM device WHERE id = ? AND area BETWEEN ? AND ?",
                  id,
                  area.prefix(),
                  area.last())
              == 1;
      return logged(connection, done, entry);
    });
  }

  /** The ids of all that are paired, by the hashes of their tokens. */
  public Map<Bytes, String> paired() {
    record Paired(Bytes token, String id) {}
    List<Paired> all =
        database.read(connection ->
            Sql.list(
                connection,
                row -> new Paired(Sql.bytes(row, "token_hash"), row.getString("id")),
                "SELECT token_hash, id FROM device WHERE token_hash IS NOT NULL"));
    Map<Bytes, String> ids = new HashMap<>();
    all.forEach(each -> ids.put(each.token(), each.id()));
    return ids;
  }

  /** Keeps what a kiosk says, in the place of what it said before; returns whether there is one. */
  public CompletableFuture<Boolean> report(String id, ReportRow report) {
    return database.write(connection ->
        Sql.update(
                connection,
                """
                INSERT INTO device_report
                  (device, at, page, stale, browser, screen, audio, printer, busy, error, error_at)
                SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM device WHERE id = ?
                ON CONFLICT (device) DO UPDATE SET
                  at = excluded.at, page = excluded.page, stale = excluded.stale,
                  browser = excluded.browser,
                  screen = excluded.screen, audio = excluded.audio, printer = excluded.printer,
                  busy = excluded.busy,
                  error = CASE WHEN excluded.error = '' THEN device_report.error
                    ELSE excluded.error END,
                  error_at = COALESCE(excluded.error_at, device_report.error_at)\
                """,
                report.at(),
                report.page(),
                report.stale(),
                report.browser(),
                report.screen(),
                report.audio(),
                report.printer(),
                report.busy(),
                report.error(),
                report.errorAt(),
                id)
            == 1);
  }

  private static boolean logged(Connection connection, boolean done, Entry entry)
      throws SQLException {
    if (done) {
      AuditTable.append(connection, entry);
    }
    return done;
  }

  private static DeviceRow row(ResultSet row) throws SQLException {
    return new DeviceRow(
        row.getString("id"),
        row.getString("name"),
        row.getString("spot"),
        row.getString("area"),
        Sql.optionalInstant(row, "code_until"),
        Sql.optionalBytes(row, "token_hash").isPresent(),
        Sql.instant(row, "created_at"),
        row.getLong("version"),
        report(row));
  }

  private static Optional<ReportRow> report(ResultSet row) throws SQLException {
    Optional<Instant> at = Sql.optionalInstant(row, "at");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReportRow(
                at.get(),
                row.getString("page"),
                row.getBoolean("stale"),
                row.getString("browser"),
                row.getString("screen"),
                row.getString("audio"),
                row.getString("printer"),
                row.getBoolean("busy"),
                row.getString("error"),
                Sql.optionalInstant(row, "error_at")));
  }
}
