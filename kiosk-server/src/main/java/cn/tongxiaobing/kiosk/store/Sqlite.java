package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Opens a SQLite file. */
final class Sqlite {

  /** Marks our files, in the header where {@code file} and others look: TXB1. */
  static final int APPLICATION = 0x54584231;

  private static final String UNPACKED = "tmp";

  private Sqlite() {}

  static Database open(DatabaseSettings settings, FreeSpace space)
      throws IOException, SQLException {
    unpackLibraryInto(settings.data());
    Path file = settings.file();
    Migrations migrations = new Migrations(Migration.ALL, settings.clock());
    boolean isNew = !Files.exists(file) || Files.size(file) == 0;
    int step = isNew ? 0 : check(file, migrations);
    if (isNew) {
      create(file);
    }
    SqliteWriter writer = new SqliteWriter(file, space);
    try {
      if (step > 0 && step < Migration.ALL.size()) {
        keepACopy(file, settings, step);
      }
      if (isNew) {
        mark(writer);
      }
      migrations.apply(writer);
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
  private static void unpackLibraryInto(Path data) throws IOException {
    if (System.getProperty("org.sqlite.tmpdir") == null) {
      Path folder = Files.createDirectories(data.resolve(UNPACKED));
      System.setProperty("org.sqlite.tmpdir", folder.toAbsolutePath().toString());
    }
  }

  /** For the eyes of its owner alone; SQLite gives the files beside it the same rights. */
  private static void create(Path file) throws IOException {
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

  private static void mark(SqliteWriter writer) throws SQLException {
    try (Statement statement = writer.begin().createStatement()) {
      statement.execute("PRAGMA application_id=" + APPLICATION);
    }
    writer.commit();
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
