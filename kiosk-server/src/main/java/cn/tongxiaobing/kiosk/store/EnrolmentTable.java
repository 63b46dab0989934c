package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** How owners come to their accounts: names, codes to enrol with, and browsers that are trusted. */
public final class EnrolmentTable {

  private final Database database;

  public EnrolmentTable(Database database) {
    this.database = database;
  }

  /** What somebody is called; in the place of an earlier name. */
  static void name(Connection connection, String account, String name) throws SQLException {
    Sql.update(connection, "DELETE FROM staff_person WHERE account = ?", account);
    Sql.update(connection, "INSERT INTO staff_person (account, name) VALUES (?, ?)", account, name);
  }

  /** What everybody is called, by account id. */
  public Map<String, String> names() {
    record Named(String account, String name) {}
    List<Named> all =
        database.read(connection ->
            Sql.list(
                connection,
                row -> new Named(row.getString("account"), row.getString("name")),
                "SELECT account, name FROM staff_person"));
    Map<String, String> names = new HashMap<>();
    all.forEach(n -> names.put(n.account(), n.name()));
    return names;
  }

  /** A code for an account, in the place of an earlier one. */
  static void open(Connection connection, String account, AccountActs.Code code)
      throws SQLException {
    Sql.update(connection, "DELETE FROM enrolment WHERE account = ?", account);
    Sql.update(
        connection,
        "INSERT INTO enrolment (account, code_hash, until) VALUES (?, ?, ?)",
        account,
        code.hash(),
        code.until());
  }

  /** The account id that a code is for, if it still holds. */
  public Optional<String> account(Bytes codeHash, Instant now) {
    return database.read(connection ->
        Sql.first(
            connection,
            row -> row.getString("account"),
            "SELECT account FROM enrolment WHERE code_hash = ? AND until > ?",
            codeHash,
            now));
  }

  /** Whether a code is still to be used, its time left aside. */
  static boolean isOpen(Connection connection, Bytes codeHash) throws SQLException {
    return !Sql.list(
            connection,
            row -> row.getString("account"),
            "SELECT account FROM enrolment WHERE code_hash = ?",
            codeHash)
        .isEmpty();
  }

  /** Uses a code up. */
  static void use(Connection connection, Bytes codeHash) throws SQLException {
    Sql.update(connection, "DELETE FROM enrolment WHERE code_hash = ?", codeHash);
  }

  /** Trusts a browser until then. Returns true. */
  public CompletableFuture<Boolean> trust(Bytes tokenHash, String account, Instant until) {
    return database.write(connection -> {
      Sql.update(connection, "DELETE FROM trusted_device WHERE token_hash = ?", tokenHash);
      return Sql.update(
              connection,
              "INSERT INTO trusted_device (token_hash, account, until) VALUES (?, ?, ?)",
              tokenHash,
              account,
              until)
          == 1;
    });
  }

  public boolean isTrusted(Bytes tokenHash, String account, Instant now) {
    return database.read(connection ->
        Sql.first(
                connection,
                row -> row.getString("account"),
                "SELECT account FROM trusted_device WHERE token_hash = ? AND account = ? AND until > ?",
                tokenHash,
                account,
                now)
            .isPresent());
  }

  /** Trusts a browser no more; returns whether it did. */
  public CompletableFuture<Boolean> distrust(Bytes tokenHash) {
    return database.erase(connection ->
        Sql.update(connection, "DELETE FROM trusted_device WHERE token_hash = ?", tokenHash) == 1);
  }

  /** Trusts no browser of an account any more. */
  static void distrustAll(Connection connection, String account) throws SQLException {
    Sql.update(connection, "DELETE FROM trusted_device WHERE account = ?", account);
  }
}
