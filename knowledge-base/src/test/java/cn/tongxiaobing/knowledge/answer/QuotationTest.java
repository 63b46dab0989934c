package cn.tongxiaobing.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {

  private static final String ARTICLE =
      """
      年满十八周岁的男性公民，应当被征集服现役；当年未被征集的，在二十二周岁以前仍可以被征集。研究生可以放宽至二十六周岁。
      有下列情形之一的，可以缓征：
      （一）维持家庭生活的唯一劳动力；
      （二）正在住院治疗的。\
      """;

  @ParameterizedTest
  @CsvSource({
    "研究生二十六周岁, 研究生可以放宽至二十六周岁。",
    "唯一劳动力可以缓征吗, 劳动力",
    "住院治疗, 正在住院治疗的。",
    "二十二周岁以前, 在二十二周岁以前仍可以被征集"
  })
  void quotes_the_sentence_that_says_it(String said, String quoted) {
    assertThat(Quotation.of(ARTICLE, said)).contains(quoted);
  }

  @Test
  void a_quotation_is_a_piece_of_every_text_whatever_is_said() {
    List<String> texts =
        SmallLibrary.withTexts().editions().stream()
            .map(Edition::articles)
            .flatMap(List::stream)
            .map(Article::text)
            .toList();
    Random random = new Random(20261122);
    for (int i = 0; i < 2_000; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      String said = texts.get(random.nextInt(texts.size()));
      String quote = Quotation.of(text, said);

      assertThat(quote).isNotBlank();
      assertThat(text).contains(quote);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"没有句号", "。", "甲。乙。", "甲；\n乙。\n\n丙", "A. B. C", "𠮷。𠮷"})
  void any_text_can_be_quoted(String text) {
    assertThat(text).contains(Quotation.of(text, "甲"));
    assertThat(text).contains(Quotation.of(text, ""));
    assertThat(Quotation.of(text, "丁")).isNotEmpty();
  }
}
