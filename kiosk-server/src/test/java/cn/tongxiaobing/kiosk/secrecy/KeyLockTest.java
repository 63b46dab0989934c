package cn.tongxiaobing.kiosk.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys under a passphrase. */
class KeyLockTest {

  private static final Optional<KeyLock> LOCK =
      Optional.of(new KeyLock("云冈 石窟 秋天 的 一把 雨伞 Kestrel"));

  @TempDir private Path data;
  private Path folder;
  private Path file;

  @BeforeEach
  void name_the_folder() {
    folder = data.resolve("keys");
    file = folder.resolve("keyset.txt");
  }

  private static byte[] index(Keys keys) {
    return keys.index().of("phone", "13800138000");
  }

  @Test
  void keys_that_are_made_under_a_lock_show_nothing_and_open_with_it_alone() throws IOException {
    Keys made = Keys.open(folder, false, LOCK);
    String text = Files.readString(file);

    assertThat(text).startsWith("tongxiaobing-locked-keyset 1\nargon2id 65536 3 ");
    assertThat(text).doesNotContain("data 1 ", "aes-256");
    assertThat(index(Keys.open(folder, true, LOCK))).isEqualTo(index(made));
    assertThat(Files.readString(file)).isEqualTo(text);
    assertThatThrownBy(() -> Keys.open(folder, true))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("TONGXIAOBING_KEY_PASSPHRASE_FILE");
    assertThatThrownBy(
            () -> Keys.open(folder, true, Optional.of(new KeyLock("another long passphrase"))))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("口令不对");
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void keys_that_lay_open_are_put_under_the_lock_and_can_be_taken_out_again() throws IOException {
    Keys open = Keys.open(folder, false);

    Keys locked = Keys.open(folder, true, LOCK);
    assertThat(Files.readString(file)).doesNotContain("data 1 ");
    assertThat(index(locked)).isEqualTo(index(open));

    locked.under(Optional.empty());
    assertThat(index(Keys.open(folder, true))).isEqualTo(index(open));
  }

  @Test
  void a_new_key_is_kept_under_the_lock_too() throws IOException {
    Keys.open(folder, false, LOCK).withNewDataKey(Suite.AES);

    assertThat(Files.readString(file)).startsWith("tongxiaobing-locked-keyset 1\n");
    assertThat(Keys.open(folder, true, LOCK).withoutDataKey(1)).isNotNull();
  }

  @Test
  void a_flipped_byte_is_noticed_and_the_file_left_as_it_is() throws IOException {
    Keys.open(folder, false, LOCK);
    String text = Files.readString(file);
    int at = text.length() - 5;
    String flipped =
        text.substring(0, at) + (text.charAt(at) == '0' ? '1' : '0') + text.substring(at + 1);
    Files.writeString(file, flipped);

    assertThatThrownBy(() -> Keys.open(folder, true, LOCK))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("已损坏");
    assertThat(Files.readString(file)).isEqualTo(flipped);
  }

  @Test
  void a_passphrase_that_can_be_tried_out_is_refused() {
    assertThatThrownBy(() -> new KeyLock("fourteen chars"))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("15");
  }

  @Test
  void x03_a_passphrase_file_that_others_can_read_is_refused() throws IOException {
    Path secret = Files.writeString(data.resolve("passphrase"), "a passphrase of some length\n");
    Assumptions.assumeTrue(secret.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> KeyLock.of(secret))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("chmod 600 " + secret);

    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Keys.open(folder, false, Optional.of(KeyLock.of(secret)));
    assertThat(Keys.open(folder, true, Optional.of(new KeyLock("a passphrase of some length"))))
        .isNotNull();
  }
}
