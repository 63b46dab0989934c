package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.StoreException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * What was brought back from a backup.
 *
 * @param before what the backup held
 * @param after what the database holds now: those who were erased since are erased again
 * @param replaced where the database that was there before is kept
 */
public record Restore(Contents before, Contents after, Optional<Path> replaced) {

  /**
   * Puts a backup in the place of the database. No server may run on it meanwhile.
   *
   * @throws StoreException of kind BUSY when one does; of others when the backup cannot be used.
   *     The database is then as it was
   */
  public static Restore from(Path file, DatabaseSettings settings) {
    Contents before = Backup.verify(settings, file).contents();
    Path draft = settings.data().resolve(DatabaseSettings.FILE + ".restore");
    try {
      Files.createDirectories(settings.data());
      Files.deleteIfExists(draft);
      Sqlite.create(draft);
      try (OutputStream out = Files.newOutputStream(draft)) {
        Files.copy(file, out);
      }
      prepare(draft, settings);
      Optional<Path> replaced = Optional.empty();
      if (settings.address().isPresent()) {
        fill(draft, settings);
        Files.delete(draft);
      } else {
        replaced = replace(draft, settings);
      }
      try (Database database = Database.open(settings)) {
        return new Restore(before, database.read(Contents::of), replaced);
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    } catch (IOException e) {
      throw new StoreException(Kind.READ_ONLY, e);
    }
  }

  /** Brings it to the schema of this release, and ends who was logged in then. */
  private static void prepare(Path draft, DatabaseSettings settings)
      throws IOException, SQLException {
    FreeSpace unwatched = FreeSpace.of(settings.data(), DatabaseSettings.Space.NONE);
    try (SqliteWriter writer = new SqliteWriter(draft, unwatched)) {
      new Migrations(Migration.ALL, settings.clock()).apply(writer);
      Sql.update(writer.begin(), "DELETE FROM staff_session");
      writer.commit();
    }
  }

  private static void fill(Path draft, DatabaseSettings settings) throws SQLException {
    try (Database database = Database.open(settings);
        Connection from = SqliteConnections.looking(draft)) {
      if (database.read(Contents::of).rows().values().stream().anyMatch(rows -> rows > 0)) {
        throw new StoreException(Kind.FAILED, "数据库里已经有数据，只能恢复到空的数据库");
      }
      database.write(to -> TableCopy.copy(from, to)).join();
    }
  }

  /** The old one is kept under another name too before the new one takes its own. */
  private static Optional<Path> replace(Path draft, DatabaseSettings settings)
      throws IOException, SQLException {
    Path file = settings.file();
    if (!Files.exists(file)) {
      Backup.putInPlace(draft, file);
      return Optional.empty();
    }
    Files.createDirectories(settings.backups());
    Path kept = settings.backups().resolve("before-restore-" + settings.clock().millis() + ".db");
    Connection alone;
    try {
      alone = alone(file);
    } catch (SQLException e) {
      if (Faults.kind(e) != Kind.DAMAGED && Faults.kind(e) != Kind.FOREIGN) {
        throw e;
      }
      keepAsItIs(file, kept);
      Backup.putInPlace(draft, file);
      return Optional.of(kept);
    }
    try {
      Files.createLink(kept, file);
      Backup.putInPlace(draft, file);
      return Optional.of(kept);
    } finally {
      alone.close();
    }
  }

  /** A connection beside which there is no other, with everything in the one file. */
  private static Connection alone(Path file) throws SQLException {
    Connection connection = SqliteConnections.exclusive(file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=DELETE");
      statement.execute("BEGIN EXCLUSIVE");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** One that cannot be opened is moved away with its log. */
  private static void keepAsItIs(Path file, Path kept) throws IOException {
    for (String part : new String[] {"-wal", "-shm", ""}) {
      Path from = file.resolveSibling(file.getFileName() + part);
      if (Files.exists(from)) {
        Files.move(from, kept.resolveSibling(kept.getFileName() + part));
      }
    }
  }
}
