package cn.tongxiaobing.knowledge.reading;

import java.util.ArrayList;
import java.util.List;

/** Gathers what a reader finds, up to the limits. Used by one thread. */
final class TextGatherer {

  private static final int MOST_REMARKS = 1_000;

  private final Limits limits;
  private final List<Line> lines = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private String title = "";
  private long characters;

  TextGatherer(Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  /** The title, unless one is known already. */
  void title(String found) {
    if (title.isEmpty()) {
      title = sound(found.strip());
    }
  }

  /** Adds a text; every line break in it begins a new line. Blank lines are left out. */
  void add(Origin origin, Line.Kind kind, String text) {
    count(text.length());
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> keep(Line.of(origin, kind, sound(line))));
  }

  /** Adds a table row; a blank one is left out. */
  void addRow(Origin origin, List<String> cells) {
    cells.forEach(cell -> count(cell.length() + 1));
    Line row = new Line(origin, Line.Kind.ROW, cells.stream().map(TextGatherer::sound).toList());
    if (!row.isBlank()) {
      keep(row);
    }
  }

  /** Remarks that something in the file was passed over. */
  void leftOut(String what) {
    if (changes.size() < MOST_REMARKS) {
      changes.add(Change.ofFile(Change.Kind.LEFT_OUT, sound(what), ""));
    }
  }

  void note(Change change) {
    if (changes.size() < MOST_REMARKS) {
      changes.add(change);
    }
  }

  /**
   * For whoever builds up a text before adding it.
   *
   * @throws ReadFaultException when a text of this length is more than all allowed
   */
  void allow(long length) {
    if (length > limits.characters()) {
      throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "文字太多");
    }
  }

  RawText gathered() {
    return new RawText(title, lines, changes);
  }

  private void count(int more) {
    characters += more;
    allow(characters);
  }

  private void keep(Line line) {
    if (lines.size() >= limits.lines()) {
      throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "行数太多");
    }
    lines.add(line);
  }

  /** Half of a surrogate pair is no character and cannot be written down. */
  private static String sound(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
