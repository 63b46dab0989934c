package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.StoreException.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells the kinds of failure of both databases apart. */
final class Faults {

  /** SQLite keeps the kind in the low byte of a result code and the detail above it. */
  private static final int KIND_OF_SQLITE = 0xff;

  private Faults() {}

  static StoreException of(SQLException e) {
    return new StoreException(kind(e), e);
  }

  static Kind kind(SQLException e) {
    if (e instanceof SQLiteException sqlite) {
      return sqlite(sqlite.getResultCode());
    }
    if (e instanceof SQLTransientConnectionException) {
      return e.getCause() instanceof SQLException cause ? kind(cause) : Kind.BUSY;
    }
    String state = e.getSQLState();
    return state == null ? Kind.FAILED : postgres(state);
  }

  private static Kind sqlite(SQLiteErrorCode code) {
    return switch (SQLiteErrorCode.getErrorCode(code.code & KIND_OF_SQLITE)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> Kind.BUSY;
      case SQLITE_FULL -> Kind.FULL;
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> Kind.READ_ONLY;
      case SQLITE_CORRUPT -> Kind.DAMAGED;
      case SQLITE_NOTADB -> Kind.FOREIGN;
      default -> Kind.FAILED;
    };
  }

  /**
   * The codes of <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">its
   * table</a>.
   */
  private static Kind postgres(String state) {
    return switch (state) {
      case "53100" -> Kind.FULL;
      case "25006" -> Kind.READ_ONLY;
      case "55P03", "57014", "53300", "40001", "40P01" -> Kind.BUSY;
      case "XX001", "XX002" -> Kind.DAMAGED;
      default -> Kind.FAILED;
    };
  }
}
