package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.FollowUpTable.Entry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Every state of the library that was published, and which one holds. Versions and their texts are
 * only ever added to; what holds is changed by a row more, in one transaction with the states of
 * the documents, the messages that tell of it and the entry of the log.
 */
public final class VersionTable {

  private final Database database;

  public VersionTable(Database database) {
    this.database = database;
  }

  /**
   * A version that is not there yet.
   *
   * @param manifest names its texts by their fingerprints
   * @param texts by fingerprint; those that are known already may be among them
   */
  public record Made(String manifest, Map<String, String> texts) {
    public Made {
      texts = Map.copyOf(texts);
    }
  }

  /** Which version holds; empty when nothing was ever published. */
  public Optional<SwitchRow> current() {
    return database.read(VersionTable::last);
  }

  /** The highest number of a version, 0 for none. */
  public long versions() {
    return database.read(connection ->
        Sql.first(
                connection,
                row -> row.getLong(1),
                "SELECT coalesce(max(number), 0) FROM corpus_version")
            .orElseThrow());
  }

  public Optional<String> manifest(long number) {
    return database.read(connection ->
        Sql.first(
            connection,
            row -> row.getString("manifest"),
            "SELECT manifest FROM corpus_version WHERE number = ?",
            number));
  }

  /** The text with this fingerprint. */
  public Optional<String> text(String hash) {
    return database.read(connection ->
        Sql.first(
            connection,
            row -> row.getString("content"),
            "SELECT content FROM corpus_text WHERE hash = ?",
            hash));
  }

  /** The newest first, at most {@code limit}. */
  public List<SwitchRow> switches(int limit) {
    return database.read(connection ->
        Sql.list(
            connection,
            VersionTable::row,
            "SELECT * FROM corpus_switch ORDER BY sequence DESC LIMIT ?",
            limit));
  }

  /**
   * Lets a version hold.
   *
   * @param next follows the one that holds now; when another has come between, nothing is done
   * @param made the version itself, when it is new
   * @param states of documents, by id, from now on
   * @param changes what those hear who want to
   * @return whether it was done
   */
  public CompletableFuture<Boolean> hold(
      SwitchRow next,
      Optional<Made> made,
      Map<String, String> states,
      List<Change> changes,
      Entry entry) {
    List<Change> told = List.copyOf(changes);
    Map<String, String> all = new LinkedHashMap<>(states);
    return database.write(connection -> {
      long before = last(connection).map(SwitchRow::sequence).orElse(0L);
      if (before + 1 != next.sequence()) {
        return false;
      }
      if (made.isPresent()) {
        add(connection, next.version(), made.get());
      }
      Sql.update(
          connection,
          """
          INSERT INTO corpus_switch (sequence, version, at, actor, act, draft)
          VALUES (?, ?, ?, ?, ?, ?)\
          """,
          next.sequence(),
          next.version(),
          next.at(),
          next.actor(),
          next.act(),
          next.draft());
      for (Map.Entry<String, String> state : all.entrySet()) {
        Sql.update(
            connection,
            """
            UPDATE corpus_draft SET state = ?, revision = revision + 1, changed_at = ?
            WHERE id = ? AND state <> ?\
            """,
            state.getValue(),
            next.at(),
            state.getKey(),
            state.getValue());
      }
      OutboxTable.add(connection, next.sequence(), told, next.at());
      AuditTable.append(connection, entry);
      return true;
    });
  }

  /** Tells of changes that no new version has brought, such as those of the calendar. */
  public CompletableFuture<Boolean> tell(List<Change> changes, Instant at) {
    List<Change> told = List.copyOf(changes);
    return database.write(connection -> {
      long sequence = last(connection).map(SwitchRow::sequence).orElse(0L);
      OutboxTable.add(connection, sequence, told, at);
      return true;
    });
  }

  private static void add(Connection connection, long number, Made made) throws SQLException {
    for (Map.Entry<String, String> text : made.texts().entrySet()) {
      Sql.update(
          connection,
          "INSERT INTO corpus_text (hash, content) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
          text.getKey(),
          text.getValue());
    }
    Sql.update(
        connection,
        "INSERT INTO corpus_version (number, manifest) VALUES (?, ?)",
        number,
        made.manifest());
  }

  static Optional<SwitchRow> last(Connection connection) throws SQLException {
    return Sql.first(
        connection,
        VersionTable::row,
        "SELECT * FROM corpus_switch ORDER BY sequence DESC LIMIT 1");
  }

  private static SwitchRow row(ResultSet row) throws SQLException {
    return new SwitchRow(
        row.getLong("sequence"),
        row.getLong("version"),
        Sql.instant(row, "at"),
        row.getString("actor"),
        row.getString("act"),
        Optional.ofNullable(row.getString("draft")));
  }
}
