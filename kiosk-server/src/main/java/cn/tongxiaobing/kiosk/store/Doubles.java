package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Of the sign-ups of one person one stands, and the later ones wait in conflict with it. */
final class Doubles {

  private Doubles() {}

  private record Other(String id, String state) {}

  /** The one that stands, if there is one. */
  static Optional<String> standing(Connection connection, Bytes person, SamePerson rule)
      throws SQLException {
    return of(connection, person).stream()
        .filter(other -> rule.standing().contains(other.state()))
        .map(Other::id)
        .findFirst();
  }

  /**
   * Where the one that stood was erased, its conflicts went with it: the next one is raised in its
   * place, and those after wait for that one.
   */
  static void raise(Connection connection, Bytes person, SamePerson rule, Instant at)
      throws SQLException {
    for (String id : unconnected(connection, person, rule)) {
      Optional<String> earlier = standing(connection, person, rule);
      if (earlier.isPresent()) {
        ConflictTable.add(connection, id, earlier.get(), at);
      } else {
        Sql.update(
            connection,
            "UPDATE sign_up SET state = ?, version = version + 1, changed_at = ? WHERE id = ?",
            rule.raised(),
            at,
            id);
      }
    }
  }

  private static List<String> unconnected(Connection connection, Bytes person, SamePerson rule)
      throws SQLException {
    return Sql.list(
        connection,
        row -> row.getString("id"),
        """
        SELECT id FROM sign_up WHERE person_index = ? AND state = ?
        AND NOT EXISTS (SELECT 1 FROM conflict WHERE again = sign_up.id) ORDER BY created_at, id\
        """,
        person,
        rule.again());
  }

  private static List<Other> of(Connection connection, Bytes person) throws SQLException {
    return Sql.list(
        connection,
        row -> new Other(row.getString("id"), row.getString("state")),
        "SELECT id, state FROM sign_up WHERE person_index = ? ORDER BY created_at, id",
        person);
  }
}
