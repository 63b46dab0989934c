package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.FollowUpTable.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What staff told kiosks to do. Every server of a fleet finds it here and tells its own kiosks. */
public final class CommandTable {

  private final Database database;

  public CommandTable(Database database) {
    this.database = database;
  }

  /**
   * Keeps a command with its entry in the log, and forgets old ones of that kiosk.
   *
   * @param area where the kiosk must stand
   * @param forget those given before then
   * @return whether there is such a kiosk, paired
   */
  public CompletableFuture<Boolean> add(
      CommandRow command, Area area, Instant forget, Entry entry) {
    return database.write(connection -> {
      Sql.update(
          connection,
          "DELETE FROM device_command WHERE device = ? AND at < ?",
          command.device(),
          forget);
      boolean done =
          Sql.update(
                  connection,
                  """
                  INSERT INTO device_command (id, device, kind, words, at)
                  SELECT ?, id, ?, ?, ? FROM device
                  WHERE id = ? AND token_hash IS NOT NULL AND area BETWEEN ? AND ?\
                  """,
                  command.id(),
                  command.kind(),
                  command.words(),
                  command.at(),
                  command.device(),
                  area.prefix(),
                  area.last())
              == 1;
      if (done) {
        AuditTable.append(connection, entry);
      }
      return done;
    });
  }

  /** Those given since then that no kiosk has said it obeys, oldest first. */
  public List<CommandRow> pending(Instant since) {
    return database.read(connection ->
        Sql.list(
            connection,
            CommandTable::row,
            "SELECT * FROM device_command WHERE at >= ? AND obeyed_at IS NULL ORDER BY at, id",
            since));
  }

  /** Notes that a kiosk obeys; returns whether it had been told to and had not said so before. */
  public CompletableFuture<Boolean> obey(String device, String command, Instant at) {
    return database.write(connection ->
        Sql.update(
                connection,
                """
                UPDATE device_command SET obeyed_at = ?
                WHERE id = ? AND device = ? AND obeyed_at IS NULL\
                """,
                at,
                command,
                device)
            == 1);
  }

  /** The last of each kiosk, by its id. */
  public Map<String, CommandRow> latest() {
    Map<String, CommandRow> latest = new HashMap<>();
    database
        .read(connection ->
            Sql.list(connection, CommandTable::row, "SELECT * FROM device_command ORDER BY at, id"))
        .forEach(command -> latest.put(command.device(), command));
    return latest;
  }

  private static CommandRow row(ResultSet row) throws SQLException {
    return new CommandRow(
        row.getString("id"),
        row.getString("device"),
        row.getString("kind"),
        row.getString("words"),
        Sql.instant(row, "at"),
        Sql.optionalInstant(row, "obeyed_at"));
  }
}
