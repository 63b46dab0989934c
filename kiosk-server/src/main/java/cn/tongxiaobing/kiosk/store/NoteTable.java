package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Notes of staff on sign-ups. They go when the sign-up is erased. */
public final class NoteTable {

  private final Database database;

  public NoteTable(Database database) {
    this.database = database;
  }

  /** Returns whether the sign-up is there and within the area; else nothing is stored. */
  public CompletableFuture<Boolean> add(NoteRow note, Area area) {
    return database.write(connection -> add(connection, note, area));
  }

  static boolean add(Connection connection, NoteRow note, Area area) throws SQLException {
    return Sql.update(
            connection,
            """
            INSERT INTO note (id, subject, author, at, sealed)
            SELECT ?, id, ?, ?, ? FROM sign_up WHERE id = ? AND area BETWEEN ? AND ?\
            """,
            note.id(),
            note.author(),
            note.at(),
            note.sealed(),
            note.subject(),
            area.prefix(),
            area.last())
        == 1;
  }

  /** Of one sign-up within the area, oldest first. */
  public List<NoteRow> of(String subject, Area area) {
    return database.read(connection ->
        Sql.list(
            connection,
            row ->
                new NoteRow(
                    row.getString("id"),
                    row.getString("subject"),
                    row.getString("author"),
                    Sql.instant(row, "at"),
                    Sql.bytes(row, "sealed")),
            """
            SELECT note.* FROM note JOIN sign_up ON sign_up.id = note.subject
            WHERE note.subject = ? AND area BETWEEN ? AND ? ORDER BY at, note.id\
            """,
            subject,
            area.prefix(),
            area.last()));
  }
}
