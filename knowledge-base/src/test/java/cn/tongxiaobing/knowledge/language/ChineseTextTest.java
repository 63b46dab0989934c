package cn.tongxiaobing.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.library.Library;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseTextTest {

  @ParameterizedTest
  @CsvSource({
    "２２岁ＢＭＩ，能当兵吗？, '22岁bmi,能当兵吗?'",
    "ＩＣＬ（晶体）, icl(晶体)",
    "视力４．８, 视力4.8",
    "①第二十条, 1第二十条",
    "ﾃｽﾄ, テスト",
    "㎏, kg"
  })
  void full_width_and_other_forms_become_plain(String text, String normal) {
    assertThat(ChineseText.normalize(text)).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "近視做過手術還能當兵嗎, 近视做过手术还能当兵吗",
    "義務兵家庭優待金, 义务兵家庭优待金",
    "退伍軍人證丟了怎麼補辦, 退伍军人证丢了怎么补办",
    "體格檢查標準, 体格检查标准",
    "兵役登記, 兵役登记",
    "學費補償, 学费补偿",
    "徵兵, 征兵"
  })
  void traditional_becomes_simplified(String traditional, String simplified) {
    assertThat(ChineseText.normalize(traditional)).isEqualTo(simplified);
  }

  /**
   * What is simplified already must not be made something else: 著作 is no slip for 着作. Examples of
   * what people type are theirs, and some type traditional characters.
   */
  @Test
  void the_words_of_our_own_library_stay_as_they_are() {
    String all =
        Library.shipped().passages().stream()
            .filter(passage -> !(passage instanceof Passage.OfReply))
            .flatMap(ChineseTextTest::texts)
            .collect(Collectors.joining());
    assertThat(all.codePoints().filter(ChineseText::isHan).distinct().mapToObj(Character::toString))
        .hasSizeGreaterThan(1000)
        .allSatisfy(c -> assertThat(ChineseText.normalize(c)).isEqualTo(c));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "当\u200B兵",
        "当\u200D兵",
        "\uFEFF当兵",
        "当\u2060兵",
        "当\u00AD兵",
        "当\u202E兵",
        "当\u0000兵",
        "当\u0007兵\u001B",
        "\u200E当兵\u200F",
        "当兵\uFFFD",
        "当\uDB40\uDC41兵"
      })
  void what_cannot_be_seen_is_gone(String text) {
    assertThat(ChineseText.normalize(text)).isEqualTo("当兵");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "当兵 年龄",
        " 当兵\t年龄\n",
        "当兵\r\n\r\n年龄",
        "\u3000当兵\u3000\u3000年龄\u3000",
        "当兵\u00A0年龄",
        "当兵\u2003\u2028年龄"
      })
  void white_space_is_one_blank_inside_and_none_outside(String text) {
    assertThat(ChineseText.normalize(text)).isEqualTo("当兵 年龄");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000\n", "\u200B", "\u0000\uFEFF"})
  void nothing_stays_nothing(String text) {
    assertThat(ChineseText.normalize(text)).isEmpty();
  }

  @Test
  void letters_become_small_wherever_the_machine_stands() {
    assertThat(ChineseText.normalize("BMI ICL I")).isEqualTo("bmi icl i");
  }

  @Test
  void characters_beyond_the_basic_plane_are_kept_whole() {
    assertThat(ChineseText.normalize("王测试𠮷😀")).isEqualTo("王测试𠮷😀");
    assertThat(ChineseText.isHan("𠮷".codePointAt(0))).isTrue();
    assertThat(ChineseText.isHan('a')).isFalse();
    assertThat(ChineseText.isHan('，')).isFalse();
  }

  /** Both sides of a comparison are normalised, and some more than once. */
  @Test
  void the_normal_form_of_a_normal_form_is_itself() {
    Random random = new Random(20261122);
    for (int i = 0; i < 20_000; i++) {
      String text = randomText(random);
      String normal = ChineseText.normalize(text);
      assertThat(ChineseText.normalize(normal)).as(escaped(text)).isEqualTo(normal);
    }
  }

  private static Stream<String> texts(Passage passage) {
    return Stream.concat(passage.questions().stream(), Stream.of(passage.title(), passage.text()));
  }

  /** Everything that could confuse: marks that combine, joiners, wide forms, lone surrogates. */
  private static String randomText(Random random) {
    String odd =
        "e\u0301A\u030AİßΣ\u200B\u200D\uFEFF\u00A0\u3000 １ａＡ㎏①ﾃ徵兵当兵é\uD842\uDFB7\uDB40\uDC41\u1160";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      switch (random.nextInt(3)) {
        case 0 -> text.append(odd.charAt(random.nextInt(odd.length())));
        case 1 -> text.append((char) random.nextInt(0x10000));
        default -> text.appendCodePoint(0x4E00 + random.nextInt(0x5200));
      }
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.chars().mapToObj("\\u%04X"::formatted).collect(Collectors.joining());
  }
}
