package cn.tongxiaobing.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.tongxiaobing.knowledge.language.ChineseText;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The terms of the words that people use, one by one. */
class PolicyAnalyzerTest {

  private final Analyzer views = PolicyAnalyzer.forViews();

  @ParameterizedTest
  @CsvSource({
    "当兵, 当兵",
    "参军, 参军",
    "义务兵, 义务兵",
    "征兵体检, 征兵 体检",
    "视力4.8, 视力 4 8",
    "专升本, 专 升 本",
    "直招军士, 直 招 军士",
    "屈光不正, 屈 光 不 正",
    "22岁, 22 岁",
    "二十二周岁, 二 十 二 周岁",
    "bmi, bmi",
    "《兵役法》第二十条, 兵役法 第二 十 条",
    "王𠮷, 王 𠮷"
  })
  void words_are_those_of_the_common_language(String text, String terms) {
    assertThat(words(text)).containsExactly(terms.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"我可以去参军吗, 参军", "请问参军的年龄限制是多少?, 参军 年龄 限制 多少", "当兵!!! 当兵???, 当兵 当兵"})
  void words_that_say_nothing_of_the_subject_are_left_out(String text, String terms) {
    assertThat(words(text)).containsExactly(terms.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "当兵, 当兵",
    "参军, 参军",
    "义务兵, 义务 务兵",
    "专升本, 专升 升本",
    "直招军士, 直招 招军 军士",
    "屈光不正, 屈光 光不 不正",
    "视力4.8, 视力 4.8",
    "22岁, 22 岁",
    "二十二周岁, 二十 十二 二周 周岁",
    "bmi指数24, bmi 指数 24",
    "王𠮷, 王𠮷",
    "𠮷兵, 𠮷兵",
    "兵, 兵"
  })
  void bigrams_catch_what_words_break_and_numbers_whole(String text, String terms) {
    assertThat(bigrams(text)).containsExactly(terms.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"２２岁, 22岁", "视力４．８, 视力4.8", "ＢＭＩ, bmi", "義務兵, 义务兵", "當\u200B兵, 当兵"})
  void however_it_is_typed_the_terms_are_the_same(String typed, String plain) {
    assertThat(words(ChineseText.normalize(typed))).isEqualTo(words(plain));
    assertThat(bigrams(ChineseText.normalize(typed))).isEqualTo(bigrams(plain));
  }

  @ParameterizedTest
  @CsvSource({
    "dang bing, dang bing",
    "zheng bing ti jian, zheng bing|bing ti|ti jian",
    "dang, dang"
  })
  void pinyin_is_kept_in_pairs_of_syllables(String text, String terms) {
    assertThat(terms(View.QUESTION_PINYIN, text)).containsExactly(terms.split("\\|", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "zbtj, zbt zbtj btj",
    "zbt jsz, zbt jsz",
    "abcdef, abc abcd abcde bcd bcde bcdef cde cdef def"
  })
  void initials_are_kept_in_rows_of_three_to_five(String text, String terms) {
    assertThat(terms(View.QUESTION_INITIALS, text)).containsExactly(terms.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "。", "？！", "\n\n"})
  void a_text_that_says_nothing_has_no_terms(String text) {
    assertThat(words(text)).isEmpty();
    assertThat(bigrams(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void a_text_of_100_kilobytes_is_analysed(View view) {
    String sentence = "近视做过手术还能当兵吗 22岁 icl zbtj ";
    String text = sentence.repeat(100_000 / sentence.length());

    assertThat(terms(view, text)).hasSizeGreaterThan(3_000);
    assertThatCode(() -> terms(view, "a".repeat(100_000))).doesNotThrowAnyException();
    assertThatCode(() -> terms(view, "兵".repeat(100_000))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void no_input_makes_it_fail(View view) {
    Random random = new Random(20261122);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int c = random.nextInt(60); c > 0; c--) {
        text.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt(0x80)));
      }
      assertThatCode(() -> terms(view, text.toString()))
          .as(text.chars().mapToObj("\\u%04X"::formatted).toList().toString())
          .doesNotThrowAnyException();
    }
  }

  private List<String> words(String text) {
    return terms(View.QUESTION_WORDS, text);
  }

  private List<String> bigrams(String text) {
    return terms(View.QUESTION_BIGRAMS, text);
  }

  private List<String> terms(View view, String text) {
    return PolicyAnalyzer.terms(views, view.field(), text);
  }
}
