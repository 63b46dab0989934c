package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of a card while clerks work on it: rows of cells, the first row its head, none where
 * there is no table. An answer shows the asker the row that is their own case, so each row must
 * make sense by itself.
 */
public final class CardTable {

  /** More than this is no table of cases, and stays text. */
  public static final int MOST_ROWS = 100;

  public static final int MOST_COLUMNS = 12;
  public static final int LONGEST_CELL = 1_000;

  /** What {@link Section.Table} has; more does not fit beside each other on a screen. */
  private static final int FEWEST_SHOWN = 2;

  private static final int MOST_SHOWN = 4;

  private CardTable() {}

  /**
   * Something to be mended in a table.
   *
   * @param row 0 for the head
   * @param column from 0, or {@link #WHOLE_ROW}
   * @param sentence what is wrong there, in Chinese
   */
  public record Fault(int row, int column, String sentence) {

    /** In the place of a column: the row as a whole is meant. */
    public static final int WHOLE_ROW = -1;

    /** The same for somebody who does not see the table: {@code 表格第 2 行第 1 格：…}. */
    String told() {
      String line = row == 0 ? "表头" : "第 " + row + " 行";
      String cell = column == WHOLE_ROW ? "" : "第 " + (column + 1) + " 格";
      return "表格" + line + cell + "：" + sentence;
    }
  }

  /** Whether it is small enough to be worked on as a table. */
  static boolean fits(List<List<String>> rows) {
    return rows.size() <= MOST_ROWS
        && rows.stream().allMatch(row -> row.size() <= MOST_COLUMNS)
        && rows.stream().flatMap(List::stream).allMatch(cell -> cell.length() <= LONGEST_CELL);
  }

  /** Everything that is wrong with it; nothing where there is no table. */
  public static List<Fault> faults(List<List<String>> rows) {
    List<Fault> faults = new ArrayList<>();
    if (rows.isEmpty()) {
      return faults;
    }
    int columns = rows.getFirst().size();
    if (columns < FEWEST_SHOWN || columns > MOST_SHOWN) {
      faults.add(
          new Fault(0, Fault.WHOLE_ROW, "要有 2 到 4 列才放得下，这里有 " + columns + " 列。第一列写什么人、什么情况。"));
    }
    if (rows.size() == 1) {
      faults.add(new Fault(0, Fault.WHOLE_ROW, "下面还没有写。至少写一行，或者去掉表格。"));
    }
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      if (row.size() != columns) {
        String sentence = "有 " + row.size() + " 格，表头有 " + columns + " 格。每行的格数要与表头相同。";
        faults.add(new Fault(i, Fault.WHOLE_ROW, sentence));
      }
      for (int j = 0; j < row.size(); j++) {
        int column = j;
        int line = i;
        fault(line, column, shown(row.get(j)))
            .map(s -> new Fault(line, column, s))
            .ifPresent(faults::add);
      }
    }
    return faults;
  }

  private static Optional<String> fault(int row, int column, String cell) {
    if (cell.contains("|")) {
      return Optional.of("不能写竖线“|”，请换成顿号或分开写。");
    }
    if (!cell.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        row == 0 ? "空着。写上这一列说的是什么。" : column == 0 ? "空着。写上这一行是什么人、什么情况。" : "空着。没有内容就写“无”。");
  }

  /** The table as a card has it; empty where there is none or anything is wrong with it. */
  static Optional<Section.Table> of(List<List<String>> rows) {
    if (rows.isEmpty() || !faults(rows).isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> shown =
        rows.stream().map(row -> row.stream().map(CardTable::shown).toList()).toList();
    return Optional.of(new Section.Table(shown.getFirst(), shown.subList(1, shown.size())));
  }

  /** A cell is one line without marks, as the reader of cards has it. */
  private static String shown(String cell) {
    return cell.replace("**", "").strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
