package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements with their values. Instants are kept as milliseconds since 1970 in both databases. */
final class Sql {

  private Sql() {}

  /** Reads one row of a result. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The number of rows changed. */
  static int update(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  static <T> List<T> list(Connection connection, Row<T> row, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet result = statement.executeQuery()) {
        return rows(result, row);
      }
    }
  }

  /** The first row, if there is one. */
  static <T> Optional<T> first(Connection connection, Row<T> row, String sql, Object... values)
      throws SQLException {
    return list(connection, row, sql, values).stream().findFirst();
  }

  static <T> List<T> rows(ResultSet result, Row<T> row) throws SQLException {
    List<T> rows = new ArrayList<>();
    while (result.next()) {
      rows.add(row.read(result));
    }
    return List.copyOf(rows);
  }

  static Bytes bytes(ResultSet row, String column) throws SQLException {
    return Bytes.of(row.getBytes(column));
  }

  static Optional<Bytes> optionalBytes(ResultSet row, String column) throws SQLException {
    byte @Nullable [] bytes = row.getBytes(column);
    return Optional.ofNullable(bytes).map(Bytes::of);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
      bind(statement, i + 1, value);
    }
  }

  private static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setObject(index, null);
      case String text -> statement.setString(index, text);
      case Integer number -> statement.setInt(index, number);
      case Long number -> statement.setLong(index, number);
      case Boolean flag -> statement.setBoolean(index, flag);
      case Bytes bytes -> statement.setBytes(index, bytes.array());
      case Instant instant -> statement.setLong(index, instant.toEpochMilli());
      default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
    }
  }
}
