package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** How a sign-up lies in its columns. */
final class SignUpRows {

  /** Takes the first and the last code of an area. */
  static final String WITHIN = " area BETWEEN ? AND ?";

  private SignUpRows() {}

  /** One more, in a state that need not be its own. */
  static void add(Connection connection, SignUpRow row, String state) throws SQLException {
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

  /** As {@link SignUpTable#update}. */
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

  static SignUpRow read(ResultSet row) throws SQLException {
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
