package cn.tongxiaobing.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over the vocabulary that ships with the model. */
class WordPieceTest {

  private static final long UNKNOWN = 100;
  private static final long START = 101;
  private static final long END = 102;

  private static WordPiece wordPiece;

  @BeforeAll
  static void read_the_vocabulary() throws IOException {
    try (InputStream vocabulary =
        Objects.requireNonNull(
            WordPieceTest.class.getResourceAsStream("/bge-small-zh-v1.5-q-tokenizer.json"))) {
      wordPiece = WordPiece.read(vocabulary);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "当兵, 2496 1070",
    "当 兵, 2496 1070",
    "'当兵,视力4.8?', 2496 1070 117 6228 1213 125 119 129 136",
    "当兵，视力？, 2496 1070 8024 6228 1213 8043",
    "《兵, 517 1070",
    "22岁, 8130 2259",
    "hello world, 8701 8572",
    "gpa, 12273"
  })
  void a_chinese_character_a_mark_and_a_known_word_are_one_token_each(String text, String ids) {
    assertThat(wordPiece.encode(text, 64)).containsExactly(framed(ids));
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 9707 8158",
    "icl, 8577 8178",
    "playing, 8942 8221",
    "playing兵, 8942 8221 1070"
  })
  void another_word_is_cut_into_the_longest_pieces(String text, String ids) {
    assertThat(wordPiece.encode(text, 64)).containsExactly(framed(ids));
  }

  @ParameterizedTest
  @CsvSource({"BMI, 100", "𠮷, 100", "😀兵, 100 1070", "bm😀, 100"})
  void what_the_vocabulary_has_no_piece_for_is_unknown(String text, String ids) {
    assertThat(wordPiece.encode(text, 64)).containsExactly(framed(ids));
  }

  @Test
  void a_word_beyond_any_length_is_unknown() {
    assertThat(wordPiece.encode("a".repeat(101), 64)).containsExactly(START, UNKNOWN, END);
    assertThat(wordPiece.encode("a".repeat(100), 64)).hasSizeGreaterThan(3);
  }

  @Test
  void nothing_is_a_beginning_and_an_end() {
    assertThat(wordPiece.encode("", 64)).containsExactly(START, END);
    assertThat(wordPiece.encode(" \n\u3000", 64)).containsExactly(START, END);
  }

  @Test
  void a_long_text_is_cut_at_the_limit_and_still_ends() {
    long[] ids = wordPiece.encode("当兵".repeat(5_000), 192);

    assertThat(ids).hasSize(192).startsWith(START, 2496, 1070).endsWith(2496, 1070, END);
  }

  @Test
  void a_text_that_just_fits_is_not_cut() {
    assertThat(wordPiece.encode("兵".repeat(6), 8)).containsOnlyOnce(END).hasSize(8);
    assertThat(wordPiece.encode("兵".repeat(7), 8)).hasSize(8);
    assertThat(wordPiece.encode("兵".repeat(6), 8)).isEqualTo(wordPiece.encode("兵".repeat(7), 8));
  }

  @Test
  void a_word_of_many_pieces_is_cut_at_the_limit_too() {
    assertThat(wordPiece.encode("z9".repeat(50), 16)).hasSizeLessThanOrEqualTo(16).endsWith(END);
  }

  @Test
  void any_text_at_all_gives_ids_of_the_vocabulary() {
    Random random = new Random(20261122);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(80), 0, 0x10000).forEach(c -> text.append((char) c));
      long[] ids = wordPiece.encode(text.toString(), 32);
      assertThat(ids).hasSizeBetween(2, 32).startsWith(START).endsWith(END);
      assertThat(LongStream.of(ids)).allMatch(id -> id >= 0 && id < 21_128);
    }
  }

  @Test
  void a_vocabulary_without_the_special_tokens_is_refused() {
    byte[] json = "{\"model\":{\"vocab\":{\"兵\":1}}}".getBytes(StandardCharsets.UTF_8);

    assertThatIllegalStateException()
        .isThrownBy(() -> WordPiece.read(new ByteArrayInputStream(json)))
        .withMessageContaining("[UNK]");
  }

  private static Long[] framed(String ids) {
    List<Long> all = new ArrayList<>();
    all.add(START);
    for (String id : ids.split(" ", -1)) {
      all.add(Long.valueOf(id));
    }
    all.add(END);
    return all.toArray(new Long[0]);
  }
}
