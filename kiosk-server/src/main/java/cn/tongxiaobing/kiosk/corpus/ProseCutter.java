package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.DraftContent.Piece;
import cn.tongxiaobing.knowledge.reading.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts running text into passages: a new one begins at every heading and at every 一、; in a text
 * without them, at every paragraph. A table belongs to the passage that it stands in, and a second
 * one begins another. Used once, by one thread.
 */
final class ProseCutter {

  private static final int LONGEST_HEADING = 40;
  private static final Pattern PART = Pattern.compile("[一二三四五六七八九十]{1,3}、\\s*(.*)");

  private final List<Piece> pieces = new ArrayList<>();
  private String heading = "";
  private final StringBuilder text = new StringBuilder();
  private List<List<String>> table = List.of();

  private ProseCutter() {}

  /** The passages, without ids. */
  static List<Piece> cut(List<Line> lines) {
    ProseCutter cutter = new ProseCutter();
    boolean parted = lines.stream().anyMatch(ProseCutter::begins);
    int at = 0;
    while (at < lines.size()) {
      List<Line> rows = rowsFrom(lines, at);
      List<List<String>> table = wide(rows);
      if (table.size() > 1 && CardTable.fits(table)) {
        cutter.table(table);
      } else if (rows.isEmpty()) {
        cutter.line(lines.get(at), parted);
      } else {
        rows.forEach(row -> cutter.line(row, parted));
      }
      at += Math.max(1, rows.size());
    }
    cutter.end();
    return cutter.pieces;
  }

  /** The rows of the table that begins here; none where none does. */
  private static List<Line> rowsFrom(List<Line> lines, int from) {
    String name = lines.get(from).origin().part();
    return lines.subList(from, lines.size()).stream()
        .takeWhile(line -> line.kind() == Line.Kind.ROW && line.origin().part().equals(name))
        .toList();
  }

  /** Readers leave out empty cells at the end of a row; a single column is no table. */
  private static List<List<String>> wide(List<Line> rows) {
    int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    if (columns < 2) {
      return List.of();
    }
    List<List<String>> wide = new ArrayList<>();
    for (Line row : rows) {
      List<String> cells = new ArrayList<>(row.cells());
      while (cells.size() < columns) {
        cells.add("");
      }
      wide.add(cells);
    }
    return wide;
  }

  private static boolean begins(Line line) {
    return line.kind() == Line.Kind.HEADING
        || (line.kind() != Line.Kind.ROW && PART.matcher(line.text()).matches());
  }

  private void table(List<List<String>> rows) {
    if (!table.isEmpty()) {
      end();
    }
    table = rows;
  }

  private void line(Line line, boolean parted) {
    if (parted ? begins(line) : !text.isEmpty()) {
      end();
    }
    Matcher part = PART.matcher(line.text());
    String words = part.matches() ? part.group(1) : line.text();
    boolean title = begins(line) && words.length() <= LONGEST_HEADING && !words.matches(".*[。；]");
    if (title) {
      heading = words;
    } else {
      text.append(text.isEmpty() ? "" : "\n").append(words);
    }
  }

  private void end() {
    if (!heading.isEmpty() || !text.isEmpty() || !table.isEmpty()) {
      pieces.add(new Piece("", "", heading, text.toString(), List.of(), List.of(), "", table, ""));
    }
    heading = "";
    text.setLength(0);
    table = List.of();
  }
}
