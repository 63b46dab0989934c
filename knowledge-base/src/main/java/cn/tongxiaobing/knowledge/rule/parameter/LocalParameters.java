package cn.tongxiaobing.knowledge.rule.parameter;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
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
   * place,parameter,from,value,unit,source}; {@code place} is a division code, {@code parameter} a
   * Chinese description or a name, {@code value} a number, or {@code null} from the day a value
   * ends.
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
