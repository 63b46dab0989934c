package cn.tongxiaobing.knowledge.rule.parameter;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters.Figure;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the CSV file that {@link LocalParameters#read} takes, filled in or to be filled in. */
public final class LocalForm {

  private static final String ENDED = "停发";

  private final Collection<LocalParameter> known;
  private final Map<String, LocalParameter> byName;

  /**
   * @param known the parameters that can be filled in
   */
  public LocalForm(Collection<LocalParameter> known) {
    this.known = List.copyOf(known);
    this.byName =
        known.stream().collect(Collectors.toMap(LocalParameter::name, Function.identity()));
  }

  /** Everything that is filled in, in one form whatever it was read from. */
  public String filled(LocalParameters values) {
    return text(lines(values.figures()));
  }

  /**
   * What is filled in for a place, then a line for each parameter that is not.
   *
   * @param place empty where it is not known yet; the code is then left blank
   */
  public String toFillIn(LocalParameters values, Optional<Place> place) {
    List<Figure> own =
        values.figures().stream().filter(f -> place.filter(f.place()::equals).isPresent()).toList();
    String code = place.map(Place::code).orElse("");
    Stream<String> open =
        known.stream()
            .filter(p -> own.stream().noneMatch(f -> f.parameter().equals(p.name())))
            .map(p -> line(code, p, "", "", ""));
    return text(Stream.concat(lines(own), open));
  }

  private Stream<String> lines(List<Figure> figures) {
    return figures.stream().flatMap(f -> parameterOf(f).map(p -> line(f, p)).stream());
  }

  private Optional<LocalParameter> parameterOf(Figure figure) {
    return Optional.ofNullable(byName.get(figure.parameter()));
  }

  private static String line(Figure figure, LocalParameter parameter) {
    return line(
        figure.place().code(),
        parameter,
        figure.from().toString(),
        figure.value().map(BigDecimal::toPlainString).orElse(ENDED),
        figure.source());
  }

  private static String line(
      String place, LocalParameter parameter, String from, String value, String source) {
    return line(
        List.of(place, parameter.description(), from, value, parameter.unit().label(), source));
  }

  private static String text(Stream<String> lines) {
    return Stream.concat(Stream.of(line(LocalLine.CHINESE_HEADER)), lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** One line of CSV (RFC 4180); {@link LocalParameters#read} knows no line breaks in a cell. */
  public static String line(List<String> cells) {
    return cells.stream().map(LocalForm::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    String text = cell.replaceAll("\\s*\\R\\s*", " ");
    return text.contains(",") || text.contains("\"")
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
