package cn.tongxiaobing.knowledge.reading;

import cn.tongxiaobing.knowledge.document.ArticleNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets a blank behind the number of an article where a printed page or bold type stood for it:
 * 第一条为了 becomes 第一条　为了. That it is an article and no reference shows by its being next in number.
 * For one text, by one thread.
 */
final class ArticleMarks {

  private static final String NUMERAL = "[0-9０-９〇○零一二两三四五六七八九十百千]{1,9}";
  private static final Pattern ARTICLE =
      Pattern.compile(
          "^(第" + NUMERAL + "条(?:之" + NUMERAL + ")?)([\\s\\u3000:：]?)(.*)$", Pattern.DOTALL);
  private static final String REFERENCE = "规所的、和至或及与，,之第中等";

  private int last;

  String spaced(String text) {
    Matcher article = ARTICLE.matcher(text);
    if (!article.matches()) {
      return text;
    }
    Optional<ArticleNumber> number = ArticleNumber.parse(article.group(1));
    if (number.isEmpty()) {
      return text;
    }
    String rest = article.group(3);
    boolean set = !article.group(2).isEmpty() || rest.isEmpty();
    boolean next = number.get().number() == last + 1 && number.get().inserted() == 0;
    boolean inserted = number.get().number() == last && number.get().inserted() > 0;
    if (set) {
      last = number.get().number();
      return text;
    }
    if ((!next && !inserted) || REFERENCE.indexOf(rest.charAt(0)) >= 0) {
      return text;
    }
    last = number.get().number();
    return article.group(1) + "\u3000" + rest;
  }
}
