package cn.tongxiaobing.knowledge.reading;

import java.util.List;

/**
 * The text of a file, cleaned.
 *
 * @param title the name of the text, or empty when the file does not show one
 * @param lines headings, paragraphs, list items and table rows, in reading order
 * @param questions the rows of tables that hold questions and answers
 * @param changes everything in which {@code lines} differ from the file, and what was left out
 */
public record ReadText(
    String title, List<Line> lines, List<QuestionRow> questions, List<Change> changes)
    implements ReadResult {

  public ReadText {
    lines = List.copyOf(lines);
    questions = List.copyOf(questions);
    changes = List.copyOf(changes);
  }

  /**
   * The lines as one plain text, in the form that the reader of statutes takes. What was read by
   * lines keeps the line numbers of its file; else the title comes first, whatever stands above it
   * in the file.
   */
  public String text() {
    boolean byLines = lines.stream().allMatch(l -> l.origin().unit() == Origin.Unit.LINE);
    StringBuilder text = new StringBuilder();
    if (!byLines && !title.isEmpty() && !lines.getFirst().text().equals(title)) {
      text.append(title).append('\n');
    }
    int written = 0;
    for (Line line : lines) {
      int blank = byLines ? Math.max(0, line.origin().number() - 1 - written) : 0;
      text.repeat('\n', blank).append(line.text()).append('\n');
      written += blank + 1;
    }
    return text.toString();
  }

  /** Whether some of the text was lost before it came here, so that a person must compare. */
  public boolean isDoubtful() {
    return changes.stream().anyMatch(change -> change.kind() == Change.Kind.GARBLED);
  }
}
