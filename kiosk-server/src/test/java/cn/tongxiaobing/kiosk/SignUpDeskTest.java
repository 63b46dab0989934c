package cn.tongxiaobing.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Database and keys of a data folder are used together or not at all. */
class SignUpDeskTest {

  @TempDir private Path data;

  @Test
  void k16_data_without_its_keys_is_left_alone() throws IOException {
    open().close();
    byte[] before = Files.readAllBytes(data.resolve(DatabaseSettings.FILE));
    removeKeys();

    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            OperatorException.class, e -> assertThat(e.exitCode()).isEqualTo(78))
        .hasMessageContaining("缺少主密钥");
    assertThat(Arrays.equals(before, Files.readAllBytes(data.resolve(DatabaseSettings.FILE))))
        .isTrue();
    assertThat(data.resolve("keys/keyset.txt")).doesNotExist();
  }

  @Test
  void x03_keys_that_others_can_read_are_refused() throws IOException {
    open().close();
    Files.setPosixFilePermissions(
        data.resolve("keys/keyset.txt"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            OperatorException.class, e -> assertThat(e.exitCode()).isEqualTo(78))
        .hasMessageContaining("chmod 600");
  }

  @Test
  void a_file_that_is_no_database_of_ours_is_left_alone() throws IOException {
    open().close();
    Files.writeString(data.resolve(DatabaseSettings.FILE), "这不是数据库".repeat(1000));

    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            OperatorException.class, e -> assertThat(e.exitCode()).isEqualTo(78));
  }

  private SignUpDesk open() {
    return SignUpDesk.open(data, KioskConfig.defaults(), new MovableClock());
  }

  private void removeKeys() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("keys"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
