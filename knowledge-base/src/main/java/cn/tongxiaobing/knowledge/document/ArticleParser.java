package cn.tongxiaobing.knowledge.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits the body of a statute at its articles (条), keeping the 编, 章 and 节 above each and the
 * paragraphs (款) and items (项) in it.
 *
 * <p>An article begins only where 第X条 stands at the head of a line and is followed by a space or
 * nothing (立法技术规范 sets a space there); 第X条 inside a sentence, or at the head of a line but running
 * on, is a reference, and so is 第X章 in a line that is a sentence. Numbers must run on by one from
 * 1; every gap and repeat is reported with its line. A decision (决定) whose points are numbered
 * 一、二、三、 is split at those.
 */
public final class ArticleParser {

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(第"
              + ArticleNumber.NUMERAL
              + "条(?:之"
              + ArticleNumber.NUMERAL
              + ")?)(?:[\\s\\u3000:：]+(.*))?");
  private static final Pattern HEADING =
      Pattern.compile(
          "第(?:" + ArticleNumber.NUMERAL + ")([编章节])(?:[\\s\\u3000]+.*[^。；：]|[^，。；：]*)");
  private static final Pattern POINT = Pattern.compile("([一二三四五六七八九十]{1,3})、(.*)");
  private static final Pattern ITEM = Pattern.compile("[（(][一二三四五六七八九十]{1,3}[)）].*");

  private final String file;
  private final Problems problems;
  private final List<Article> articles = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private Optional<Open> open = Optional.empty();

  private ArticleParser(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The article being read. */
  private record Open(ArticleNumber number, List<String> headings, List<String> lines, int line) {}

  /**
   * Reads the articles of one statute.
   *
   * @param file named in what is reported
   * @param body the lines after the front matter
   * @param bodyStart the line number of the first of them
   * @param problems gaps, repeats and a body without articles are added here
   * @return the articles in order; empty when there are none
   */
  public static List<Article> parse(
      String file, List<String> body, int bodyStart, Problems problems) {
    ArticleParser parser = new ArticleParser(file, problems);
    boolean byPoints =
        body.stream().map(ArticleParser::plain).noneMatch(l -> ARTICLE.matcher(l).matches());
    for (int i = 0; i < body.size(); i++) {
      parser.read(plain(body.get(i)), bodyStart + i, byPoints);
    }
    parser.close();
    if (parser.articles.isEmpty()) {
      problems.add(file, 0, "没有找到条文", "第一条 为了……，制定本条例。");
    }
    parser.checkNumbers();
    return List.copyOf(parser.articles);
  }

  private void read(String line, int number, boolean byPoints) {
    if (line.isEmpty()) {
      return;
    }
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      close();
      under(heading.group(1), line);
      return;
    }
    Matcher article = (byPoints ? POINT : ARTICLE).matcher(line);
    if (article.matches()) {
      String written = byPoints ? "第" + article.group(1) + "条" : article.group(1);
      Optional<ArticleNumber> parsed = ArticleNumber.parse(written);
      if (parsed.isPresent()) {
        close();
        List<String> lines = new ArrayList<>();
        if (article.group(2) != null && !article.group(2).isBlank()) {
          lines.add(article.group(2).strip());
        }
        open = Optional.of(new Open(parsed.get(), List.copyOf(headings), lines, number));
        return;
      }
      problems.add(file, number, "条号不是数字：" + written, "第二十一条");
    }
    open.ifPresent(o -> o.lines().add(line));
  }

  private void under(String level, String heading) {
    int depth = "编章节".indexOf(level);
    headings.removeIf(h -> depthOf(h) >= depth);
    headings.add(heading);
  }

  private static int depthOf(String heading) {
    Matcher matcher = HEADING.matcher(heading);
    return matcher.matches() ? "编章节".indexOf(matcher.group(1)) : 0;
  }

  private void close() {
    open.ifPresent(
        o -> articles.add(new Article(o.number(), o.headings(), paragraphs(o.lines()), o.line())));
    open = Optional.empty();
  }

  private static List<Article.Paragraph> paragraphs(List<String> lines) {
    List<Article.Paragraph> paragraphs = new ArrayList<>();
    String text = null;
    List<String> items = new ArrayList<>();
    for (String line : lines) {
      if (ITEM.matcher(line).matches()) {
        items.add(line);
        continue;
      }
      if (text != null || !items.isEmpty()) {
        paragraphs.add(new Article.Paragraph(text == null ? "" : text, items));
        items = new ArrayList<>();
      }
      text = line;
    }
    if (text != null || !items.isEmpty()) {
      paragraphs.add(new Article.Paragraph(text == null ? "" : text, items));
    }
    return paragraphs;
  }

  private void checkNumbers() {
    ArticleNumber before = null;
    for (Article article : articles) {
      ArticleNumber here = article.number();
      ArticleNumber expected =
          before == null ? ArticleNumber.of(1) : ArticleNumber.of(before.number() + 1);
      boolean inserted =
          before != null
              && here.number() == before.number()
              && here.inserted() == before.inserted() + 1;
      if (before != null && here.compareTo(before) == 0) {
        problems.add(file, article.line(), here + " 重复出现", expected.toString());
      } else if (!here.equals(expected) && !inserted) {
        String after = before == null ? "开头" : before + " 之后";
        problems.add(file, article.line(), after + "直接是 " + here + "，条号不连续", expected.toString());
      }
      if (article.paragraphs().isEmpty()) {
        problems.add(file, article.line(), here + " 没有内容", here + " 国家实行……");
      }
      before = here;
    }
  }

  /** Whether a line of a text is the head of an article, a chapter or the like. */
  static boolean isStructure(String line) {
    return HEADING.matcher(line).matches() || ARTICLE.matcher(line).matches();
  }

  /** A line without Markdown's marks. */
  static String plain(String line) {
    String text = line.replace("**", "").strip();
    int start = 0;
    while (start < text.length() && text.charAt(start) == '#') {
      start++;
    }
    return text.substring(start).strip();
  }
}
