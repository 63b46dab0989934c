package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.language.ChineseText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the article that a question names: 兵役法第二十条, 征兵条例21条, 第21条 征兵工作. A title may be given in
 * full, by its usual short form or in part; of several that fit, the shortest title is taken.
 */
final class NamedArticle {

  private static final String NUMERAL = "[0-9〇○零一二两三四五六七八九十廿卅百千]";

  /** Without 第 a small Chinese numeral counts articles: 有一条, 哪两条. */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:第\\s*" + NUMERAL + "{1,9}|[0-9十廿卅百千]|" + NUMERAL + "{2,9})\\s*条(?:之([一二三四五六七八九十]))?");

  private static final Pattern FILLER =
      Pattern.compile(
          "(请问|请|一下|帮我|查|看|念|读|说|讲|告诉我|我想知道|内容|原文|全文|规定|什么|啥|怎么|咋|是|的|了|吗|呢|里|中|关于|有|写|[\\s,.?!:《》\"'“”])");

  /** What people ask of a document as such. */
  private static final Pattern ABOUT = Pattern.compile("(现在|还|效|能用|管用|废止|作废|没|现行|能|查询)");

  private static final int SHORTEST_PART = 2;

  private final List<Name> names = new ArrayList<>();

  /** A name of a document in normal form. */
  private record Name(String text, PolicyDocument document) {}

  /** What was found. */
  record Found(PolicyDocument document, ArticleNumber number) {}

  NamedArticle(Register register) {
    for (PolicyDocument document : register.all()) {
      if (document.kind() == PolicyDocument.Kind.STATUTE) {
        Register.names(document)
            .forEach(n -> names.add(new Name(ChineseText.normalize(n), document)));
      }
    }
    names.sort(Comparator.comparingInt((Name n) -> n.text().length()));
  }

  /** The article that the question, in normal form, names. */
  Optional<Found> find(String normalized) {
    Matcher matcher = ARTICLE.matcher(normalized);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Optional<ArticleNumber> number = ArticleNumber.parse(matcher.group().replace(" ", ""));
    String rest =
        normalized.substring(0, matcher.start()) + " " + normalized.substring(matcher.end());
    return number.flatMap(n -> document(rest).map(d -> new Found(d, n)));
  }

  /** The document that the question, in normal form, asks about by its name alone. */
  Optional<PolicyDocument> wholeDocument(String normalized) {
    String name = ABOUT.matcher(FILLER.matcher(normalized).replaceAll("")).replaceAll("");
    return first(n -> n.text().equals(name));
  }

  private Optional<PolicyDocument> document(String rest) {
    Optional<PolicyDocument> named =
        names.reversed().stream()
            .filter(n -> rest.contains(n.text()))
            .map(Name::document)
            .findFirst();
    if (named.isPresent()) {
      return named;
    }
    String part = FILLER.matcher(rest).replaceAll("");
    if (part.length() < SHORTEST_PART) {
      return Optional.empty();
    }
    return first(n -> n.text().startsWith(part))
        .or(() -> first(n -> n.text().contains(part)))
        .or(() -> first(n -> isSubsequence(part, n.text())));
  }

  private Optional<PolicyDocument> first(java.util.function.Predicate<Name> fits) {
    return names.stream().filter(fits).map(Name::document).findFirst();
  }

  private static boolean isSubsequence(String part, String whole) {
    int at = 0;
    for (int i = 0; i < part.length(); i++) {
      at = whole.indexOf(part.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
