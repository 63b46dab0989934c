package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Goes through the main part of a Word document. Paragraphs may lie inside paragraphs (text boxes)
 * and tables inside tables; what was deleted under change tracking and what is formatted as hidden
 * is passed over.
 */
final class DocxBody {

  /** One paragraph being read. */
  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private String list = "";
    private int level = -1;
  }

  private final XmlCursor xml;
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final TextGatherer into;

  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private final List<String> row = new ArrayList<>();
  private final List<String> cell = new ArrayList<>();
  private int tableDepth;
  private int tables;
  private int rows;
  private int count;
  private boolean hidden;
  private boolean hiddenFound;

  DocxBody(XmlCursor xml, DocxStyles styles, DocxNumbering numbering, TextGatherer into) {
    this.xml = xml;
    this.styles = styles;
    this.numbering = numbering;
    this.into = into;
  }

  void read() throws IOException {
    while (xml.next()) {
      if (xml.isStart()) {
        start(xml.name());
      } else if (xml.isEnd()) {
        end(xml.name());
      }
    }
    if (hiddenFound) {
      into.leftOut("隐藏的文字");
    }
  }

  private void start(String name) throws IOException {
    switch (name) {
      case "del", "moveFrom", "Fallback", "instrText", "pPrChange", "rPrChange", "sectPr" ->
          xml.skip();
      case "p" -> paragraphs.push(new Paragraph());
      case "pPr" -> readParagraphProperties();
      case "r" -> hidden = false;
      case "vanish" -> hidden |= xml.isOn();
      case "t" -> readText();
      case "tab", "ptab" -> append(" ");
      case "br", "cr" -> append("\n");
      case "noBreakHyphen" -> append("-");
      case "tbl" -> startTable();
      default -> {
        // its content is looked at
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> endParagraph();
      case "tbl" -> tableDepth--;
      case "tc" -> endCell();
      case "tr" -> endRow();
      default -> {
        // nothing to finish
      }
    }
  }

  private void readParagraphProperties() throws IOException {
    Paragraph paragraph = paragraphs.isEmpty() ? new Paragraph() : paragraphs.element();
    while (xml.next() && !xml.isEnd("pPr")) {
      String value = xml.attribute("val").orElse("");
      switch (xml.isStart() ? xml.name() : "") {
        case "pPrChange", "rPr" -> xml.skip();
        case "pStyle" -> paragraph.style = value;
        case "numId" -> paragraph.list = value;
        case "ilvl" -> paragraph.level = DocxNumbering.number(value, 0);
        default -> {
          // how it looks
        }
      }
    }
  }

  private void readText() throws IOException {
    while (xml.next() && !xml.isEnd()) {
      if (hidden) {
        hiddenFound |= !xml.text().isBlank();
      } else {
        append(xml.text());
      }
    }
  }

  private void append(String text) {
    if (!paragraphs.isEmpty()) {
      StringBuilder building = paragraphs.element().text;
      building.append(text);
      into.allow(building.length());
    }
  }

  private void startTable() {
    if (tableDepth++ == 0) {
      tables++;
      rows = 0;
    }
  }

  private void endParagraph() {
    if (paragraphs.isEmpty()) {
      return;
    }
    Paragraph paragraph = paragraphs.pop();
    count++;
    if (paragraph.text.toString().isBlank()) {
      return;
    }
    String text = label(paragraph) + paragraph.text;
    if (tableDepth > 0) {
      cell.add(text.strip());
      return;
    }
    if (styles.isTitle(paragraph.style)) {
      into.title(text.replace('\n', ' '));
    }
    boolean heading = styles.isTitle(paragraph.style) || styles.isHeading(paragraph.style);
    into.add(
        Origin.of(Origin.Unit.PARAGRAPH, count),
        heading ? Line.Kind.HEADING : Line.Kind.PARAGRAPH,
        text);
  }

  private String label(Paragraph paragraph) {
    String list = paragraph.list.isEmpty() ? styles.list(paragraph.style) : paragraph.list;
    if (list.isEmpty() || list.equals("0")) {
      return "";
    }
    int level = paragraph.level >= 0 ? paragraph.level : styles.listLevel(paragraph.style);
    return numbering.next(list, level);
  }

  private void endCell() {
    if (tableDepth == 1) {
      row.add(String.join("\n", cell));
      cell.clear();
    }
  }

  /** A row of one cell is a frame around text, not a table. */
  private void endRow() {
    if (tableDepth != 1) {
      return;
    }
    rows++;
    if (row.size() == 1) {
      into.add(Origin.of(Origin.Unit.PARAGRAPH, count), Line.Kind.PARAGRAPH, row.getFirst());
    } else {
      into.addRow(new Origin("表 " + tables, Origin.Unit.ROW, rows), row);
    }
    row.clear();
  }
}
