package cn.tongxiaobing.kiosk.followup;

/**
 * A cell of a list that a spreadsheet opens. What begins like a formula gets an apostrophe before
 * it (CWE-1236): a name is a name, whatever its first character.
 */
final class Cell {

  private static final String STARTS = "=+-@\t\r\n\0＝＋－＠";

  private Cell() {}

  static String safe(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
