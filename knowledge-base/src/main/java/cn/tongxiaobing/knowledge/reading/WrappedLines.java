package cn.tongxiaobing.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts paragraphs together again that were broken at the margin. A line goes on in the next one
 * when it reaches the margin and the next one neither is indented nor begins something of its own.
 * Without indents to go by, a line that ends a sentence also ends a paragraph.
 *
 * <p>Whether a text is broken at a margin at all shows by its longest lines: if most of them stop
 * in the middle of a sentence, it is.
 */
final class WrappedLines {

  private static final String NUMERAL = "[0-9０-９〇○零一二两三四五六七八九十百千]{1,9}";
  private static final Pattern BEGINNING =
      Pattern.compile(
          "^(?:第"
              + NUMERAL
              + "[编章节](?:[\\s\\u3000]|$)|[（(][一二三四五六七八九十\\d]{1,3}[)）]"
              + "|[一二三四五六七八九十]{1,3}、|\\d{1,3}[.．、)）](?!\\d)|[①-⑳•●■◆]|附件|附则|目\\s*录|# )");
  private static final Pattern ARTICLE =
      Pattern.compile("^第" + NUMERAL + "条(?:之" + NUMERAL + ")?(?![规所的、和至或及与，,之第中等])");
  private static final Pattern SPACED_ARTICLE =
      Pattern.compile("^第" + NUMERAL + "条(?:之" + NUMERAL + ")?(?:[\\s\\u3000:：]|$)");
  private static final String ENDS = "。；：！？…”）";
  private static final String COUNTRY = "中华人民共和国";

  private static final int NARROWEST = 24;
  private static final int RAGGED = 4;
  private static final int CLUSTER = 3;
  private static final int SHOWN = 10;

  private final List<Draft.Numbered> lines;
  private final boolean printed;
  private final int width;
  private final boolean indents;
  private final Pattern article;

  private WrappedLines(List<Draft.Numbered> lines, boolean printed) {
    this.lines = lines;
    this.printed = printed;
    this.width = width();
    this.indents = lines.stream().filter(line -> isIndented(text(line))).count() >= CLUSTER;
    boolean spaced =
        lines.stream().anyMatch(l -> SPACED_ARTICLE.matcher(StrayBlanks.strip(text(l))).find());
    this.article = spaced ? SPACED_ARTICLE : ARTICLE;
  }

  /**
   * Joins the lines of a draft.
   *
   * @param printed whether the lines are known to be printed ones
   */
  static void join(Draft draft, boolean printed) {
    new WrappedLines(draft.lines(), printed).joinInto(draft);
  }

  private void joinInto(Draft draft) {
    List<Draft.Numbered> joined = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    StringBuilder building = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Draft.Numbered first = lines.get(i);
      building.setLength(0);
      building.append(text(first));
      int end = i;
      while (end + 1 < lines.size() && goesOn(lines.get(end), lines.get(end + 1), end == 0)) {
        end++;
        String next = StrayBlanks.strip(text(lines.get(end)));
        String before = building.substring(Math.max(0, building.length() - SHOWN));
        String after = next.substring(0, Math.min(SHOWN, next.length()));
        String glue = isWord(building.charAt(building.length() - 1), next.charAt(0)) ? " " : "";
        changes.add(
            new Change(
                Change.Kind.JOINED,
                lines.get(end).number(),
                lines.get(end).line().origin(),
                before + "\n" + after,
                before + glue + after));
        building.append(glue).append(next);
      }
      Line whole = end == i ? first.line() : first.line().withText(building.toString());
      joined.add(new Draft.Numbered(first.number(), whole));
      i = end;
    }
    draft.replace(joined, changes);
  }

  private boolean goesOn(Draft.Numbered here, Draft.Numbered next, boolean first) {
    if (here.line().kind() != Line.Kind.PARAGRAPH || next.line().kind() != Line.Kind.PARAGRAPH) {
      return false;
    }
    String bare = StrayBlanks.strip(text(here));
    String following = StrayBlanks.strip(text(next));
    if (first && bare.equals(COUNTRY) && following.length() <= 2 * NARROWEST) {
      return true;
    }
    if (width == 0 || !isFull(text(here)) || following.isEmpty()) {
      return false;
    }
    if (BEGINNING.matcher(following).find() || article.matcher(following).find()) {
      return false;
    }
    boolean ended = ENDS.indexOf(bare.charAt(bare.length() - 1)) >= 0;
    return indents ? !isIndented(text(next)) : !ended;
  }

  /** Editors count columns or characters when they break a line. */
  private boolean isFull(String text) {
    return (printed ? columns(text) : 2 * text.length()) >= width - RAGGED;
  }

  /** The columns of a full line, or 0 when lines are not broken at a margin. */
  private int width() {
    List<String> byLength =
        lines.stream()
            .map(line -> line.line().text().stripTrailing())
            .filter(text -> columns(text) >= NARROWEST)
            .sorted((one, two) -> Integer.compare(columns(two), columns(one)))
            .toList();
    int least = printed ? 1 : Math.max(CLUSTER, byLength.size() / 50);
    for (int i = 0; i + least <= byLength.size(); i++) {
      int widest = columns(byLength.get(i));
      if (columns(byLength.get(i + least - 1)) < widest - RAGGED) {
        continue;
      }
      List<String> full =
          byLength.stream()
              .filter(text -> columns(text) <= widest && columns(text) >= widest - RAGGED)
              .toList();
      long broken = full.stream().filter(t -> ENDS.indexOf(t.charAt(t.length() - 1)) < 0).count();
      return printed || 2 * broken >= full.size() ? widest : 0;
    }
    return 0;
  }

  private static String text(Draft.Numbered line) {
    return line.line().text().stripTrailing();
  }

  private static boolean isIndented(String text) {
    int columns = 0;
    for (int i = 0; i < text.length() && StrayBlanks.isBlank(text.charAt(i)); i++) {
      columns += text.charAt(i) == '\u3000' ? 2 : 1;
    }
    return columns >= 2;
  }

  private static int columns(String text) {
    return text.chars().map(c -> c >= 0x2010 ? 2 : 1).sum();
  }

  private static boolean isWord(char before, char after) {
    return before < 0x80
        && after < 0x80
        && Character.isLetterOrDigit(before)
        && Character.isLetterOrDigit(after);
  }
}
