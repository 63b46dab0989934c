package cn.tongxiaobing.kiosk.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

  /** The secret of RFC 6238, appendix B. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:10Z");
  private static final long STEP = Totp.step(NOW);

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codes_are_those_of_rfc_6238(long seconds, String eightDigits) {
    Instant at = Instant.ofEpochSecond(seconds);

    assertThat(Totp.code(SECRET, Totp.step(at), 8)).isEqualTo(eightDigits);
    assertThat(Totp.accept(SECRET, eightDigits.substring(2), at, Totp.NEVER))
        .hasValue(Totp.step(at));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void s04_the_step_before_and_the_step_after_are_taken(long away) {
    assertThat(Totp.accept(SECRET, Totp.code(SECRET, STEP + away), NOW, Totp.NEVER))
        .hasValue(STEP + away);
  }

  @ParameterizedTest
  @ValueSource(longs = {-100, -2, 2, 100})
  void s04_steps_further_away_are_not(long away) {
    assertThat(Totp.accept(SECRET, Totp.code(SECRET, STEP + away), NOW, Totp.NEVER)).isEmpty();
  }

  @Test
  void s04_no_code_is_taken_twice_nor_one_from_before_it() {
    long used = Totp.accept(SECRET, Totp.code(SECRET, STEP), NOW, Totp.NEVER).orElseThrow();

    assertThat(Totp.accept(SECRET, Totp.code(SECRET, STEP), NOW, used)).isEmpty();
    assertThat(Totp.accept(SECRET, Totp.code(SECRET, STEP - 1), NOW, used)).isEmpty();
    assertThat(Totp.accept(SECRET, Totp.code(SECRET, STEP + 1), NOW, used)).hasValue(STEP + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "abcdef", "１２３４５６", "-12345", " 12345"})
  void what_is_no_code_is_wrong(String typed) {
    assertThat(Totp.accept(SECRET, typed, NOW, Totp.NEVER)).isEmpty();
  }

  @Test
  void a_code_of_another_account_is_wrong() {
    byte[] other = Totp.newSecret();

    assertThat(other).hasSize(20).isNotEqualTo(Totp.newSecret());
    assertThat(Totp.accept(SECRET, Totp.code(other, STEP), NOW, Totp.NEVER)).isEmpty();
  }

  /** RFC 4648, section 10, without the padding that apps do not want. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "foobar, MZXW6YTBOI"})
  void secrets_are_written_in_base_32(String bytes, String text) {
    assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
  }

  @Test
  void an_app_reads_account_secret_and_setting_from_one_address() {
    assertThat(Totp.address("同小兵", "李 明", SECRET))
        .isEqualTo(
            "otpauth://totp/%E5%90%8C%E5%B0%8F%E5%85%B5:%E6%9D%8E%20%E6%98%8E"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E5%90%8C%E5%B0%8F%E5%85%B5"
                + "&algorithm=SHA1&digits=6&period=30");
  }
}
