package cn.tongxiaobing.knowledge.reading;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * Reads saved web pages: the text between menu and footer, in blocks. Nothing is fetched, no script
 * runs, and nothing that a page hides is read.
 */
final class HtmlReader implements FormatReader {

  private static final Pattern TAG =
      Pattern.compile(
          "<(?:!doctype|html|head|body|meta|div|p|span|br|a|ul|ol|table|h[1-6]|article|section)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What stands between the name of a page and the name of its site. */
  private static final Pattern SITE = Pattern.compile("\\s*[-_|—–]+\\s*");

  @Override
  public void read(ByteBuffer file, TextGatherer into) {
    String text = PlainTextReader.decoded(file, into);
    if (!TAG.matcher(text).find()) {
      throw new ReadFaultException(ReadFault.Kind.FILE_TYPE_MISMATCH);
    }
    Document page = Jsoup.parse(text);
    HtmlNoise noise = new HtmlNoise(page, into);
    title(page).ifPresent(into::title);
    HtmlBlocks blocks = new HtmlBlocks(noise, into);
    NodeTraversor.filter(blocks, page.body());
    blocks.end();
  }

  /**
   * Government sites name the article in a field of its own (政府网站 ArticleTitle). Of the heading and
   * the name of the page, one that the other or the text confirms is preferred: many a site has its
   * own name for a heading.
   */
  private static Optional<String> title(Document page) {
    String named = SITE.split(page.title(), 2)[0].strip();
    List<Element> headings = page.body().select("h1");
    String heading = headings.size() == 1 ? headings.getFirst().text().strip() : "";
    return Stream.of(
            page.select("meta[name=ArticleTitle]").attr("content").strip(),
            page.title().contains(heading) ? heading : "",
            page.body().text().contains(named) ? named : "",
            heading,
            named)
        .filter(title -> !title.isEmpty())
        .findFirst();
  }
}
