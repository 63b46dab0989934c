package cn.tongxiaobing.knowledge.answer;

import static cn.tongxiaobing.knowledge.testing.SmallLibrary.IN_DATONG;
import static cn.tongxiaobing.knowledge.testing.SmallLibrary.IN_TAIYUAN;
import static cn.tongxiaobing.knowledge.testing.SmallLibrary.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.Standing;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the small library with its texts: what a person is told, and what it stands on. */
class AnsweringTest {

  private static final KnowledgeBase KNOWLEDGE = SmallLibrary.open();

  @Test
  void a_card_answers_with_its_conclusion_its_table_and_its_rules() {
    Answer.Answered answer = answered("多大岁数可以当兵");

    assertThat(answer.status()).isEqualTo("answered");
    assertThat(answer.statement().headline()).isEqualTo("年满 18—22 周岁可以应征。");
    assertThat(answer.statement().emphasis()).isEqualTo("18—22 周岁");
    assertThat(answer.table().orElseThrow().rows()).hasSize(3);
    assertThat(answer.verdict()).isEqualTo(Section.Verdict.DEPENDS);
    assertThat(answer.level()).isEqualTo(Place.NATION);
    assertThat(answer.citations())
        .extracting(Citation::document, Citation::article, Citation::edition, Citation::standing)
        .containsExactly(
            tuple("《兵役法》", "第二十条", "2021-10-01", Standing.IN_FORCE),
            tuple("《征兵工作条例》", "第二条", "2023-05-01", Standing.IN_FORCE));
  }

  @Test
  void the_row_of_the_asker_is_shown() {
    Answer.Answered answer = answered("研究生毕业了多大岁数可以当兵");

    assertThat(answer.matched()).containsExactly(2);
  }

