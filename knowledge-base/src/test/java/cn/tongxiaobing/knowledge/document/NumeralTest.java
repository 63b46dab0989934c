package cn.tongxiaobing.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

  @Test
  void reads_back_every_number_it_writes() {
    assertThat(IntStream.rangeClosed(1, 9999))
        .allSatisfy(n -> assertThat(Numeral.parse(Numeral.format(n))).hasValue(n));
  }

  @Test
  void writes_each_number_in_its_own_way() {
    assertThat(IntStream.rangeClosed(1, 9999).mapToObj(Numeral::format)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 一",
    "10, 十",
    "11, 十一",
    "20, 二十",
    "21, 二十一",
    "99, 九十九",
    "100, 一百",
    "101, 一百零一",
    "105, 一百零五",
    "110, 一百一十",
    "115, 一百一十五",
    "1000, 一千",
    "1005, 一千零五",
    "1050, 一千零五十",
    "1250, 一千二百五十",
    "9999, 九千九百九十九"
  })
  void writes_as_statutes_do(int number, String written) {
    assertThat(Numeral.format(number)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 零",
    "0, 〇",
    "2, 两",
    "10, 一十",
    "12, 一二",
    "20, 二〇",
    "20, 二零",
    "20, 二○",
    "20, 廿",
    "21, 廿一",
    "32, 卅二",
    "115, 一百十五",
    "121, 一百廿一",
    "200, 两百",
    "1015, 一千零十五",
    "2021, 二〇二一",
    "2021, 两千零二十一",
    "20, 20",
    "7, 07",
    "20, ２０",
    "2026, ２０２６",
    "9999, 9999"
  })
  void reads_every_way_in_which_people_write_a_number(int number, String written) {
    assertThat(Numeral.parse(written)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "条",
        "十条",
        "第十",
        "abc",
        "-1",
        "+1",
        "1.5",
        "二 十",
        "12345",
        "一二三四五",
        "十十",
        "十百",
        "百千",
        "一二十",
        "二十三十",
        "廿廿",
        "五廿",
        "十廿",
        "廿十",
        "三廿一",
        "𠮷",
        "一万",
        "二十一二",
        "一千二百三十四五六"
      })
  void takes_nothing_else_for_a_number(String rubbish) {
    assertThat(Numeral.parse(rubbish)).isEmpty();
  }

  @Test
  void refuses_to_write_what_has_no_article() {
    assertThatIllegalArgumentException().isThrownBy(() -> Numeral.format(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Numeral.format(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Numeral.format(10_000));
  }
}
