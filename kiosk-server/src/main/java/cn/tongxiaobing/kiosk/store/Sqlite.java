package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** Opens a SQLite file. */
final class Sqlite {

  /** Marks our files, in the header where {@code file} and others look: TXB1. */
  static final int APPLICATION = 0x54584231;

  private static final String UNPACKED = "tmp";
  private static final String UNPACKED_BY = "org.sqlite.tmpdir";
  private static final Duration LEFT_OVER = Duration.ofHours(1);

  private Sqlite() {}

  static Database open(DatabaseSettings settings, FreeSpace space)
      throws IOException, SQLException {
    unpackLibraryInto(settings);
    Path file = settings.file();
    Migrations migrations = new Migrations(Migration.ALL, settings.clock());
    boolean isNew = !Files.exists(file) || Files.size(file) == 0;
    int step = isNew ? 0 : check(file, migrations);
    if (isNew) {
      create(file);
      mark(file);
    }
    SqliteWriter writer = new SqliteWriter(file, space);
    try {
      if (step > 0 && step < Migration.ALL.size()) {
        keepACopy(file, settings, step);
      }
      migrations.apply(writer);
      // Of a process whose sync failed the log may have pages that are not on the disk. What is
      // added
      // behind them would be lost with them, so they are written anew, into the file.
      writer.putLogAway();
    } catch (SQLException | IOException | RuntimeException e) {
      writer.close();
      throw e;
    }
    return Database.of(settings, SqliteConnections.readers(file), writer, space);
  }

  /** Looks without changing a byte. */
  static int check(Path file, Migrations migrations) throws SQLException {
    try (Connection connection = SqliteConnections.looking(file)) {
      int application =
          Sql.first(connection, row -> row.getInt(1), "PRAGMA application_id").orElse(0);
      if (application != APPLICATION) {
        throw new StoreException(Kind.FOREIGN, file + " 是别的程序的数据库");
      }
      return migrations.check(connection);
    }
  }

  /**
   * The driver unpacks its library into a folder; the one that all users share is no place for it.
   */
  static void unpackLibraryInto(DatabaseSettings settings) throws IOException {
    if (System.getProperty(UNPACKED_BY) == null) {
      Path folder = Files.createDirectories(settings.data().resolve(UNPACKED));
      removeLeftovers(folder, settings.clock().instant().minus(LEFT_OVER));
      System.setProperty(UNPACKED_BY, folder.toAbsolutePath().toString());
    }
  }

  /** A process that was killed leaves its copy; one that has just started may need its own. */
  private static void removeLeftovers(Path folder, Instant before) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "sqlite-*")) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** For the eyes of its owner alone; SQLite gives the files beside it the same rights. */
  static void create(Path file) throws IOException {
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (FileAlreadyExistsException e) {
      // Another process was faster, or an empty file was put there: both are as good.
      return;
    }
  }

  /**
   * Makes an empty file one of ours. Room that is no longer used can be given back to the disk,
   * which has to be said before the first table is made.
   */
  static void mark(Path file) throws SQLException {
    try (Connection connection = SqliteConnections.exclusive(file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA auto_vacuum=INCREMENTAL");
      statement.execute("PRAGMA application_id=" + APPLICATION);
    }
  }

  /** So that the release before can go on where it was. */
  private static void keepACopy(Path file, DatabaseSettings settings, int step)
      throws IOException, SQLException {
    Files.createDirectories(settings.backups());
    String name = "before-upgrade-%d-%d.db".formatted(step, settings.clock().millis());
    copy(file, settings.backups().resolve(name));
  }

  /** A whole and compact copy of one state of the database, while others go on using it. */
  static void copy(Path file, Path to) throws SQLException {
    try (Connection connection = SqliteConnections.looking(file)) {
      Sql.update(connection, "VACUUM INTO ?", to.toAbsolutePath().toString());
    }
  }
}
