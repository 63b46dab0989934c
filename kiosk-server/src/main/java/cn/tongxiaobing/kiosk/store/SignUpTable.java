package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.Insertion.Stored;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The sign-ups. Whoever asks as staff names the area they may see, and it is part of every query.
 */
public final class SignUpTable {

  private static final String WITHIN = " area BETWEEN ? AND ?";

  private final Database database;

  public SignUpTable(Database database) {
    this.database = database;
  }

  /**
   * Stores a sign-up with the consent it rests on and the answer it is given, in one go.
   *
   * @param consent names {@code row} as its subject
   */
  public CompletableFuture<Insertion> insert(
      SignUpRow row, ConsentRow consent, Submission submission, SamePerson rule) {
    return database.write(connection -> {
      Optional<Insertion> before = Submissions.answered(connection, submission);
      if (before.isPresent()) {
        return before.get();
      }
      Optional<String> earlier = standing(connection, row.personIndex(), rule);
      add(connection, row, earlier.isPresent() ? rule.again() : row.state());
      ConsentTable.add(connection, consent);
      Submissions.remember(connection, submission, row.id());
      if (earlier.isPresent()) {
        ConflictTable.add(connection, row.id(), earlier.get(), row.createdAt());
      }
      return new Stored(earlier);
    });
  }

  private static Optional<String> standing(Connection connection, Bytes person, SamePerson rule)
      throws SQLException {
    record Other(String id, String state) {}
    return Sql.list(
            connection,
            row -> new Other(row.getString("id"), row.getString("state")),
            "SELECT id, state FROM sign_up WHERE person_index = ? ORDER BY created_at, id",
            person)
        .stream()
        .filter(other -> rule.standing().contains(other.state()))
        .map(Other::id)
        .findFirst();
  }

