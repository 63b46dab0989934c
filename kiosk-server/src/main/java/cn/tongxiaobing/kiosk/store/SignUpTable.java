package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.Insertion.Stored;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The sign-ups. Whoever asks as staff names the area they may see, and it is part of every query.
 */
public final class SignUpTable {

  private static final String WITHIN = SignUpRows.WITHIN;

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
      Optional<String> earlier = Doubles.standing(connection, row.personIndex(), rule);
      SignUpRows.add(connection, row, earlier.isPresent() ? rule.again() : row.state());
      ConsentTable.add(connection, consent);
      Submissions.remember(connection, submission, row.id());
      if (earlier.isPresent()) {
        ConflictTable.add(connection, row.id(), earlier.get(), row.createdAt());
      }
      return new Stored(earlier);
    });
  }

  /** What was answered to a request before, if it is still remembered. */
  public Optional<Submission> submission(Bytes requestHash) {
    return database.read(connection -> Submissions.find(connection, requestHash));
  }

  /** Forgets what was answered before; returns how many answers there were. */
  public CompletableFuture<Integer> forgetSubmissions(Instant before) {
    return database.eraseInPortions(connection -> Submissions.forget(connection, before));
  }

  /**
   * The one with this receipt. The next one is read where there is none, so that both take as long.
   */
  public Optional<SignUpRow> byReceipt(Bytes receiptIndex) {
    return database
        .read(connection ->
            Sql.first(
                connection,
                SignUpRows::read,
                "SELECT * FROM sign_up WHERE receipt_index >= ? ORDER BY receipt_index LIMIT 1",
                receiptIndex))
        .filter(row -> row.receiptIndex().equals(receiptIndex));
  }

  /** All of one person, oldest first. */
  public List<SignUpRow> byPerson(Bytes personIndex) {
    return database.read(connection ->
        Sql.list(
            connection,
            SignUpRows::read,
            "SELECT * FROM sign_up WHERE person_index = ? ORDER BY created_at, id",
            personIndex));
  }

  /** All with one phone within an area, oldest first. */
  public List<SignUpRow> byPhone(Bytes phoneIndex, Area area) {
    return database.read(connection ->
        Sql.list(
            connection,
            SignUpRows::read,
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
            SignUpRows::read,
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
              SignUpRows::read,
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
    return database.write(connection -> SignUpRows.update(connection, row, area));
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
   * restored later does not bring them back. The proof of consent stays. Whoever had signed up more
   * than once still has the others.
   *
   * @return how many there were
   */
  public CompletableFuture<Integer> erase(List<String> ids, Instant at, SamePerson rule) {
    return database.erase(connection -> {
      List<String> there = present(connection, ids);
      if (!there.isEmpty()) {
        database.erased().add(there, at);
      }
      Set<Bytes> people = people(connection, there);
      int deleted = delete(connection, there);
      for (Bytes person : people) {
        Doubles.raise(connection, person, rule, at);
      }
      return deleted;
    });
  }

  private static Set<Bytes> people(Connection connection, List<String> ids) throws SQLException {
    Set<Bytes> people = new LinkedHashSet<>();
    for (String id : ids) {
      people.addAll(
          Sql.list(
              connection,
              row -> Sql.bytes(row, "person_index"),
              "SELECT person_index FROM sign_up WHERE id = ?",
              id));
    }
    return people;
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
}
