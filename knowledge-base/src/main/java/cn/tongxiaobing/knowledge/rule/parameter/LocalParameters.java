package cn.tongxiaobing.knowledge.rule.parameter;

import static java.util.stream.Collectors.toSet;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The values that offices have filled in for their places. Immutable. */
public final class LocalParameters {

  private final Map<Key, NavigableMap<LocalDate, Entry>> values;

  private LocalParameters(Map<Key, NavigableMap<LocalDate, Entry>> values) {
    this.values = values;
  }

  /** As the program ships: nothing is filled in anywhere. */
  public static LocalParameters none() {
    return new LocalParameters(Map.of());
  }

  /**
   * Reads the CSV file of an office. Its first line is {@code
   * place,parameter,from,value,unit,source} or 地区代码,参数,起始日期,数额,单位,出处; {@code place} is a division
   * code, {@code parameter} a Chinese description or a name, {@code value} a number, or {@code
   * null} (停发) from the day a value ends. Lines of the {@linkplain LocalForm form} in which nothing
   * was entered are passed over.
   *
   * @param file named in what is reported
   * @param text the whole file
   * @param known the parameters that can be filled in
   * @param problems every fault is added here; a line with one is left out
   */
  public static LocalParameters read(
      String file, String text, Collection<LocalParameter> known, Problems problems) {
    Map<Key, NavigableMap<LocalDate, Entry>> values = new HashMap<>();
    for (LocalLine line : LocalLine.read(file, text, known, problems)) {
      Key key = new Key(line.parameter().name(), line.place());
      Entry entry = new Entry(line.value(), line.source());
      if (values.computeIfAbsent(key, k -> new TreeMap<>()).putIfAbsent(line.from(), entry)
          != null) {
        problems.add(
            file,
            line.number(),
            line.place() + " 的" + line.parameter().description() + "在 " + line.from() + " 写了两次",
            "每个地方、参数、日期只写一行");
      }
    }
    return new LocalParameters(values);
  }

  /** Whether a table with this heading is a file for {@link #read}. */
  public static boolean isHeading(List<String> cells) {
    return LocalLine.isHeader(cells);
  }

  /**
   * A number that was filled in, or the end of one.
   *
   * @param parameter the name of its parameter
   * @param value in the unit of the parameter; empty when the value ends on that day
   * @param source the notice it was taken from, as the office wrote it
   */
  public record Figure(
      Place place, String parameter, LocalDate from, Optional<BigDecimal> value, String source) {}

  /** Everything filled in, by place, parameter and day. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    values.forEach((key, byDay) ->
        byDay.forEach((from, entry) ->
            figures.add(
                new Figure(key.place(), key.parameter(), from, entry.value(), entry.source()))));
    figures.sort(
        Comparator.comparing((Figure f) -> f.place().code())
            .thenComparing(Figure::parameter)
            .thenComparing(Figure::from));
    return figures;
  }

  /** These values, but for every place that {@code newer} speaks of, what it says. */
  public LocalParameters replacedBy(LocalParameters newer) {
    Set<Place> spokenOf = newer.values.keySet().stream().map(Key::place).collect(toSet());
    Map<Key, NavigableMap<LocalDate, Entry>> all = new HashMap<>(values);
    all.keySet().removeIf(key -> spokenOf.contains(key.place()));
    all.putAll(newer.values);
    return new LocalParameters(all);
  }

  /** These values and those, which stand in the place of one for the same parameter and day. */
  public LocalParameters with(LocalParameters newer) {
    Map<Key, NavigableMap<LocalDate, Entry>> all = new HashMap<>(values);
    newer.values.forEach((key, byDay) -> {
      NavigableMap<LocalDate, Entry> both = new TreeMap<>(all.getOrDefault(key, new TreeMap<>()));
      both.putAll(byDay);
      all.put(key, both);
    });
    return new LocalParameters(all);
  }

  /**
   * The value of a parameter for a place on a day. Another place's value is used only where the
   * parameter says that a higher level's applies, and then the nearest one upward.
   */
  public LocalValue on(LocalParameter parameter, Place place, LocalDate day) {
    List<Place> places = parameter.higherLevelApplies() ? place.upward() : List.of(place);
    return places.stream()
        .map(p -> filled(parameter, p, day))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> new LocalValue.NotFilled(parameter));
  }

  private Optional<LocalValue> filled(LocalParameter parameter, Place place, LocalDate day) {
    NavigableMap<LocalDate, Entry> byDay = values.get(new Key(parameter.name(), place));
    Map.Entry<LocalDate, Entry> current = byDay == null ? null : byDay.floorEntry(day);
    if (current == null) {
      return Optional.empty();
    }
    String source = current.getValue().source();
    return current
        .getValue()
        .value()
        .map(v -> new LocalValue.Filled(v, place, current.getKey(), source));
  }

  private record Key(String parameter, Place place) {}

  private record Entry(Optional<BigDecimal> value, String source) {}
}
