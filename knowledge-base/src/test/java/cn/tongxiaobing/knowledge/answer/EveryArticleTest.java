package cn.tongxiaobing.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Numeral;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.testing.OfficialLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever names a statute and an article is given that article, whatever the statute. */
class EveryArticleTest {

  /** How people write the number of an article. */
  enum Numerals {
    CHINESE,
    ARABIC;

    String write(ArticleNumber number) {
      if (this == CHINESE) {
        return number.toString();
      }
      String inserted = number.inserted() == 0 ? "" : "之" + Numeral.format(number.inserted());
      return "第" + number.number() + "条" + inserted;
    }
  }

  private static Optional<KnowledgeBase> opened = Optional.empty();

  @BeforeAll
  static void open_the_real_texts() {
    opened = Optional.of(OfficialLibrary.open());
  }

  @ParameterizedTest
  @EnumSource
  void every_article_of_every_statute_answers_to_its_name(Numerals numerals) {
    KnowledgeBase knowledge = opened.orElseThrow();
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Edition edition : knowledge.library().editions()) {
      PolicyDocument document =
          knowledge.library().register().byId(edition.documentId()).orElseThrow();
      for (Article article : edition.articles()) {
        Passage expected = new Passage.OfStatute(document, edition, article);
        for (String name : List.of(document.title(), document.shortTitle())) {
          String text = name + numerals.write(article.number());
          Answer answer =
              knowledge.answer(new Question(text, edition.effectiveFrom(), edition.place()));
          asked++;
          if (!(answer instanceof Answer.Answered answered)
              || !answered.passage().id().equals(expected.id())
              || !answered.statement().text().contains(article.text())) {
            wrong.add(edition.effectiveFrom() + " " + text + " → " + answer.statement().headline());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(6_000);
  }
}
