package cn.tongxiaobing.kiosk.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of a seal, whichever cipher makes it. */
abstract class SealerTest {

  private static final Context HERE = new Context("sign_up", "sealed", "7c9e6679", 1);
  private static final byte[] NAME = "王测试𠮷 13800138000".getBytes(StandardCharsets.UTF_8);

  private final Suite suite;
  private final int suiteByte;

  @TempDir private Path data;
  private Keys keys;

  SealerTest(Suite suite, int suiteByte) {
    this.suite = suite;
    this.suiteByte = suiteByte;
  }

  @BeforeEach
  void make_keys() {
    keys = Keys.open(data.resolve("keys"), false, suite, Optional.empty());
  }

  @Test
  void what_is_sealed_opens_after_a_restart_and_shows_nothing_before() {
    byte[] sealed = keys.sealer().seal(NAME, HERE);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("13800138000");
    assertThat(Keys.open(data.resolve("keys"), true).sealer().open(sealed, HERE)).isEqualTo(NAME);
  }

  @Test
  void the_layout_is_suite_version_nonce_ciphertext_and_tag() {
    byte[] sealed = keys.sealer().seal(NAME, HERE);

    assertThat(sealed).startsWith(suiteByte, 0, 0, 0, 1).hasSize(1 + 4 + 12 + NAME.length + 16);
  }

  @Test
  void any_length_opens_again() {
    Random random = new Random(20261122);
    for (int length = 0; length < 200; length++) {
      byte[] plain = new byte[length];
      random.nextBytes(plain);
      byte[] sealed = keys.sealer().seal(plain, HERE);

      assertThat(keys.sealer().open(sealed, HERE)).as("%d bytes", length).isEqualTo(plain);
    }
  }

  @Test
  void the_same_value_is_never_sealed_alike() {
    assertThat(keys.sealer().seal(NAME, HERE)).isNotEqualTo(keys.sealer().seal(NAME, HERE));
  }

  @Test
  void a_flipped_bit_in_any_byte_is_refused() {
    byte[] sealed = keys.sealer().seal(NAME, HERE);
    for (int i = 0; i < sealed.length; i++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        byte[] changed = sealed.clone();
        changed[i] ^= (byte) (1 << bit);
        refuses(changed, HERE);
      }
    }
  }

  @Test
  void a_value_cut_short_or_made_longer_is_refused() {
    byte[] sealed = keys.sealer().seal(NAME, HERE);
    for (int length = 0; length < sealed.length; length++) {
      refuses(Arrays.copyOf(sealed, length), HERE);
    }
    refuses(Arrays.copyOf(sealed, sealed.length + 1), HERE);
  }

  /** PR14: a value in another row, column or table, or read by another schema. */
  @Test
  void a_value_that_was_moved_is_refused() {
    byte[] sealed = keys.sealer().seal(NAME, HERE);

    List.of(
            new Context("sign_up", "sealed", "7c9e6678", 1),
            new Context("sign_up", "sealed_health", "7c9e6679", 1),
            new Context("note", "sealed", "7c9e6679", 1),
            new Context("sign_up", "sealed", "7c9e6679", 2),
            new Context("sign_ups", "ealed", "7c9e6679", 1),
            new Context("", "sign_upsealed", "7c9e6679", 1))
        .forEach(elsewhere -> refuses(sealed, elsewhere));
  }

  @Test
  void a_value_of_another_installation_is_refused() {
    byte[] sealed =
        Keys.open(data.resolve("other"), false, suite, Optional.empty()).sealer().seal(NAME, HERE);

    refuses(sealed, HERE);
  }

  @Test
  void a_new_key_seals_and_the_old_one_still_opens() {
    byte[] old = keys.sealer().seal(NAME, HERE);
    Sealer renewed = keys.withNewDataKey(suite).sealer();

    assertThat(renewed.open(old, HERE)).isEqualTo(NAME);
    assertThat(renewed.isCurrent(old)).isFalse();
    byte[] rewrapped = renewed.rewrap(old, HERE);
    assertThat(rewrapped).startsWith(suiteByte, 0, 0, 0, 2);
    assertThat(renewed.isCurrent(rewrapped)).isTrue();
    assertThat(renewed.open(rewrapped, HERE)).isEqualTo(NAME);
  }

  @Test
  void a_key_that_was_dropped_opens_nothing_any_more() {
    byte[] old = keys.sealer().seal(NAME, HERE);
    Keys renewed = keys.withNewDataKey(suite);
    byte[] rewrapped = renewed.sealer().rewrap(old, HERE);
    renewed.withoutDataKey(1);
    keys = Keys.open(data.resolve("keys"), true);

    refuses(old, HERE);
    assertThat(keys.sealer().open(rewrapped, HERE)).isEqualTo(NAME);
  }

  @Test
  void one_cipher_can_follow_another() {
    byte[] old = keys.sealer().seal(NAME, HERE);
    Suite other = suite == Suite.AES ? Suite.SM : Suite.AES;
    Sealer changed = keys.withNewDataKey(other).sealer();

    assertThat(changed.open(old, HERE)).isEqualTo(NAME);
    byte[] rewrapped = changed.rewrap(old, HERE);
    assertThat(rewrapped[0]).isNotEqualTo(old[0]);
    assertThat(changed.open(rewrapped, HERE)).isEqualTo(NAME);
  }

  @Test
  void the_refusal_names_the_place_and_no_value() {
    assertThatThrownBy(() -> keys.sealer().open(NAME, HERE))
        .isInstanceOf(SealBrokenException.class)
        .hasMessage("the seal of sign_up.sealed 7c9e6679 is broken");
  }

  private void refuses(byte[] sealed, Context context) {
    assertThatThrownBy(() -> keys.sealer().open(sealed, context))
        .isInstanceOf(SealBrokenException.class);
  }
}
