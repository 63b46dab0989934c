package cn.tongxiaobing.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"第二十条", "第20条", "20条", "二十条", "第２０条", "第二〇条", "第廿条", " 第 20 条 ", "第20 条"})
  void reads_article_twenty_however_it_is_written(String written) {
    assertThat(ArticleNumber.parse(written)).contains(ArticleNumber.of(20));
  }

  @ParameterizedTest
  @CsvSource({"第二十条之一, 20, 1", "第20条之二, 20, 2", "一百二十条之10, 120, 10"})
  void reads_an_article_put_in_later(String written, int number, int inserted) {
    assertThat(ArticleNumber.parse(written)).contains(new ArticleNumber(number, inserted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "条", "第条", "20", "第二十", "第零条", "第0条", "第二十章", "第二十条第一款", "第二十条之", "第十十条", "第12345条",
        "第二十条的规定"
      })
  void takes_nothing_else_for_an_article(String text) {
    assertThat(ArticleNumber.parse(text)).isEmpty();
  }

  @Test
  void an_address_leads_back_to_its_article() {
    Stream<ArticleNumber> plain = IntStream.rangeClosed(1, 300).mapToObj(ArticleNumber::of);
    Stream<ArticleNumber> inserted =
        IntStream.rangeClosed(1, 99).mapToObj(i -> new ArticleNumber(20, i));
    assertThat(Stream.concat(plain, inserted))
        .allSatisfy(n -> assertThat(ArticleNumber.fromAddress(n.address())).contains(n))
        .allSatisfy(n -> assertThat(ArticleNumber.parse(n.toString())).contains(n));
  }

  @Test
  void an_address_is_plain_ascii() {
    assertThat(ArticleNumber.of(20).address()).isEqualTo("20");
    assertThat(new ArticleNumber(20, 1).address()).isEqualTo("20-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "0-1", "20-", "-1", "a", "20/1", "12345", "20-123", "第二十条", " 20"})
  void takes_nothing_else_for_an_address(String text) {
    assertThat(ArticleNumber.fromAddress(text)).isEmpty();
  }

  @Test
  void is_shown_as_statutes_write_it() {
    assertThat(ArticleNumber.of(21)).hasToString("第二十一条");
    assertThat(new ArticleNumber(105, 2)).hasToString("第一百零五条之二");
  }

  @Test
  void stands_in_the_order_of_the_text() {
    ArticleNumber twenty = ArticleNumber.of(20);
    ArticleNumber inserted = new ArticleNumber(20, 1);
    ArticleNumber twentyOne = ArticleNumber.of(21);
    assertThat(Stream.of(twentyOne, inserted, twenty).sorted())
        .containsExactly(twenty, inserted, twentyOne);
  }

  @Test
  void there_is_no_article_nought() {
    assertThatIllegalArgumentException().isThrownBy(() -> ArticleNumber.of(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new ArticleNumber(1, -1));
  }
}
