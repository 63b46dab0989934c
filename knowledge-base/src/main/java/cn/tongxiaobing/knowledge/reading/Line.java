package cn.tongxiaobing.knowledge.reading;

import java.util.List;

/**
 * One heading, paragraph, list item or table row.
 *
 * @param origin where it stands in the file
 * @param kind what it is
 * @param cells the cells of a table row; for the others, the one text
 */
public record Line(Origin origin, Kind kind, List<String> cells) {

  /** What a line is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    ROW
  }

  public Line {
    cells = List.copyOf(cells);
  }

  static Line of(Origin origin, Kind kind, String text) {
    return new Line(origin, kind, List.of(text));
  }

  Line withText(String text) {
    return of(origin, kind, text);
  }

  /** The text; the cells of a row are set apart by bars. */
  public String text() {
    return cells.size() == 1 ? cells.getFirst() : String.join(" | ", cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
