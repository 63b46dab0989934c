package cn.tongxiaobing.kiosk.store;

import static cn.tongxiaobing.kiosk.store.Samples.NOW;
import static cn.tongxiaobing.kiosk.store.Samples.bytes;
import static cn.tongxiaobing.kiosk.store.Samples.signUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxiaobing.kiosk.store.Contents.Part;
import cn.tongxiaobing.kiosk.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BackupTest {

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void name_the_file() {
    file = folder.resolve("backup.db");
  }

  private DatabaseSettings settings(String name) {
    return AbstractStoreTest.settings(folder.resolve(name), Optional.empty());
  }

  private static void is_of_kind(Kind kind, Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  @Test
  void f08_a_backup_taken_while_others_write_fills_an_empty_folder_with_the_same() {
    Contents contents;
    try (Database database = Database.open(settings("old"))) {
      Samples.fill(database, signUp("a"), signUp("b"), signUp("c"));

      contents = Backup.take(settings("old"), file).contents();

      Samples.auditAfter(new AuditTable(database).last());
      new SignUpTable(database).erase(List.of("c"), NOW, Samples.RULE).join();
    }
    assertThat(contents.of(Part.SIGN_UPS)).isEqualTo(3);

    Restore restore = Restore.from(file, settings("new"));

    assertThat(restore.after()).isEqualTo(contents);
    assertThat(restore.replaced()).isEmpty();
    try (Database database = Database.open(settings("new"))) {
      assertThat(new SignUpTable(database).find("b", Area.ALL)).contains(signUp("b"));
      assertThat(new StaffTable(database).recoveryCodes("1")).containsExactly("code");
      assertThat(new SessionTable(database).find(bytes("token"))).isEmpty();
    }
  }

  @Test
  void pr12_who_was_erased_since_stays_erased() throws IOException {
    try (Database database = Database.open(settings("data"))) {
      Samples.fill(database, signUp("a"), signUp("b"));
      Backup.take(settings("data"), file);
      new SignUpTable(database).erase(List.of("b"), NOW, Samples.RULE).join();
    }

    Restore restore = Restore.from(file, settings("data"));

    assertThat(restore.before().of(Part.SIGN_UPS)).isEqualTo(2);
    assertThat(restore.after().of(Part.SIGN_UPS)).isEqualTo(1);
    try (Database database = Database.open(settings("data"))) {
      assertThat(new SignUpTable(database).find("b", Area.ALL)).isEmpty();
    }
    Files.copy(file, folder.resolve("data/by-hand.db"));
    Files.delete(settings("data").file());
    Files.move(folder.resolve("data/by-hand.db"), settings("data").file());
    try (Database database = Database.open(settings("data"))) {
      assertThat(new SignUpTable(database).find("a", Area.ALL)).isPresent();
      assertThat(new SignUpTable(database).find("b", Area.ALL)).isEmpty();
    }
  }

  @Test
  void the_database_that_was_there_is_kept_and_can_be_brought_back() {
    try (Database database = Database.open(settings("data"))) {
      Samples.fill(database, signUp("a"));
      Backup.take(settings("data"), file);
      database.write(c -> StaffTable.add(c, Samples.account("2", "wang"))).join();
    }

    Path kept = Restore.from(file, settings("data")).replaced().orElseThrow();

    assertThat(Backup.verify(settings("data"), kept).contents().of(Part.ACCOUNTS)).isEqualTo(2);
  }

  @Test
  void nothing_is_restored_under_a_running_service() {
    try (Database database = Database.open(settings("data"))) {
      Samples.fill(database, signUp("a"));
      Backup.take(settings("data"), file);

      assertThatThrownBy(() -> Restore.from(file, settings("data")))
          .satisfies(e -> is_of_kind(Kind.BUSY, e));

      new SignUpTable(database).erase(List.of("a"), NOW, Samples.RULE).join();
      assertThat(database.read(Contents::of).of(Part.SIGN_UPS)).isZero();
    }
  }

  @Test
  void a_damaged_database_is_replaced_and_kept_as_it_is() throws IOException {
    try (Database database = Database.open(settings("data"))) {
      Samples.fill(database, signUp("a"));
      Backup.take(settings("data"), file);
    }
    byte[] noise = new byte[9_000];
    new Random(1).nextBytes(noise);
    Files.write(settings("data").file(), noise);

    Restore restore = Restore.from(file, settings("data"));

    assertThat(restore.after().of(Part.SIGN_UPS)).isEqualTo(1);
    assertThat(Files.readAllBytes(restore.replaced().orElseThrow())).isEqualTo(noise);
  }

  @Test
  void a_damaged_backup_is_found_and_changes_nothing() throws IOException {
    try (Database database = Database.open(settings("data"))) {
      Samples.fill(database, signUp("a"));
    }
    Backup.take(settings("data"), file);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 5_000; i < bytes.length; i += 97) {
      bytes[i] ^= 0x55;
    }
    Files.write(file, bytes);

    assertThatThrownBy(() -> Restore.from(file, settings("data")))
        .isInstanceOf(StoreException.class);

    try (Database database = Database.open(settings("data"))) {
      assertThat(database.read(Contents::of).of(Part.SIGN_UPS)).isEqualTo(1);
    }
  }

  @Test
  void f07_a_backup_that_cannot_be_finished_leaves_no_file() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    assertThatThrownBy(() -> Backup.take(settings("empty"), file)).hasMessageContaining("还没有数据库");

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("empty");
    }
  }

  @Test
  void a_backup_is_for_its_owner_alone() throws IOException {
    Database.open(settings("data")).close();

    Backup.take(settings("data"), file);

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
