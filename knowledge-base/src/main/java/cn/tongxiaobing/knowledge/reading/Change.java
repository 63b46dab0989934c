package cn.tongxiaobing.knowledge.reading;

/**
 * One difference between the file and what was read from it.
 *
 * @param kind what sort of difference
 * @param line the number of the line among those read, before anything was joined or dropped, from
 *     1; 0 when no line of text is meant
 * @param origin where that line stands in the file, or {@link Origin#FILE}
 * @param before how it stood in the file, with a few characters on either side
 * @param after how it stands now; empty when it was dropped
 */
public record Change(Kind kind, int line, Origin origin, String before, String after) {

  /** Sorts of difference, each with the word for it. */
  public enum Kind {
    ENCODING("编码转换"),
    LEFT_OUT("没有读取"),
    GARBLED("疑似乱码，需人工核对"),
    REPAIRED("乱码还原"),
    INVISIBLE("去除不可见字符"),
    PINYIN_NOTE("去除注音"),
    PUNCTUATION("去除重复标点"),
    SIMPLIFIED("繁体转简体"),
    BLANK("去除多余空白"),
    NAVIGATION("去除网页导航"),
    PAGE_FURNITURE("去除页码页眉"),
    JOINED("合并断行"),
    ARTICLE_MARK("条号后补空格"),
    INCOMPLETE_ROW("问题或答案缺失");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word for it. */
    public String label() {
      return label;
    }
  }

  private static final int AROUND = 6;
  private static final int LONGEST = 120;

  /** Something about the file as a whole. */
  static Change ofFile(Kind kind, String before, String after) {
    return new Change(kind, 0, Origin.FILE, cut(before), cut(after));
  }

  /** A line that was dropped, or is only remarked upon. */
  static Change ofLine(Kind kind, int line, Origin origin, String text) {
    return new Change(kind, line, origin, cut(text), "");
  }

  /** What differs between two forms of a line, from the first difference to the last. */
  static Change between(Kind kind, int line, Origin origin, String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int head = 0;
    while (head < shorter && before.charAt(head) == after.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    int from = boundary(before, Math.max(0, head - AROUND));
    int around = Math.min(tail, AROUND);
    return new Change(
        kind,
        line,
        origin,
        cut(before.substring(from, boundary(before, before.length() - tail + around))),
        cut(after.substring(from, boundary(after, after.length() - tail + around))));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, boundary(text, LONGEST - 1)) + "…";
  }

  /** The nearest place at or before {@code index} that does not lie inside a surrogate pair. */
  private static int boundary(String text, int index) {
    boolean inside =
        index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
    return inside ? index - 1 : index;
  }
}
