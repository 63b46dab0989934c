package cn.tongxiaobing.knowledge.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the title of a text that no field names: its first line, if that looks like one. */
final class TitleLine {

  private static final int LONGEST = 60;
  private static final Pattern NO_TITLE =
      Pattern.compile("^(?:第.{1,9}[编章节条].*|目\\s*录|.*[。；：，]|.*[:：]\\s+.*|---.*)$");

  private TitleLine() {}

  static String of(List<Line> lines) {
    return lines.stream()
        .skip(frontMatter(lines))
        .limit(1)
        .filter(line -> line.kind() != Line.Kind.ROW)
        .map(line -> line.text().replaceAll("^#+\\s*", ""))
        .filter(text -> text.length() <= LONGEST && !NO_TITLE.matcher(text).matches())
        .findFirst()
        .orElse("");
  }

  /** How many lines the front matter of a Markdown file takes. */
  static int frontMatter(List<Line> lines) {
    if (lines.isEmpty() || !lines.getFirst().text().equals("---")) {
      return 0;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).text().strip().equals("---")) {
        return i + 1;
      }
    }
    return 0;
  }
}