  private static void add(Connection connection, SignUpRow row, String state) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO sign_up (id, receipt_index, phone_index, person_index, area, age_band, education,
          state, minor, owner, due, version, created_at, changed_at, sealed, sealed_health)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)\
        """,
        row.id(),
        row.receiptIndex(),
        row.phoneIndex(),
        row.personIndex(),
        row.area(),
        row.ageBand(),
        row.education(),
        state,
        row.minor(),
        row.owner(),
        row.due(),
        row.createdAt(),
        row.changedAt(),
        row.sealed(),
        row.sealedHealth());
  }

  /** What was answered to a request before, if it is still remembered. */
  public Optional<Submission> submission(Bytes requestHash) {
    return database.read(connection -> Submissions.find(connection, requestHash));
  }

  /** Forgets what was answered before; returns how many answers there were. */
  public CompletableFuture<Integer> forgetSubmissions(Instant before) {
    return database.eraseInPortions(connection -> Submissions.forget(connection, before));
  }

  public Optional<SignUpRow> byReceipt(Bytes receiptIndex) {
    return database.read(connection ->
        Sql.first(
            connection,
            SignUpTable::row,
            "SELECT * FROM sign_up WHERE receipt_index = ?",
            receiptIndex));
  }

  /** All of one person, oldest first. */
  public List<SignUpRow> byPerson(Bytes personIndex) {
    return database.read(connection ->
        Sql.list(
            connection,
            SignUpTable::row,
            "SELECT * FROM sign_up WHERE person_index = ? ORDER BY created_at, id",
            personIndex));
  }

  /** All with one phone within an area, oldest first. */
  public List<SignUpRow> byPhone(Bytes phoneIndex, Area area) {
    return database.read(connection ->
        Sql.list(
            connection,
            SignUpTable::row,
            "SELECT * FROM sign_up WHERE phone_index = ? AND" + WITHIN + " ORDER BY created_at, id",
            phoneIndex,
            area.prefix(),
            area.last()));
  }

  /** Empty for one outside the area as for one that is not there. */
  public Optional<SignUpRow> find(String id, Area area) {
    return database.read(connection ->
        Sql.first(
            connection,
            SignUpTable::row,
            "SELECT * FROM sign_up WHERE id = ? AND" + WITHIN,
            id,
            area.prefix(),
            area.last()));
  }

  public SignUpPage list(SignUpFilter filter) {
    StringBuilder where = new StringBuilder(" FROM sign_up WHERE").append(WITHIN);
    List<Object> values = new ArrayList<>(List.of(filter.area().prefix(), filter.area().last()));
    filter
        .state()
        .ifPresent(state -> {
          where.append(" AND state = ?");
          values.add(state);
        });
    filter
        .owner()
        .ifPresent(owner -> {
          where.append(" AND owner = ?");
          values.add(owner);
        });
    return database.read(connection -> {
      long total =
          Sql.first(connection, row -> row.getLong(1), "SELECT count(*)" + where, values.toArray())
              .orElseThrow();
      values.add(filter.size());
      values.add((long) filter.page() * filter.size());
      return new SignUpPage(
          Sql.list(
              connection,
              SignUpTable::row,
              "SELECT *" + where + " ORDER BY created_at DESC, id LIMIT ? OFFSET ?",
              values.toArray()),
          total);
    });
  }

  /**
   * Puts {@code row} in the place of the one with its id, if that is still of its version and
   * within the area. What identifies it, its receipt and its age, stay as they were.
   *
   * @return whether it was
   */
  public CompletableFuture<Boolean> update(SignUpRow row, Area area) {
    return database.write(connection -> update(connection, row, area));
  }

  static boolean update(Connection connection, SignUpRow row, Area area) throws SQLException {
    return Sql.update(
            connection,
            """
            UPDATE sign_up SET phone_index = ?, person_index = ?, area = ?, age_band = ?,
              education = ?, state = ?, minor = ?, owner = ?, due = ?, version = version + 1,
              changed_at = ?, sealed = ?, sealed_health = ?
            WHERE id = ? AND version = ? AND\
            """
                + WITHIN,
            row.phoneIndex(),
            row.personIndex(),
            row.area(),
            row.ageBand(),
            row.education(),
            row.state(),
            row.minor(),
            row.owner(),
            row.due(),
            row.changedAt(),
            row.sealed(),
            row.sealedHealth(),
            row.id(),
            row.version(),
            area.prefix(),
            area.last())
        == 1;
  }

  /**
   * The ids of those that have been kept long enough, oldest first.
   *
   * @param createdBefore any that was created before this
   * @param state or is in this state
   * @param changedBefore and has not changed since
   * @param limit how many at most
   */
  public List<String> dueForPurge(
      Instant createdBefore, String state, Instant changedBefore, int limit) {
    return database.read(connection ->
        Sql.list(
            connection,
            row -> row.getString("id"),
            """
            SELECT id FROM sign_up WHERE created_at < ? OR (state = ? AND changed_at < ?)
            ORDER BY created_at, id LIMIT ?\
            """,
            createdBefore,
            state,
            changedBefore,
            limit));
  }

  /**
   * Erases sign-ups with their notes, conflicts and remembered answers, for good: a backup that is
   * restored later does not bring them back. The proof of consent stays.
   *
   * @return how many there were
   */
  public CompletableFuture<Integer> erase(List<String> ids, Instant at) {
    return database.erase(connection -> {
      List<String> there = present(connection, ids);
      if (!there.isEmpty()) {
        database.erased().add(there, at);
      }
      return delete(connection, there);
    });
  }

  /** Those of the ids that are there. */
  static List<String> present(Connection connection, List<String> ids) throws SQLException {
    List<String> there = new ArrayList<>();
    for (String id : ids) {
      Sql.first(connection, row -> row.getString(1), "SELECT id FROM sign_up WHERE id = ?", id)
          .ifPresent(there::add);
    }
    return there;
  }

  static int delete(Connection connection, List<String> ids) throws SQLException {
    int deleted = 0;
    for (String id : ids) {
      deleted += Sql.update(connection, "DELETE FROM sign_up WHERE id = ?", id);
    }
    return deleted;
  }

  private static SignUpRow row(ResultSet row) throws SQLException {
    return new SignUpRow(
        row.getString("id"),
        Sql.bytes(row, "receipt_index"),
        Sql.bytes(row, "phone_index"),
        Sql.bytes(row, "person_index"),
        row.getString("area"),
        row.getString("age_band"),
        row.getString("education"),
        row.getString("state"),
        row.getBoolean("minor"),
        Optional.ofNullable(row.getString("owner")),
        Sql.optionalInstant(row, "due"),
        row.getLong("version"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "changed_at"),
        Sql.bytes(row, "sealed"),
        Sql.optionalBytes(row, "sealed_health"));
  }
}
