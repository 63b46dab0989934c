package cn.tongxiaobing.kiosk.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxiaobing.kiosk.secrecy.PasswordHash.Check.Right;
import cn.tongxiaobing.kiosk.secrecy.PasswordHash.Check.Wrong;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

  private static final String PHRASE = "山上有座庙 庙里有口井 2026";

  private final PasswordHash hash = new PasswordHash();

  @Test
  void a_hash_says_how_it_was_made_and_lets_in_who_knows() {
    String stored = hash.hash(PHRASE);

    assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PHRASE);
    assertThat(hash.check(PHRASE, Optional.of(stored))).isEqualTo(new Right(Optional.empty()));
    assertThat(hash.check(PHRASE + " ", Optional.of(stored))).isEqualTo(new Wrong());
    assertThat(hash.check("", Optional.of(stored))).isEqualTo(new Wrong());
  }

  @Test
  void two_people_with_one_passphrase_have_two_hashes() {
    assertThat(hash.hash(PHRASE)).isNotEqualTo(hash.hash(PHRASE));
  }

  @Test
  void s02_without_an_account_every_passphrase_is_wrong() {
    assertThat(hash.check(PHRASE, Optional.empty())).isEqualTo(new Wrong());
  }

  @Test
  void an_older_setting_still_lets_in_and_is_renewed() {
    String old = new PasswordHash(new Argon2Hash.Cost(64, 1, 1)).hash(PHRASE);

    assertThat(hash.check(PHRASE, Optional.of(old)))
        .isInstanceOfSatisfying(
            Right.class,
            right -> {
              assertThat(right.renewed().orElseThrow()).contains("m=19456,t=2,p=1");
              assertThat(hash.check(PHRASE, right.renewed()))
                  .isEqualTo(new Right(Optional.empty()));
            });
    assertThat(hash.check("别的口令，也很长很长很长", Optional.of(old))).isEqualTo(new Wrong());
  }

  /** One keyboard sends é as one character, another as two. */
  @Test
  void how_a_character_is_composed_makes_no_difference() {
    String stored = hash.hash("caf\u00e9 １２３ au lait");

    assertThat(hash.check("cafe\u0301 123 au lait", Optional.of(stored))).isInstanceOf(Right.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text",
        "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=19456,t=9,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=0,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void a_hash_that_is_not_ours_or_asks_for_too_much_is_refused(String stored) {
    assertThatThrownBy(() -> hash.check(PHRASE, Optional.of(stored)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void many_logins_at_once_all_get_their_answer() throws Exception {
    String stored = hash.hash(PHRASE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<PasswordHash.Check> answer :
          threads.invokeAll(
              Stream.generate(() -> stored)
                  .limit(12)
                  .map(s -> (Callable<PasswordHash.Check>) () -> hash.check(PHRASE, Optional.of(s)))
                  .toList())) {
        assertThat(answer.get()).isInstanceOf(Right.class);
      }
    }
  }

  /** RFC 9106, section 5.3. */
  @Test
  void argon2id_of_the_standard() {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(repeated("02", 16))
            .withSecret(repeated("03", 8))
            .withAdditional(repeated("04", 12))
            .build());
    byte[] out = new byte[32];
    argon2.generateBytes(repeated("01", 32), out);

    assertThat(HexFormat.of().formatHex(out))
        .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  }

  private static byte[] repeated(String hex, int times) {
    return HexFormat.of().parseHex(hex.repeat(times));
  }
}
