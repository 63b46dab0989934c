package cn.tongxiaobing.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.library.Library;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "当兵, dang bing",
    "参军, can jun",
    "征兵体检, zheng bing ti jian",
    "军衔, jun xian",
    "近视手术, jin shi shou shu",
    "还能, hai neng",
    "血压, xue ya",
    "22岁bmi, sui",
    "'', ''",
    "bmi 22, ''"
  })
  void reads_each_chinese_character_and_nothing_else(String text, String reading) {
    assertThat(String.join(" ", Pinyin.of(text))).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource({
    "dangbing, dang bing",
    "zhengbingtijian, zheng bing ti jian",
    "yiwubing, yi wu bing",
    "tuiyijunren, tui yi jun ren",
    "wenshennengdangbingma, wen shen neng dang bing ma",
    "a, a",
    "er, er"
  })
  void cuts_letters_into_syllables(String letters, String syllables) {
    assertThat(Pinyin.split(letters).orElseThrow()).containsExactly(syllables.split(" "));
  }

  /** As documented: the fewest syllables, of several the longer syllable first. */
  @ParameterizedTest
  @CsvSource({"xian, xian", "fangan, fang an", "danan, dan an", "piao, piao", "jie, jie"})
  void cuts_what_can_be_cut_in_two_ways_the_same_way_always(String letters, String syllables) {
    assertThat(Pinyin.split(letters).orElseThrow()).containsExactly(syllables.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "zbtj", "bmi", "icl", "vx", "dangb", "dang bing", "DANGBING", "当兵", "x1"})
  void letters_that_are_no_pinyin_are_not_cut(String letters) {
    assertThat(Pinyin.split(letters)).isEmpty();
  }

  /** 女 is typed nv, and read nü. */
  @ParameterizedTest
  @CsvSource({"女兵, nvbing", "法律援助, falvyuanzhu", "优待旅游, youdailvyou", "绿色通道, lvsetongdao"})
  void what_is_typed_with_v_is_read_like_the_character(String text, String typed) {
    assertThat(Pinyin.split(typed)).contains(Pinyin.of(text));
  }

  @Test
  void the_reading_of_every_character_of_the_library_is_a_syllable_that_can_be_typed() {
    Set<String> unknown = new TreeSet<>();
    Set<String> readings = new TreeSet<>();
    Library.shipped().passages().stream()
        .flatMap(PinyinTest::texts)
        .map(ChineseText::normalize)
        .flatMapToInt(String::codePoints)
        .filter(ChineseText::isHan)
        .mapToObj(Character::toString)
        .forEach(character -> {
          String reading = Pinyin.of(character).getFirst();
          readings.add(reading);
          if (!Pinyin.split(reading).equals(Optional.of(List.of(reading)))) {
            unknown.add(character + " " + reading);
          }
        });

    assertThat(readings).hasSizeGreaterThan(300);
    assertThat(unknown).isEmpty();
  }

  @Test
  void every_question_of_the_library_typed_in_letters_is_read_as_many_syllables_at_most() {
    Library.shipped().passages().stream()
        .flatMap(passage -> passage.questions().stream())
        .limit(500)
        .map(question -> Pinyin.of(ChineseText.normalize(question)))
        .filter(reading -> !reading.isEmpty())
        .forEach(reading ->
            assertThat(Pinyin.split(String.join("", reading)).orElseThrow())
                .hasSizeLessThanOrEqualTo(reading.size()));
  }

  private static Stream<String> texts(Passage passage) {
    return Stream.concat(passage.questions().stream(), Stream.of(passage.title(), passage.text()));
  }
}
