package cn.tongxiaobing.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A text while it is being cleaned: the lines with their numbers in the file, and the report. The
 * front matter of a Markdown file is not text and is left alone.
 */
final class Draft {

  /** A line and its number among those read. */
  record Numbered(int number, Line line) {}

  private final List<Numbered> head = new ArrayList<>();
  private List<Numbered> lines = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  Draft(List<Line> read) {
    int body = TitleLine.frontMatter(read);
    for (int i = 0; i < read.size(); i++) {
      (i < body ? head : lines).add(new Numbered(i + 1, read.get(i)));
    }
  }

  List<Numbered> lines() {
    return lines;
  }

  Stream<String> texts() {
    return lines.stream().flatMap(numbered -> numbered.line().cells().stream());
  }

  /** Rewrites every text by a rule; lines that come out empty are gone. */
  void edit(Change.Kind kind, UnaryOperator<String> rule) {
    List<Numbered> edited = new ArrayList<>(lines.size());
    for (Numbered numbered : lines) {
      Line line = numbered.line();
      List<String> cells = line.cells().stream().map(rule).toList();
      if (cells.equals(line.cells())) {
        edited.add(numbered);
        continue;
      }
      for (int i = 0; i < cells.size(); i++) {
        String before = line.cells().get(i);
        if (!cells.get(i).equals(before)) {
          changes.add(Change.between(kind, numbered.number(), line.origin(), before, cells.get(i)));
        }
      }
      Line after = new Line(line.origin(), line.kind(), cells);
      if (!after.isBlank()) {
        edited.add(new Numbered(numbered.number(), after));
      }
    }
    lines = edited;
  }

  /** Reports the lines of which something holds. */
  void remark(Change.Kind kind, Predicate<String> condition) {
    for (Numbered numbered : lines) {
      if (numbered.line().cells().stream().anyMatch(condition)) {
        report(kind, numbered);
      }
    }
  }

  /** Takes lines out. */
  void drop(Change.Kind kind, Predicate<Numbered> condition) {
    List<Numbered> kept = new ArrayList<>(lines.size());
    for (Numbered numbered : lines) {
      if (condition.test(numbered)) {
        report(kind, numbered);
      } else {
        kept.add(numbered);
      }
    }
    lines = kept;
  }

  private void report(Change.Kind kind, Numbered numbered) {
    Line line = numbered.line();
    changes.add(Change.ofLine(kind, numbered.number(), line.origin(), line.text()));
  }

  /** Puts other lines in the place of these, with a report of how they came about. */
  void replace(List<Numbered> others, List<Change> how) {
    lines = others;
    changes.addAll(how);
  }

  /** Takes indents and blanks at the end of a line off, which are layout and not worth a report. */
  void strip(boolean keepIndents) {
    lines =
        lines.stream()
            .map(numbered -> {
              Line line = numbered.line();
              List<String> cells =
                  line.cells().stream()
                      .map(cell -> keepIndents ? cell.stripTrailing() : StrayBlanks.strip(cell))
                      .toList();
              return new Numbered(numbered.number(), new Line(line.origin(), line.kind(), cells));
            })
            .toList();
  }

  TextCleaning.Cleaned cleaned() {
    return new TextCleaning.Cleaned(
        Stream.concat(head.stream(), lines.stream()).map(Numbered::line).toList(), changes);
  }
}
