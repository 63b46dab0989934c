package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places that the program knows by name; {@code places.csv}, a code and a name on each line.
 */
public final class Places {

  private final Map<String, String> names;

  private Places(Map<String, String> names) {
    this.names = Map.copyOf(names);
  }

  static Places read(String file, String text, Problems problems) {
    Map<String, String> names = new LinkedHashMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", 2);
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
        continue;
      }
      if (cells.length < 2 || !Place.isCode(cells[0])) {
        problems.add(file, i + 1, "应是六位代码和名称", "140200,大同市");
        continue;
      }
      names.put(cells[0], cells[1].strip());
    }
    return new Places(names);
  }

  /** The place with this code, if it is known. */
  public Optional<Place> find(String code) {
    return names.containsKey(code) ? Optional.of(new Place(code)) : Optional.empty();
  }

  /** {@code place}, where it is known, and the known places within it, by code. */
  public List<Place> within(Place place) {
    return names.keySet().stream()
        .sorted()
        .map(Place::new)
        .filter(p -> p.upward().contains(place))
        .toList();
  }

  /** The place that is written, as its code or its whole name; empty when it is not known. */
  public Optional<Place> written(String text) {
    List<String> codes =
        names.entrySet().stream()
            .filter(e -> e.getKey().equals(text) || e.getValue().equals(text))
            .map(Map.Entry::getKey)
            .toList();
    return codes.size() == 1 ? Optional.of(new Place(codes.getFirst())) : Optional.empty();
  }

  /** Its name without those above it: 云冈区; the code when the name is not known. */
  public String name(Place place) {
    return names.getOrDefault(place.code(), place.code());
  }

  /**
   * The place that a text names, with or without 省, 市, 区, 县: the narrowest when it names several.
   *
   * @param normal in normal form
   */
  public Optional<Place> named(String normal) {
    return names.entrySet().stream()
        .filter(e -> !e.getKey().equals(Place.NATION.code()))
        .filter(e -> normal.contains(bare(e.getValue())))
        .map(Map.Entry::getKey)
        .max(Comparator.comparingInt(Places::depth).thenComparing(Comparator.reverseOrder()))
        .map(Place::new);
  }

  /** Its name without 省, 市, 区, 县. */
  public String bareName(Place place) {
    return bare(name(place));
  }

  private static String bare(String name) {
    String bare = name.replaceFirst("(维吾尔|壮族|回族)?(自治区|省|市|区|县)$", "");
    return bare.length() < 2 ? name : bare;
  }

  private static int depth(String code) {
    return code.endsWith("0000") ? 1 : code.endsWith("00") ? 2 : 3;
  }
}
