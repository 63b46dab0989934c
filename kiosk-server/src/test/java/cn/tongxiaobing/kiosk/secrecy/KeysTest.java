package cn.tongxiaobing.kiosk.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  private static final Context HERE = new Context("sign_up", "sealed", "1", 1);

  @TempDir private Path data;
  private Path folder;
  private Path file;

  @BeforeEach
  void name_the_folder() {
    folder = data.resolve("keys");
    file = folder.resolve("keyset.txt");
  }

  @Test
  void the_first_start_makes_keys_that_only_their_owner_can_read() throws IOException {
    posix();
    Keys.open(folder, false);

    assertThat(mode(folder)).isEqualTo("rwx------");
    assertThat(mode(file)).isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void later_starts_use_the_same_keys_and_do_not_touch_the_file() throws IOException {
    Keys first = Keys.open(folder, false);
    byte[] written = Files.readAllBytes(file);
    Keys later = Keys.open(folder, true, Suite.SM, Optional.empty());

    assertThat(Files.readAllBytes(file)).isEqualTo(written);
    assertThat(later.index().of("phone", "1")).isEqualTo(first.index().of("phone", "1"));
    assertThat(later.tokens().of("session", "t")).isEqualTo(first.tokens().of("session", "t"));
    byte[] start = first.chain().start();
    assertThat(later.chain().next(start, start)).isEqualTo(first.chain().next(start, start));
    assertThat(later.signatures().verify(start, first.signatures().sign(start))).isTrue();
  }

  @Test
  void no_two_installations_have_a_key_in_common() throws IOException {
    Keys.open(folder, false);
    Keys.open(data.resolve("other"), false);

    assertThat(Files.readAllLines(file))
        .filteredOn(line -> line.matches("[a-z]+ 1 .*"))
        .hasSize(6)
        .doesNotContainAnyElementsOf(
            Files.readAllLines(data.resolve("other").resolve("keyset.txt")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw--w----", "rw-r-----", "rwx--x---"})
  void x03_a_key_file_that_others_can_use_is_refused(String mode) throws IOException {
    posix();
    Keys.open(folder, false);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

    assertThatThrownBy(() -> Keys.open(folder, true))
        .isInstanceOf(KeyException.class)
        .hasMessageContainingAll(mode, "chmod 600 " + file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    assertThat(Keys.open(folder, true)).isNotNull();
  }

  @Test
  void x03_a_key_folder_that_others_can_enter_is_refused() throws IOException {
    posix();
    Keys.open(folder, false);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThatThrownBy(() -> Keys.open(folder, true))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("chmod 700 " + folder);
  }

  /** On a stick that is not stolen together with the disk. */
  @Test
  void the_folder_may_be_a_link_to_another_medium() throws IOException {
    posix();
    Path stick = Files.createDirectory(data.resolve("stick"));
    Files.setPosixFilePermissions(stick, PosixFilePermissions.fromString("rwx------"));
    Files.createSymbolicLink(folder, stick);
    Keys.open(folder, false);

    assertThat(stick.resolve("keyset.txt")).exists();
    assertThat(Keys.open(folder, true)).isNotNull();
    Files.delete(stick.resolve("keyset.txt"));
    Files.delete(stick);
    assertThatThrownBy(() -> Keys.open(folder, true))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("缺少主密钥");
  }

  @Test
  void missing_keys_are_not_replaced_when_there_is_data() {
    assertThatThrownBy(() -> Keys.open(folder, true))
        .isInstanceOf(KeyException.class)
        .hasMessageContainingAll("缺少主密钥", file.toString(), "备份");
    assertThat(folder).doesNotExist();
  }

  @Test
  void a_damaged_key_file_is_refused_and_left_as_it_is() throws IOException {
    Keys.open(folder, false);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(20261122);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      refusesDamage(damaged);
    }
    for (int length : new int[] {0, 1, 30, whole.length / 2, whole.length - 1}) {
      refusesDamage(Arrays.copyOf(whole, length));
    }
    Files.write(file, whole);
    assertThat(Keys.open(folder, true)).isNotNull();
  }

  private void refusesDamage(byte[] content) throws IOException {
    Files.write(file, content);
    assertThatThrownBy(() -> Keys.open(folder, true))
        .isInstanceOf(KeyException.class)
        .hasMessageContainingAll("已损坏", file.toString(), "备份");
    assertThat(Files.readAllBytes(file)).isEqualTo(content);
  }

  @Test
  void a_folder_that_cannot_be_made_is_told_in_words() throws IOException {
    Files.writeString(data.resolve("taken"), "not a folder");

    assertThatThrownBy(() -> Keys.open(data.resolve("taken").resolve("keys"), false))
        .isInstanceOf(KeyException.class)
        .hasMessageContainingAll("不能写入", "权限");
  }

  @Test
  void no_message_holds_a_key() throws IOException {
    Keys.open(folder, false);
    String text = Files.readString(file);
    String secret = text.lines().toList().get(1).replaceAll(".* ", "");
    Files.writeString(file, text.replace("sha-256 ", "sha-256 0"));

    assertThat(secret).hasSize(64);
    assertThat(KeysetText.read(text).toString()).doesNotContain(secret);
    assertThatThrownBy(() -> Keys.open(folder, true))
        .satisfies(e -> assertThat(e + " " + e.getCause()).doesNotContain(secret));
  }

  @Test
  void a_new_key_is_on_the_disk_before_anything_is_sealed_with_it() {
    Keys renewed = Keys.open(folder, false).withNewDataKey(Suite.AES);
    byte[] sealed = renewed.sealer().seal(new byte[] {1}, HERE);

    assertThat(Keys.open(folder, true).sealer().open(sealed, HERE)).containsExactly(1);
  }

  @Test
  void a_draft_left_by_a_power_cut_is_not_taken_for_the_keys_and_does_not_stay()
      throws IOException {
    Keys keys = Keys.open(folder, false);
    Path draft = folder.resolve("keyset.txt.new");
    Files.writeString(draft, "half a key");

    assertThat(Keys.open(folder, true).index().of("phone", "1"))
        .isEqualTo(keys.index().of("phone", "1"));
    keys.withNewIndexKey(Suite.AES);
    assertThat(draft).doesNotExist();
  }

  @Test
  void the_key_in_use_cannot_be_dropped() {
    Keys keys = Keys.open(folder, false);

    assertThatThrownBy(() -> keys.withoutDataKey(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> keys.withoutIndexKey(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_index_tells_purposes_apart_and_is_the_same_for_the_same_value() {
    BlindIndex index = Keys.open(folder, false).index();

    assertThat(index.of("phone", "13800138000"))
        .isEqualTo(index.of("phone", "13800138000"))
        .isNotEqualTo(index.of("receipt", "13800138000"))
        .isNotEqualTo(index.of("phone", "13800138001"))
        .hasSize(36);
    assertThat(index.of("ab", "c")).isNotEqualTo(index.of("a", "bc"));
  }

  /** PR16: while the index key is changed, records are found by the old index and by the new. */
  @ParameterizedTest
  @ValueSource(strings = {"AES", "SM"})
  void an_index_made_before_the_key_was_changed_is_still_found(String suite) {
    Keys keys = Keys.open(folder, false);
    byte[] old = keys.index().of("phone", "13800138000");
    Keys renewed = keys.withNewIndexKey(Suite.valueOf(suite));
    BlindIndex index = renewed.index();

    assertThat(index.isCurrent(old)).isFalse();
    assertThat(index.all("phone", "13800138000"))
        .containsExactly(index.of("phone", "13800138000"), old);
    assertThat(index.isCurrent(index.of("phone", "13800138000"))).isTrue();
    assertThat(renewed.withoutIndexKey(1).index().all("phone", "13800138000"))
        .containsExactly(index.of("phone", "13800138000"));
  }

  @Test
  void a_token_of_one_purpose_is_none_of_another() {
    TokenHash tokens = Keys.open(folder, false).tokens();

    assertThat(tokens.of("session", "t")).isNotEqualTo(tokens.of("device", "t")).hasSize(32);
  }

  @Test
  void a_signature_holds_for_its_message_and_its_installation_only() {
    Signatures ours = Keys.open(folder, false).signatures();
    Signatures others = Keys.open(data.resolve("other"), false).signatures();
    byte[] message = "第 1000 条".getBytes(StandardCharsets.UTF_8);
    byte[] signature = ours.sign(message);

    assertThat(ours.verify(message, signature)).isTrue();
    assertThat(Signatures.verify(ours.publicKey(), message, signature)).isTrue();
    assertThat(ours.verify("第 1001 条".getBytes(StandardCharsets.UTF_8), signature)).isFalse();
    assertThat(others.verify(message, signature)).isFalse();
    assertThat(ours.verify(message, new byte[3])).isFalse();
  }

  private void posix() {
    assumeTrue(
        data.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system has no POSIX permissions");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
