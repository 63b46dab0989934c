package cn.tongxiaobing.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "140214, 140214 140200 140000 000000",
    "140200, 140200 140000 000000",
    "140000, 140000 000000",
    "000000, 000000"
  })
  void looks_upward_from_the_narrowest_to_the_nation(String code, String chain) {
    assertThat(new Place(code).upward()).extracting(Place::code).containsExactly(chain.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "14020", "1402001", "14020a", "14 200", "１４０２００", "-40200", "大同市"})
  void takes_only_six_digits(String code) {
    assertThat(Place.isCode(code)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Place(code));
  }

  @Test
  void is_shown_as_its_code() {
    assertThat(new Place("140214")).hasToString("140214");
    assertThat(Place.NATION).hasToString("000000");
  }
}
