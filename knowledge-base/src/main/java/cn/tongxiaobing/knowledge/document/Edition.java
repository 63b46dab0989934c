package cn.tongxiaobing.knowledge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The text of a statute as it holds from one day: in force on {@code [effectiveFrom, next edition
 * or repeal)}.
 *
 * @param documentId the {@link PolicyDocument} this is an edition of
 * @param title the full title as printed on this edition
 * @param effectiveFrom first day in force
 * @param issuer who issued it, or empty
 * @param documentNumber 文号, or empty
 * @param place where it holds
 * @param articles in order; a decision without articles has one, number 1
 */
public record Edition(
    String documentId,
    String title,
    LocalDate effectiveFrom,
    String issuer,
    String documentNumber,
    Place place,
    List<Article> articles) {

  public Edition {
    articles = List.copyOf(articles);
  }

  /** A name that is unique in a library: the document and the first day in force. */
  public String name() {
    return documentId + "/" + effectiveFrom;
  }

  /** The article with this number, if the edition has it. */
  public Optional<Article> article(ArticleNumber number) {
    return articles.stream().filter(a -> a.number().equals(number)).findFirst();
  }
}
