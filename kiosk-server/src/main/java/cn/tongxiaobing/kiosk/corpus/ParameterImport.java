package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.ImportReport.Change;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Entry;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.reading.Line;
import cn.tongxiaobing.knowledge.reading.ReadText;
import cn.tongxiaobing.knowledge.rule.parameter.LocalForm;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameter;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters.Figure;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the values that places set for themselves. A file is taken whole or not at all, and speaks
 * for the places it names: what other places have filled in stays.
 */
final class ParameterImport {

  private static final int CELLS = 6;
  private static final int PLACE = 0;
  private static final int FROM = 2;

  private final Corpus corpus;
  private final Library library;
  private final Collection<LocalParameter> parameters;
  private final Problems problems;
  private final Map<Place, String> taken = new HashMap<>();
  private LocalParameters values;

  /**
   * @throws IOException when what was imported before cannot be read
   */
  ParameterImport(Corpus corpus, Library before, Problems problems) throws IOException {
    this.corpus = corpus;
    this.library = before;
    this.parameters = before.rules().parameters().local();
    this.values = corpus.importedValues();
    this.problems = problems;
  }

  /** Whether a table is one of local values. */
  static boolean isOne(ReadText read) {
    return heading(read).isPresent();
  }

  /** The values of a table; what is wrong in it is added to {@code own}. */
  LocalParameters read(String name, ReadText read, Problems own) {
    return LocalParameters.read(name, csv(name, read, own), parameters, own);
  }

  Entry take(String name, ReadText read) throws IOException {
    Problems own = new Problems();
    LocalParameters found = read(name, read, own);
    List<Figure> figures = found.figures();
    List<Place> places = figures.stream().map(Figure::place).distinct().toList();
    for (Place place : places) {
      String other = taken.putIfAbsent(place, name);
      if (other != null && !other.equals(name)) {
        own.add(name, 0, other + " 里已经写了" + library.places().name(place), "一个地区的参数写在一个文件里");
      }
    }
    problems.addAll(own);
    if (!own.isEmpty()) {
      return new Entry.Rejected(name, own.all().size());
    }
    if (figures.isEmpty()) {
      return new Entry.Skipped(name, "本地参数表里还没有填数");
    }
    return new Entry.Figures(name, figures, keep(values.replacedBy(found)));
  }

  private Change keep(LocalParameters all) throws IOException {
    boolean before = !values.figures().isEmpty();
    boolean same = all.figures().equals(values.figures());
    if (!same) {
      String text = new LocalForm(parameters).filled(all);
      WholeFile.write(corpus.parameters(), Corpus.LOCAL, text);
      values = all;
    }
    return same ? Change.UNCHANGED : before ? Change.REPLACED : Change.ADDED;
  }

  /**
   * The table as CSV on the lines of its rows: days in one form, places by their codes, whatever
   * program it was saved with.
   */
  private String csv(String name, ReadText read, Problems own) {
    StringBuilder out = new StringBuilder();
    String part = heading(read).map(line -> line.origin().part()).orElse("");
    int written = 0;
    for (Line line : read.lines()) {
      List<String> cells = cells(line);
      if (!line.origin().part().equals(part) || isRemark(cells)) {
        continue;
      }
      int number = line.origin().number();
      if (written > 0) {
        cells.set(
            FROM, WrittenDay.of(cells.get(FROM)).map(LocalDate::toString).orElse(cells.get(FROM)));
        cells.set(PLACE, place(cells.get(PLACE), name, number, own));
      }
      out.repeat('\n', Math.max(0, number - 1 - written));
      out.append(LocalForm.line(cells)).append('\n');
      written = number;
    }
    return out.toString();
  }

  private String place(String written, String name, int number, Problems own) {
    Optional<Place> place = library.places().written(written);
    if (place.isEmpty() && Place.isCode(written)) {
      own.add(name, number, "没有收录“" + written + "”这个地区", "140214");
    }
    return place.map(Place::code).orElse(written);
  }

  private static Optional<Line> heading(ReadText read) {
    return read.lines().stream()
        .filter(line -> line.kind() == Line.Kind.ROW && !isRemark(line.cells()))
        .findFirst()
        .filter(line -> LocalParameters.isHeading(cells(line)));
  }

  private static boolean isRemark(List<String> cells) {
    return cells.getFirst().strip().startsWith("#");
  }

  /** Six cells; empty ones at the end of a row may be missing, or too many. */
  private static List<String> cells(Line line) {
    List<String> cells = new ArrayList<>(line.cells().stream().map(String::strip).toList());
    while (cells.size() > CELLS && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    while (cells.size() < CELLS) {
      cells.add("");
    }
    return cells;
  }
}
