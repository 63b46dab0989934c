package cn.tongxiaobing.knowledge.reading;

import java.util.List;

/**
 * Takes out of a text what is not its own: the traces of web pages, printing, pinyin readers and
 * wrong encodings. Pure: the same lines always give the same text, and every difference is in the
 * report.
 *
 * <p>Sentences are never reworded. A line that looks damaged but cannot be restored with certainty
 * stays as it is and is reported as {@link Change.Kind#GARBLED}.
 */
public final class TextCleaning {

  /** What a line of a file stands for. */
  public enum Layout {
    /** A line of Markdown, whose marks are kept. */
    MARKUP,
    /** A line of plain text: a paragraph, or a part of one that was broken at the margin. */
    WRAPPED,
    /** A row of a table. */
    TABLE,
    /** A paragraph. */
    PARAGRAPHS,
    /** A printed line on a page with page numbers and running heads. */
    PAGES
  }

  /** Clean lines, and in which way they differ. */
  public record Cleaned(List<Line> lines, List<Change> changes) {

    public Cleaned {
      lines = List.copyOf(lines);
      changes = List.copyOf(changes);
    }
  }

  private TextCleaning() {}

  /** Cleans the lines of one file. */
  public static Cleaned clean(List<Line> lines, Layout layout) {
    Draft draft = new Draft(lines);
    draft.edit(Change.Kind.REPAIRED, Mojibake::repaired);
    draft.remark(Change.Kind.GARBLED, Mojibake::isGarbled);
    draft.edit(Change.Kind.INVISIBLE, InvisibleCharacters::without);
    if (layout == Layout.PAGES) {
      draft.drop(Change.Kind.PAGE_FURNITURE, new PageFurniture(draft.lines())::isFurniture);
    }
    if (layout != Layout.TABLE) {
      draft.drop(Change.Kind.NAVIGATION, line -> NavigationLine.matches(line.line().text()));
    }
    if (layout == Layout.PAGES || layout == Layout.WRAPPED) {
      WrappedLines.join(draft, layout == Layout.PAGES);
    }
    draft.strip(layout == Layout.MARKUP);
    draft.edit(Change.Kind.PINYIN_NOTE, PinyinNotes::without);
    draft.edit(Change.Kind.BLANK, StrayBlanks::without);
    draft.edit(Change.Kind.PUNCTUATION, DoubledPunctuation::single);
    if (SimplifiedScript.isMostlyTraditional(draft.texts())) {
      draft.edit(Change.Kind.SIMPLIFIED, SimplifiedScript::of);
    }
    if (layout != Layout.TABLE && layout != Layout.MARKUP) {
      draft.edit(Change.Kind.ARTICLE_MARK, new ArticleMarks()::spaced);
    }
    return draft.cleaned();
  }

  /** Cleans a title that does not stand among the lines. */
  static String clean(String title) {
    Line line = Line.of(Origin.of(Origin.Unit.LINE, 1), Line.Kind.HEADING, title);
    return clean(List.of(line), Layout.PARAGRAPHS).lines().stream()
        .map(Line::text)
        .findFirst()
        .orElse("");
  }
}
