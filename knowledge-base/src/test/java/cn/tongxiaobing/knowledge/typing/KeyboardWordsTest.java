package cn.tongxiaobing.knowledge.typing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.library.Library;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pinyin keyboard is given to write with. */
class KeyboardWordsTest {

  private static final String WORDS = KeyboardWords.of(Library.shipped());
  private static final Map<String, List<String>> BY_SYLLABLES =
      WORDS
          .lines()
          .map(line -> line.split("\t"))
          .collect(
              Collectors.toMap(
                  parts -> parts[0],
                  parts -> List.of(parts[1].replaceAll(":\\d+", "").split(" "))));

  @ParameterizedTest
  @CsvSource({
    "zheng bing, 征兵",
    "can jun, 参军",
    "ti jian, 体检",
    "wen shen, 文身",
    "tui yi, 退役",
    "you dai jin, 优待金",
    "zheng zhi kao he, 政治考核",
    "yun gang qu, 云冈区",
    "da tong, 大同",
    "yin hang, 银行",
    "chong qing, 重庆",
    "zhang guan, 长官",
    "kuai ji, 会计",
    "xue ya, 血压",
    "nv bing, 女兵",
    "fa lv, 法律",
    "wo, 我",
    "nv, 女"
  })
  void a_word_is_the_first_that_its_syllables_give(String syllables, String word) {
    assertThat(BY_SYLLABLES.get(syllables)).startsWith(word);
  }

  @Test
  void a_character_with_two_readings_is_typed_either_way() {
    assertThat(BY_SYLLABLES.get("zhong")).contains("重");
    assertThat(BY_SYLLABLES.get("chong")).contains("重");
  }

  @Test
  void the_list_is_small_enough_for_a_kiosk() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(WORDS.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(packed.size()).isBetween(50_000, 300 * 1024);
    String keep = System.getProperty("words");
    if (keep != null) {
      Files.writeString(Path.of(keep), WORDS);
    }
  }
}
