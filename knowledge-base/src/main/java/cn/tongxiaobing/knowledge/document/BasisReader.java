package cn.tongxiaobing.knowledge.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one rule that a card rests on, as its writer names it: {@code 《征兵工作条例》第十五条}, or {@code
 * 《名称》} for a notice. What the register does not know is reported.
 */
public final class BasisReader {

  private static final Pattern BASIS =
      Pattern.compile("《(.+)》(?:(第[^第《》]+?条(?:之[一二三四五六七八九十]+)?)(.*))?");

  private final Register register;

  public BasisReader(Register register) {
    this.register = register;
  }

  /**
   * Reads one line.
   *
   * @param file named in what is reported, with {@code line}
   * @return the rule, or empty when it cannot be told which one is meant
   */
  public Optional<Reference> read(String text, String file, int line, Problems problems) {
    Matcher matcher = BASIS.matcher(text);
    if (!matcher.matches()) {
      problems.add(file, line, "依据“" + text + "”看不懂", "- 《征兵工作条例》第十五条");
      return Optional.empty();
    }
    Optional<PolicyDocument> document = register.byName(matcher.group(1));
    if (document.isEmpty()) {
      problems.add(file, line, "《" + matcher.group(1) + "》没有登记", "先导入它的原文，或登记它的标题");
      return Optional.empty();
    }
    Optional<ArticleNumber> article =
        Optional.ofNullable(matcher.group(2)).flatMap(ArticleNumber::parse);
    if (matcher.group(2) != null && article.isEmpty()) {
      problems.add(file, line, "“" + matcher.group(2) + "”不是条号", "第十五条");
      return Optional.empty();
    }
    String detail = matcher.group(3) == null ? "" : matcher.group(3).strip();
    return Optional.of(new Reference(document.get().id(), article, detail));
  }
}
