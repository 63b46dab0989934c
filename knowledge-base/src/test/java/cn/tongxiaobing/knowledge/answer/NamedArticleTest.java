package cn.tongxiaobing.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.library.Library;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the shipped register, where many titles are alike. */
class NamedArticleTest {

  private static final NamedArticle NAMED = new NamedArticle(Library.shipped().register());

  @ParameterizedTest
  @CsvSource({
    "兵役法第二十条, military-service-law, 20",
    "兵役法第20条, military-service-law, 20",
    "兵役法20条, military-service-law, 20",
    "兵役法 第 20 条, military-service-law, 20",
    "兵役法第廿条, military-service-law, 20",
    "《兵役法》第二十条, military-service-law, 20",
    "《中华人民共和国兵役法》第二十条规定了什么？, military-service-law, 20",
    "请问兵役法第二十条是怎么说的, military-service-law, 20",
    "兵役法第２０条, military-service-law, 20",
    "兵役法第二十條, military-service-law, 20",
    "第二十条 兵役法, military-service-law, 20",
    "兵役第20条, military-service-law, 20",
    "征兵工作条例第二十一条, conscription-regulations, 21",
    "征兵条例21条, conscription-regulations, 21",
    "第21条 征兵工作, conscription-regulations, 21",
    "21条征兵条例, conscription-regulations, 21",
    "帮我查一下征兵工作条例第二十一条的原文, conscription-regulations, 21",
    "国防法第五十条, national-defence-law, 50",
    "抚恤优待条例第三条, benefits-regulations, 3",
    "退役军人保障法第十九条, veterans-law, 19"
  })
  void finds_the_article_that_a_question_names(String question, String document, int article) {
    Optional<NamedArticle.Found> found = find(question);

    assertThat(found).map(f -> f.document().id()).contains(document);
    assertThat(found).map(NamedArticle.Found::number).contains(ArticleNumber.of(article));
  }

  @Test
  void finds_an_article_put_in_later() {
    assertThat(find("兵役法第二十条之一"))
        .map(NamedArticle.Found::number)
        .contains(new ArticleNumber(20, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第二十条",
        "兵役法",
        "兵役法第二十",
        "近视做过手术还能当兵吗",
        "我有一条腿骨折过，能当兵吗",
        "我家养了两条狗，走了谁管",
        "请问21条",
        "红楼梦第三条",
        "20条",
        "体检不合格的有哪几条"
      })
  void a_question_that_names_none_finds_none(String question) {
    assertThat(find(question)).isEmpty();
  }

  /** 有一条 is "there is one that says", not the first article. */
  @ParameterizedTest
  @ValueSource(strings = {"兵役法里有没有一条说独生子不用当兵", "兵役法是不是有条规定管大学生", "兵役法有两条讲女兵，是哪两条"})
  void counting_articles_is_not_naming_one(String question) {
    assertThat(find(question)).isEmpty();
  }

  private static Optional<NamedArticle.Found> find(String question) {
    return NAMED.find(ChineseText.normalize(question));
  }
}
