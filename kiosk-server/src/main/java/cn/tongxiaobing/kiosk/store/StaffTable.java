package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Accounts of staff and the codes that let them in again when a second factor is lost. */
public final class StaffTable {

  private final Database database;

  public StaffTable(Database database) {
    this.database = database;
  }

  /** Returns whether the name was free. */
  static boolean add(Connection connection, AccountRow account) throws SQLException {
    return Sql.update(
            connection,
            """
            INSERT INTO staff_account (id, name, password_hash, sealed_totp, totp_step, role, area,
              disabled, failures, locked_until, version, created_at, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?) ON CONFLICT (name) DO NOTHING\
            """,
            account.id(),
            account.name(),
            account.passwordHash(),
            account.sealedTotp(),
            account.totpStep(),
            account.role(),
            account.area(),
            account.disabled(),
            account.failures(),
            account.lockedUntil(),
            account.createdAt(),
            account.changedAt())
        == 1;
  }

  static boolean isEmpty(Connection connection) throws SQLException {
    return Sql.list(connection, row -> row.getString("id"), "SELECT id FROM staff_account LIMIT 1")
        .isEmpty();
  }

  public Optional<AccountRow> find(String id) {
    return database.read(connection ->
        Sql.first(connection, StaffTable::row, "SELECT * FROM staff_account WHERE id = ?", id));
  }

  public Optional<AccountRow> named(String name) {
    return database.read(connection ->
        Sql.first(connection, StaffTable::row, "SELECT * FROM staff_account WHERE name = ?", name));
  }

  /** All of them, oldest first. */
  public List<AccountRow> all() {
    return database.read(connection ->
        Sql.list(
            connection, StaffTable::row, "SELECT * FROM staff_account ORDER BY created_at, id"));
  }

  /**
   * Puts {@code account} in the place of the one with its id, if that is still of its version. The
   * name, the step of the second factor and the failures have ways of their own.
   *
   * @return whether it was
   */
  static boolean update(Connection connection, AccountRow account) throws SQLException {
    return Sql.update(
            connection,
            """
            UPDATE staff_account SET password_hash = ?, sealed_totp = ?, role = ?, area = ?,
              disabled = ?, version = version + 1, changed_at = ?
            WHERE id = ? AND version = ?\
            """,
            account.passwordHash(),
            account.sealedTotp(),
            account.role(),
            account.area(),
            account.disabled(),
            account.changedAt(),
            account.id(),
            account.version())
        == 1;
  }

  /** Counts wrong passwords; 0 after a right one. Returns whether there is such an account. */
  public CompletableFuture<Boolean> count(String id, int failures, Optional<Instant> lockedUntil) {
    return database.write(connection -> count(connection, id, failures, lockedUntil));
  }

  static boolean count(
      Connection connection, String id, int failures, Optional<Instant> lockedUntil)
      throws SQLException {
    return Sql.update(
            connection,
            "UPDATE staff_account SET failures = ?, locked_until = ? WHERE id = ?",
            failures,
            lockedUntil,
            id)
        == 1;
  }

  /** Uses up the code of a time step and all before it; returns whether it was still to be used. */
  public CompletableFuture<Boolean> useTotpStep(String id, long step) {
    return database.write(connection ->
        Sql.update(
                connection,
                "UPDATE staff_account SET totp_step = ? WHERE id = ? AND totp_step < ?",
                step,
                id,
                step)
            == 1);
  }

  /** Puts new recovery codes in the place of the account's old ones. */
  static void replaceRecoveryCodes(Connection connection, String account, List<String> hashes)
      throws SQLException {
    Sql.update(connection, "DELETE FROM recovery_code WHERE account = ?", account);
    for (String hash : hashes) {
      Sql.update(
          connection,
          "INSERT INTO recovery_code (code_hash, account) VALUES (?, ?)",
          hash,
          account);
    }
  }

  /** The hashes of the account's codes that are not used up. */
  public List<String> recoveryCodes(String account) {
    return database.read(connection ->
        Sql.list(
            connection,
            row -> row.getString("code_hash"),
            "SELECT code_hash FROM recovery_code WHERE account = ? ORDER BY code_hash",
            account));
  }

  /** Uses a recovery code up; returns whether it was still to be used. */
  static boolean useRecoveryCode(Connection connection, String account, String hash)
      throws SQLException {
    return Sql.update(
            connection,
            "DELETE FROM recovery_code WHERE account = ? AND code_hash = ?",
            account,
            hash)
        == 1;
  }

  private static AccountRow row(ResultSet row) throws SQLException {
    return new AccountRow(
        row.getString("id"),
        row.getString("name"),
        row.getString("password_hash"),
        Sql.optionalBytes(row, "sealed_totp"),
        row.getLong("totp_step"),
        row.getString("role"),
        row.getString("area"),
        row.getBoolean("disabled"),
        row.getInt("failures"),
        Sql.optionalInstant(row, "locked_until"),
        row.getLong("version"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "changed_at"));
  }
}
