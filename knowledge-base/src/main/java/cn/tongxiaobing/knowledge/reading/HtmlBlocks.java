package cn.tongxiaobing.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Goes through a web page and gives its headings, paragraphs, list items and table rows. */
final class HtmlBlocks implements NodeFilter {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r\\f]+");

  /** A table with longer cells holds the page together rather than figures. */
  private static final int LONGEST_CELL = 400;

  private final HtmlNoise noise;
  private final TextGatherer into;
  private final StringBuilder text = new StringBuilder();
  private Line.Kind kind = Line.Kind.PARAGRAPH;
  private int count;
  private int tables;
  private int rows;

  HtmlBlocks(HtmlNoise noise, TextGatherer into) {
    this.noise = noise;
    this.into = into;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode leaf) {
      append(leaf);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (noise.isNoise(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.normalName().equals("br")) {
      text.append('\n');
    } else if (element.normalName().equals("table") && isData(element)) {
      end();
      addRows(element);
      return FilterResult.SKIP_ENTIRELY;
    } else if (isBlock(element)) {
      end();
      begin(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && isBlock(element)) {
      end();
    }
    return FilterResult.CONTINUE;
  }

  /** Finishes the block being read. */
  void end() {
    if (!text.toString().isBlank()) {
      into.add(Origin.of(Origin.Unit.PARAGRAPH, ++count), kind, text.toString());
    }
    text.setLength(0);
    kind = Line.Kind.PARAGRAPH;
  }

  private void begin(Element element) {
    if (HEADINGS.contains(element.normalName())) {
      kind = Line.Kind.HEADING;
    } else if (element.normalName().equals("li")) {
      kind = Line.Kind.ITEM;
      Element list = element.parent();
      if (list != null && list.normalName().equals("ol")) {
        int start = DocxNumbering.number(list.attr("start"), 1);
        text.append(start + element.elementSiblingIndex()).append(". ");
      }
    }
  }

  private void append(TextNode leaf) {
    Node parent = leaf.parent();
    boolean asWritten = parent instanceof Element element && element.normalName().equals("pre");
    String content = leaf.getWholeText();
    text.append(asWritten ? content : BLANKS.matcher(content).replaceAll(" "));
    into.allow(text.length());
  }

  private static boolean isBlock(Element element) {
    return element.isBlock()
        || Set.of("td", "th", "tr", "li", "dt", "dd", "center").contains(element.normalName());
  }

  private static boolean isData(Element table) {
    List<Element> rows = table.select("tr");
    return rows.size() >= 2
        && rows.stream().anyMatch(row -> row.select("td, th").size() >= 2)
        && table.select("table").size() == 1
        && table.selectFirst("h1, h2, h3, h4, h5, h6") == null
        && table.select("td, th").stream().allMatch(c -> c.text().length() <= LONGEST_CELL);
  }

  private void addRows(Element table) {
    tables++;
    rows = 0;
    for (Element row : table.select("tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.select("td, th")) {
        HtmlCell content = new HtmlCell(noise);
        NodeTraversor.filter(content, cell);
        cells.add(content.text());
      }
      rows++;
      into.addRow(new Origin("表 " + tables, Origin.Unit.ROW, rows), cells);
    }
  }

  /** The text of one cell. */
  private record HtmlCell(HtmlNoise noise, StringBuilder content) implements NodeFilter {

    HtmlCell(HtmlNoise noise) {
      this(noise, new StringBuilder());
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode leaf) {
        content.append(BLANKS.matcher(leaf.getWholeText()).replaceAll(" "));
      } else if (node instanceof Element element) {
        if (noise.isNoise(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (isBlock(element) || element.normalName().equals("br")) {
          content.append('\n');
        }
      }
      return FilterResult.CONTINUE;
    }

    String text() {
      return content.toString().strip().replaceAll("\\s*\n\\s*", "\n");
    }
  }
}
