package cn.tongxiaobing.knowledge.document;

import java.util.List;

/**
 * One article (条) of a statute.
 *
 * @param number its number
 * @param headings the 编, 章 and 节 it stands under, outermost first, as written
 * @param paragraphs its paragraphs (款) in order
 * @param line where it begins in the file it was read from, from 1
 */
public record Article(
    ArticleNumber number, List<String> headings, List<Paragraph> paragraphs, int line) {

  public Article {
    headings = List.copyOf(headings);
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * One paragraph (款) with its items (项).
   *
   * @param text the paragraph without its items
   * @param items each item with its own number, as written: （一）…
   */
  public record Paragraph(String text, List<String> items) {
    public Paragraph {
      items = List.copyOf(items);
    }
  }

  /**
   * The wording without the article number: paragraphs and items, one a line. This is the stored
   * text that quotations are cut from, to the byte.
   */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (Paragraph paragraph : paragraphs) {
      if (!paragraph.text().isEmpty()) {
        out.append(out.isEmpty() ? "" : "\n").append(paragraph.text());
      }
      for (String item : paragraph.items()) {
        out.append(out.isEmpty() ? "" : "\n").append(item);
      }
    }
    return out.toString();
  }
}
