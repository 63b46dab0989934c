package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.StoreException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A backup: one SQLite file, whichever database it was taken of. The keys that open what is sealed
 * are not in it, nor is the list of who was erased.
 *
 * @param bytes its size
 */
public record Backup(Path file, long bytes, Contents contents) {

  private static final String UNFINISHED = ".partial";

  /**
   * Takes one while others go on using the database. Until it is whole and checked the file has
   * another name.
   *
   * @throws StoreException when it cannot be taken; then there is no file
   */
  public static Backup take(DatabaseSettings settings, Path file) {
    Path draft = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      Sqlite.unpackLibraryInto(settings);
      Files.deleteIfExists(draft);
      Sqlite.create(draft);
      Optional<String> address = settings.address();
      if (address.isPresent()) {
        copyFrom(address.get(), draft, settings);
      } else if (Files.exists(settings.file())) {
        Sqlite.check(settings.file(), new Migrations(Migration.ALL, settings.clock()));
        Sqlite.copy(settings.file(), draft);
      } else {
        throw new StoreException(Kind.FAILED, "数据文件夹 " + settings.data() + " 里还没有数据库");
      }
      Contents contents = check(draft, settings.clock());
      putInPlace(draft, file);
      return new Backup(file, Files.size(file), contents);
    } catch (SQLException e) {
      throw Faults.of(e);
    } catch (IOException e) {
      throw new StoreException(Kind.READ_ONLY, e);
    } finally {
      discard(draft);
    }
  }

  /**
   * Looks whether a backup holds together, and changes nothing.
   *
   * @throws StoreException when it does not, or is none
   */
  public static Backup verify(DatabaseSettings settings, Path file) {
    try {
      Sqlite.unpackLibraryInto(settings);
      return new Backup(file, Files.size(file), check(file, settings.clock()));
    } catch (SQLException e) {
      throw Faults.of(e);
    } catch (IOException e) {
      throw new StoreException(Kind.FAILED, e);
    }
  }

  static Contents check(Path file, InstantSource clock) throws SQLException {
    if (Sqlite.check(file, new Migrations(Migration.ALL, clock)) == 0) {
      throw new StoreException(Kind.FOREIGN, file + " 里没有同小兵的数据");
    }
    try (Connection connection = SqliteConnections.looking(file)) {
      List<String> found =
          Sql.list(connection, row -> row.getString(1), "PRAGMA integrity_check(1)");
      boolean loose = Sql.first(connection, row -> true, "PRAGMA foreign_key_check").orElse(false);
      if (!found.equals(List.of("ok")) || loose) {
        throw new StoreException(Kind.DAMAGED, file + " 没有通过检查");
      }
      return Contents.of(connection);
    }
  }

  private static void copyFrom(String address, Path draft, DatabaseSettings settings)
      throws IOException, SQLException {
    FreeSpace unwatched = FreeSpace.of(settings.data(), DatabaseSettings.Space.NONE);
    try (SqliteWriter writer = new SqliteWriter(draft, unwatched);
        Connection from = Postgres.source(address).getConnection()) {
      Migrations migrations = new Migrations(Migration.ALL, settings.clock());
      if (migrations.check(from) < Migration.ALL.size()) {
        throw new StoreException(Kind.FAILED, "数据库还没有建好，请先启动一次服务");
      }
      Sqlite.mark(draft);
      migrations.apply(writer);
      from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      from.setReadOnly(true);
      from.setAutoCommit(false);
      TableCopy.copy(from, writer.begin());
      writer.commit();
    }
  }

  /**
   * On the disk first, then under its name: after a power cut there is no half file by that name.
   */
  static void putInPlace(Path draft, Path file) throws IOException {
    sync(draft, StandardOpenOption.WRITE);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ);
  }

  private static void sync(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  private static void discard(Path draft) {
    try {
      for (String part : new String[] {"", "-journal", "-wal", "-shm"}) {
        Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + part));
      }
    } catch (IOException e) {
      // A file that says by its name that it is unfinished misleads nobody.
      return;
    }
  }
}
