package cn.tongxiaobing.kiosk.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomCodesTest {

  @Test
  void k18_a_receipt_has_13_characters_that_cannot_be_mistaken() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      String receipt = RandomCodes.receipt();
      assertThat(receipt).matches("[0-9A-HJKMNP-TV-Z]{13}");
      seen.add(receipt);
    }
    assertThat(seen).hasSize(10_000);
  }

  /** 65 bits are 65 bits only if every character is used at every place. */
  @Test
  void every_character_comes_at_every_place() {
    for (int place = 0; place < 13; place++) {
      int at = place;
      assertThat(
              IntStream.range(0, 2_000)
                  .mapToObj(i -> RandomCodes.receipt().charAt(at))
                  .distinct()
                  .count())
          .isEqualTo(32);
    }
  }

  @Test
  void a_receipt_is_read_however_it_is_typed() {
    Random random = new Random(20261122);
    for (int i = 0; i < 2_000; i++) {
      String receipt = RandomCodes.receipt();
      assertThat(RandomCodes.readReceipt(typed(receipt, random))).contains(receipt);
    }
  }

  /** As people type: small or full-width letters, look-alikes, spaces and hyphens anywhere. */
  private static String typed(String receipt, Random random) {
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < receipt.length(); i++) {
      char character = receipt.charAt(i);
      String same =
          switch (character) {
            case '0' -> "0oO０Ｏ";
            case '1' -> "1iIlL１Ｉ";
            default ->
                character
                    + String.valueOf(character).toLowerCase(Locale.ROOT)
                    + (char) (character - '!' + '！');
          };
      typed.append(same.charAt(random.nextInt(same.length())));
      String gaps = " -—　–";
      if (random.nextBoolean()) {
        typed.append(gaps.charAt(random.nextInt(gaps.length())));
      }
    }
    return typed.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123456789ABC0",
        "0123456789AB",
        "0123456789ABU",
        "0123456789AB*",
        "0123456789AB\u0000",
        "王测试王测试王测试王测试王",
        "٠١٢٣٤٥٦٧٨٩٠١٢",
        "' OR ''='     "
      })
  void what_is_no_receipt_is_not_read_as_one(String typed) {
    assertThat(RandomCodes.readReceipt(typed)).isEmpty();
  }

  @Test
  void a_very_long_text_is_no_receipt() {
    assertThat(RandomCodes.readReceipt(" ".repeat(1_000_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1", "6", "12"})
  void digits_are_as_many_as_asked_for(int digits) {
    assertThat(RandomCodes.numeric(digits)).matches("\\d{" + digits + "}");
  }

  @Test
  void no_digits_are_no_code() {
    assertThatThrownBy(() -> RandomCodes.numeric(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tokens_ids_and_setup_codes_have_their_length_and_are_new_each_time() {
    assertThat(RandomCodes.token()).matches("[\\w-]{43}").isNotEqualTo(RandomCodes.token());
    assertThat(RandomCodes.id()).matches("[\\w-]{16}").isNotEqualTo(RandomCodes.id());
    String setup = RandomCodes.setupCode();
    assertThat(setup).hasSize(12).isNotEqualTo(RandomCodes.setupCode());
    assertThat(RandomCodes.readSetupCode(setup.toLowerCase(Locale.ROOT))).contains(setup);
  }
}