  /** To the byte: a law that is quoted with one sign changed is not quoted. */
  @Test
  void a_quotation_is_a_piece_of_the_stored_article() {
    for (Citation citation : answered("多大岁数可以当兵").citations()) {
      Edition edition =
          KNOWLEDGE
              .library()
              .edition(citation.documentId(), LocalDate.parse(citation.edition()))
              .orElseThrow();
      Article article =
          edition.article(ArticleNumber.parse(citation.article()).orElseThrow()).orElseThrow();

      assertThat(citation.quoted()).isEqualTo(Citation.Quoted.ARTICLE);
      assertThat(article.text()).contains(citation.quote());
      assertThat(new String(bytes(article.text()), StandardCharsets.ISO_8859_1))
          .contains(new String(bytes(citation.quote()), StandardCharsets.ISO_8859_1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"兵役法第二十条", "兵役法20条", "《中华人民共和国兵役法》第20条是怎么规定的", "第二十条 兵役"})
  void an_article_that_is_named_is_given_whole(String question) {
    Answer.Answered answer = answered(question);

    Citation citation = answer.citations().getFirst();
    assertThat(citation.documentId()).isEqualTo("military-service-law");
    assertThat(citation.article()).isEqualTo("第二十条");
    assertThat(citation.quote()).startsWith("年满十八周岁的男性公民").contains("（二）正在住院治疗的。").endsWith("服现役。");
    assertThat(answer.statement().text()).contains(citation.quote());
  }

  @ParameterizedTest
  @ValueSource(strings = {"征兵条例21条", "第21条 征兵工作", "征兵工作条例第二十一条"})
  void the_conscription_regulations_are_found_under_each_of_their_names(String question) {
    assertThat(answered(question).citations())
        .singleElement()
        .satisfies(c -> assertThat(c.documentId()).isEqualTo("conscription-regulations"))
        .satisfies(c -> assertThat(c.article()).isEqualTo("第二十一条"))
        .satisfies(c -> assertThat(c.quote()).startsWith("体格检查的项目包括"));
  }

  @Test
  void the_address_of_a_citation_names_document_edition_and_article() {
    assertThat(answered("兵役法第二十条").citations().getFirst().href())
        .isEqualTo("/api/v1/documents/military-service-law/2021-10-01/20");
  }

  @Test
  void an_article_is_given_as_it_was_on_the_day_asked_about() {
    LocalDate before = LocalDate.of(2023, 4, 30);

    assertThat(answered("征兵工作条例第二条", before, IN_DATONG).citations().getFirst())
        .satisfies(c -> assertThat(c.edition()).isEqualTo("2001-09-05"))
        .satisfies(c -> assertThat(c.quote()).contains("二十周岁"));
    assertThat(answered("征兵工作条例第二条", before.plusDays(1), IN_DATONG).citations().getFirst())
        .satisfies(c -> assertThat(c.edition()).isEqualTo("2023-05-01"))
        .satisfies(c -> assertThat(c.quote()).contains("二十二周岁"));
  }

  @Test
  void an_article_beyond_the_last_is_not_made_up() {
    Answer answer = answer("兵役法第九十九条");

    assertThat(answer).isInstanceOf(Answer.Handoff.class);
    assertThat(answer.statement().text()).contains("第九十九条").contains("22 条");
    assertThat(answer.citations()).isEmpty();
  }

  @Test
  void a_repealed_text_is_named_as_repealed() {
    Answer answer = answer("现役士兵服役条例第三条");

    assertThat(answer).isNotInstanceOf(Answer.Answered.class);
    assertThat(answer.statement().text()).contains("废止");
    assertThat(answer.citations()).isEmpty();
  }

  @Test
  void a_card_of_a_city_answers_in_that_city_only() {
    String question = "退伍军人坐公交免费吗";

    assertThat(answered(question, TODAY, IN_DATONG).level()).isEqualTo(new Place("140200"));
    Answer elsewhere = KNOWLEDGE.answer(new Question(question, TODAY, IN_TAIYUAN));
    assertThat(elsewhere.statement().text()).doesNotContain("公交");
    assertThat(elsewhere).isNotInstanceOf(Answer.Answered.class);
  }

  @Test
  void past_its_last_day_a_card_is_no_longer_certain() {
    String question = "义务兵津贴标准是多少";
    LocalDate last = LocalDate.of(2026, 12, 31);

    assertThat(answered(question, last, IN_DATONG).certainty())
        .isEqualTo(Section.Certainty.STATUTE);
    assertThat(answered(question, last.plusDays(1), IN_DATONG).certainty())
        .isEqualTo(Section.Certainty.ASK);
  }

  @Test
  void related_questions_are_others_and_not_this_one() {
    assertThat(answered("戴眼镜能当兵吗").related())
        .contains("近视手术后能不能参军")
        .doesNotContain("戴眼镜能不能参军")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asdfghjkl",
        "？？？",
        "1234567",
        "。",
        "😀😀😀",
        "\u00A0",
        "\u200B",
        "\uD842",
        "龘靐齉爩"
      })
  void what_says_nothing_is_not_answered(String question) {
    Answer answer = answer(question);

    assertThat(answer).isNotInstanceOf(Answer.Answered.class);
    assertThat(answer.statement().headline()).isNotBlank();
    assertThat(answer.citations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"㍿", "\uFDFA", "兵", "a", "\u0000", "1"})
  void the_longest_question_is_taken_whatever_it_is_made_of(String character) {
    assertThat(answer(character.repeat(Question.LONGEST)).statement().headline()).isNotBlank();
  }

  @Test
  void an_explanation_names_the_card_that_answers() {
    Explanation explanation = KNOWLEDGE.explain(new Question("多大岁数可以当兵", TODAY, IN_DATONG));

    assertThat(explanation.route()).isEqualTo("card");
    assertThat(explanation.candidates().getFirst().passageId()).isEqualTo("service-pay#age");
    assertThat(explanation.day()).isEqualTo(TODAY);
    assertThat(explanation.place()).isEqualTo(IN_DATONG);
  }

  @Test
  void an_explanation_names_what_does_not_hold_on_the_day() {
    LocalDate before = LocalDate.of(2023, 4, 30);
    Explanation explanation = KNOWLEDGE.explain(new Question("多大岁数可以当兵", before, IN_DATONG));

    assertThat(explanation.route()).isNotEqualTo("card");
    assertThat(explanation.dropped())
        .anySatisfy(d -> {
          assertThat(d.passageId()).isEqualTo("service-pay#age");
          assertThat(d.reason()).isEqualTo(Explanation.Reason.OTHER_DAY);
        });
  }

  @Test
  void an_explanation_names_the_reply_that_was_given() {
    Explanation explanation = KNOWLEDGE.explain(new Question("asdfghjkl", TODAY, IN_DATONG));

    assertThat(explanation.route()).isIn("unsure", "off-subject");
  }

  private static Answer answer(String question) {
    return KNOWLEDGE.answer(new Question(question, TODAY, IN_DATONG));
  }

  private static Answer.Answered answered(String question) {
    return answered(question, TODAY, IN_DATONG);
  }

  private static Answer.Answered answered(String question, LocalDate day, Place place) {
    Answer answer = KNOWLEDGE.answer(new Question(question, day, place));
    assertThat(answer).as(question).isInstanceOf(Answer.Answered.class);
    return (Answer.Answered) answer;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
