package cn.tongxiaobing.knowledge.document;

/**
 * Something wrong in a file, for the person who can mend it.
 *
 * @param file the file's name, relative to the folder that was read
 * @param line from 1, or 0 when the file as a whole is meant
 * @param fault what is wrong, in Chinese
 * @param example what is right, in Chinese, or empty
 */
public record Problem(String file, int line, String fault, String example) {

  /** One line: {@code file:line 什么不对（应如：…）}. */
  @Override
  public String toString() {
    String where = line > 0 ? file + ":" + line : file;
    return where + " " + fault + (example.isEmpty() ? "" : "（应如：" + example + "）");
  }
}
