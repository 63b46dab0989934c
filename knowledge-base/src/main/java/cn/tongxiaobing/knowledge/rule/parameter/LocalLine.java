package cn.tongxiaobing.knowledge.rule.parameter;

import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of an office's CSV file.
 *
 * @param number its line number, from 1
 * @param value empty when the value ends on that day
 */
record LocalLine(
    int number,
    Place place,
    LocalParameter parameter,
    LocalDate from,
    Optional<BigDecimal> value,
    String source) {

  static final List<String> HEADER =
      List.of("place", "parameter", "from", "value", "unit", "source");

  /** The same in the words of whoever fills it in. */
  static final List<String> CHINESE_HEADER = List.of("地区代码", "参数", "起始日期", "数额", "单位", "出处");

  private static final String EXAMPLE = "140214,义务兵家庭优待金,2026-01-01,数额,元/年,公告名称";
  private static final Set<String> ENDED = Set.of("null", "停发");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

  /**
   * Every good line; the others are reported. Blank and unfilled lines and those with # are passed
   * over.
   */
  static List<LocalLine> read(
      String file, String text, Collection<LocalParameter> known, Problems problems) {
    Map<String, LocalParameter> byName = new HashMap<>();
    known.forEach(p -> byName.put(p.name(), p));
    known.forEach(p -> byName.put(p.description(), p));
    List<LocalLine> lines = new ArrayList<>();
    boolean headed = false;
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = (number == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = cells(line);
      if (!headed) {
        headed = true;
        if (!isHeader(cells)) {
          problems.add(file, number, "第一行应是表头", String.join(",", HEADER));
        }
        if (!cells.getFirst().chars().allMatch(Character::isDigit)) {
          continue;
        }
      }
      if (cells.size() != HEADER.size()) {
        problems.add(file, number, "应有 6 格，这里有 " + cells.size() + " 格", EXAMPLE);
        continue;
      }
      if (isUnfilled(cells)) {
        continue;
      }
      of(file, number, cells, byName, problems).ifPresent(lines::add);
    }
    if (!headed) {
      problems.add(file, 0, "文件是空的", String.join(",", HEADER));
    }
    return lines;
  }

  static boolean isHeader(List<String> cells) {
    return cells.equals(HEADER) || cells.equals(CHINESE_HEADER);
  }

  /** A line of the form that is handed out, in which nothing has been entered. */
  private static boolean isUnfilled(List<String> cells) {
    return cells.get(2).isEmpty() && cells.get(3).isEmpty() && cells.get(5).isEmpty();
  }

  private static Optional<LocalLine> of(
      String file,
      int number,
      List<String> cells,
      Map<String, LocalParameter> byName,
      Problems problems) {
    Problems own = new Problems();
    String place = cells.get(0);
    if (!Place.isCode(place)) {
      own.add(file, number, "“" + place + "”不是六位行政区划代码", "140214");
    }
    LocalParameter parameter = byName.get(cells.get(1));
    if (parameter == null) {
      String names =
          String.join(
              "、", byName.keySet().stream().filter(n -> !n.contains("/")).sorted().toList());
      own.add(file, number, "没有“" + cells.get(1) + "”这个参数", names);
    }
    Optional<LocalDate> from = FrontMatter.parseDay(cells.get(2));
    if (from.isEmpty()) {
      own.add(file, number, "“" + cells.get(2) + "”不是日期", "2026-01-01");
    }
    String value = cells.get(3);
    if (!ENDED.contains(value) && !NUMBER.matcher(value).matches()) {
      own.add(file, number, "“" + value + "”不是数，最多两位小数", "12000，停发写 停发");
    }
    if (parameter != null && !unitIs(parameter.unit(), cells.get(4))) {
      own.add(file, number, "单位应与参数相同，这里是“" + cells.get(4) + "”", parameter.unit().label());
    }
    if (cells.get(5).isEmpty()) {
      own.add(file, number, "没有写明出处", "公告或文件的名称");
    }
    problems.addAll(own);
    if (!own.isEmpty() || parameter == null) {
      return Optional.empty();
    }
    Optional<BigDecimal> amount =
        ENDED.contains(value) ? Optional.empty() : Optional.of(new BigDecimal(value));
    return Optional.of(
        new LocalLine(
            number, new Place(place), parameter, from.orElseThrow(), amount, cells.get(5)));
  }

  private static boolean unitIs(Unit unit, String written) {
    return written.equals(unit.label()) || written.equals(unit.code());
  }

  /** The cells of a line; one in quotes may hold commas, and a doubled quote stands for itself. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (doubled) {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
