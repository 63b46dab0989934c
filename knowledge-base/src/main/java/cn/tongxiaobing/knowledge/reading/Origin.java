package cn.tongxiaobing.knowledge.reading;

/**
 * Where a line stands in its file.
 *
 * @param part the name of the worksheet or the table, or empty
 * @param unit what is counted
 * @param number from 1; 0 for the file as a whole
 */
public record Origin(String part, Unit unit, int number) {

  /** What the place in a file is counted by. */
  public enum Unit {
    LINE("行"),
    PARAGRAPH("段"),
    PAGE("页"),
    ROW("行");

    private final String label;

    Unit(String label) {
      this.label = label;
    }
  }

  /** The file as a whole. */
  public static final Origin FILE = new Origin("", Unit.LINE, 0);

  static Origin of(Unit unit, int number) {
    return new Origin("", unit, number);
  }

  /** As a person would say it: {@code 第 3 页}, {@code 常见问题 第 12 行}. */
  @Override
  public String toString() {
    if (number == 0) {
      return "";
    }
    return (part.isEmpty() ? "" : part + " ") + "第 " + number + " " + unit.label;
  }
}
