package cn.tongxiaobing.kiosk.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.secrecy.RecoveryCodes.Made;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryCodesTest {

  @TempDir private Path data;
  private RecoveryCodes codes;

  @BeforeEach
  void open_the_keys() {
    codes = new RecoveryCodes(Keys.open(data.resolve("keys"), false).tokens());
  }

  @Test
  void there_are_ten_and_none_is_stored_as_it_is_shown() {
    Made made = codes.make();

    assertThat(made.shown())
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(c -> c.matches("([0-9A-Z]{4}-){5}[0-9A-Z]{4}"));
    assertThat(made.stored()).hasSize(10).allMatch(s -> s.matches("[0-9a-f]{64}"));
    assertThat(made.toString()).doesNotContain(made.shown().getFirst());
  }

  @Test
  void s04_each_code_works_once() {
    Made made = codes.make();
    List<String> left = made.stored();
    for (String code : made.shown()) {
      left = codes.use(code, left).orElseThrow();
      assertThat(codes.use(code, left)).isEmpty();
    }
    assertThat(left).isEmpty();
  }

  @Test
  void how_a_code_is_typed_makes_no_difference() {
    Made made = codes.make();
    String typed = made.shown().get(3).replace('-', ' ').toLowerCase(Locale.ROOT);

    assertThat(codes.use(typed, made.stored()).orElseThrow())
        .hasSize(9)
        .doesNotContain(made.stored().get(3));
  }

  @Test
  void a_code_of_somebody_else_is_wrong() {
    assertThat(codes.use(codes.make().shown().getFirst(), codes.make().stored())).isEmpty();
  }
}
