package cn.tongxiaobing.kiosk.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassphrasePolicyTest {

  private static final String ACCOUNT = "liming";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct pony cell staple",
        "山上有座庙庙里有口井井边坐着人",
        "kdjehw sudnwpqoei",
        "72947203847293847561"
      })
  void a_long_uncommon_passphrase_needs_no_kinds_of_characters_and_never_expires(String phrase) {
    assertThat(PassphrasePolicy.LONG.faults(phrase, ACCOUNT)).isEmpty();
    assertThat(PassphrasePolicy.LONG.lifetime()).isEmpty();
  }

  @Test
  void a_short_one_is_told_how_short_it_is() {
    assertThat(PassphrasePolicy.LONG.faults("Tx9$kw2!pQ7z#m", ACCOUNT))
        .singleElement()
        .asString()
        .contains("至少 15 个字符", "现在是 14 个");
  }

  @Test
  void characters_are_counted_as_people_count_them() {
    assertThat(PassphrasePolicy.LONG.faults("𠮷𠮷庙井人山水火", ACCOUNT).getFirst()).contains("现在是 8 个");
  }

  @Test
  void an_endless_one_is_refused() {
    assertThat(PassphrasePolicy.LONG.faults("k3v9wq2m".repeat(30) + "x", ACCOUNT))
        .singleElement()
        .asString()
        .contains("最多 128 个字符");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaaaaaa",
        "1234567890123456",
        "9876543210987654",
        "abcdefghijklmnopq",
        "13801380138013801380",
        "abcabcabcabcabcabc",
        "Password-1234567890",
        "P a s s w o r d 123456789",
        "１２３４５６７８９０１２３４５６",
        "QWERTYUIOPASDFGHJKL",
        "woaizhongguo1949",
        "1122112211221122"
      })
  void a_common_one_is_refused_however_it_is_dressed(String phrase) {
    assertThat(PassphrasePolicy.LONG.faults(phrase, ACCOUNT))
        .singleElement()
        .asString()
        .contains("太常见");
  }

  @ParameterizedTest
  @MethodSource("listed")
  void every_line_of_the_list_does_some_work(String common) {
    assertThat(PassphrasePolicy.LONG.faults(common, ACCOUNT)).anyMatch(f -> f.contains("太常见"));
    assertThat(common.codePointCount(0, common.length()))
        .as("a shorter one is refused anyway")
        .isGreaterThanOrEqualTo(PassphrasePolicy.SHORTEST);
  }

  static Stream<String> listed() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PassphrasePolicy.class.getResourceAsStream("common-passphrases.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  @Test
  void the_name_of_the_account_is_no_part_of_it() {
    assertThat(PassphrasePolicy.LONG.faults("my name is Li Ming yes", ACCOUNT))
        .containsExactly("口令里不能有账号名。");
  }

  @Test
  void c1_dengbao_asks_for_three_kinds_besides_and_for_a_new_one_every_90_days() {
    assertThat(PassphrasePolicy.DENGBAO.faults("correct pony cell staple", ACCOUNT))
        .singleElement()
        .asString()
        .contains("至少三种");
    assertThat(PassphrasePolicy.DENGBAO.faults("Correct pony cell staple", ACCOUNT)).isEmpty();
    assertThat(PassphrasePolicy.DENGBAO.lifetime()).contains(Period.ofDays(90));
  }

  @Test
  void all_faults_are_told_at_once() {
    assertThat(PassphrasePolicy.DENGBAO.faults("liming", ACCOUNT)).hasSize(4);
  }
}
