package cn.tongxiaobing.knowledge.reading;

import cn.tongxiaobing.knowledge.document.Numeral;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers that Word sets in front of paragraphs and that are nowhere in their text: many a
 * statute has its 第一条 only here. Counts on as the paragraphs come by.
 */
final class DocxNumbering {

  private static final int LEVELS = 9;
  private static final int HIGHEST = 9999;

  /** How one level of a list is written. */
  private record Level(String format, String text, int start) {}

  private final Map<String, Map<Integer, Level>> templates = new HashMap<>();
  private final Map<String, String> templateOf = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  void read(XmlCursor xml) throws IOException {
    while (xml.next()) {
      if (xml.isStart("abstractNum")) {
        Map<Integer, Level> levels =
            templates.computeIfAbsent(
                xml.attribute("abstractNumId").orElse(""), id -> new HashMap<>());
        while (xml.next() && !xml.isEnd("abstractNum")) {
          if (xml.isStart("lvl")) {
            levels.put(number(xml.attribute("ilvl").orElse(""), 0), readLevel(xml));
          }
        }
      } else if (xml.isStart("num")) {
        readList(xml, xml.attribute("numId").orElse(""));
      }
    }
  }

  private static Level readLevel(XmlCursor xml) throws IOException {
    String format = "decimal";
    String text = "";
    int start = 1;
    while (xml.next() && !xml.isEnd("lvl")) {
      String value = xml.attribute("val").orElse("");
      switch (xml.isStart() ? xml.name() : "") {
        case "numFmt" -> format = value;
        case "lvlText" -> text = value;
        case "start" -> start = number(value, 1);
        default -> {
          // says nothing about the text
        }
      }
    }
    return new Level(format, text, start);
  }

  private void readList(XmlCursor xml, String id) throws IOException {
    int level = 0;
    while (xml.next() && !xml.isEnd("num")) {
      String value = xml.attribute("val").orElse("");
      if (xml.isStart("abstractNumId")) {
        templateOf.put(id, value);
      } else if (xml.isStart("lvlOverride")) {
        level = number(xml.attribute("ilvl").orElse(""), 0);
      } else if (xml.isStart("startOverride")) {
        restarts.computeIfAbsent(id, i -> new HashMap<>()).put(level, number(value, 1));
      }
    }
  }

  /** What stands in front of the next paragraph of a list at a level; empty for mere bullets. */
  String next(String list, int level) {
    String template = templateOf.getOrDefault(list, "");
    Map<Integer, Level> levels = templates.getOrDefault(template, Map.of());
    Level here = levels.get(level);
    if (here == null || level >= LEVELS) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(template, t -> new int[LEVELS]);
    Map<Integer, Integer> restart = restarts.getOrDefault(list, new HashMap<>());
    if (restart.containsKey(level)) {
      counts[level] = restart.remove(level) - 1;
    } else if (counts[level] == 0) {
      counts[level] = here.start() - 1;
    }
    counts[level]++;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    return written(here, levels, counts);
  }

  private static String written(Level here, Map<Integer, Level> levels, int[] counts) {
    if (here.format().equals("bullet") || here.format().equals("none")) {
      return "";
    }
    String text = here.text();
    for (int i = 0; i < LEVELS; i++) {
      Level level = levels.get(i);
      if (level != null && text.contains("%" + (i + 1))) {
        text = text.replace("%" + (i + 1), written(level.format(), counts[i]));
      }
    }
    return text + (text.startsWith("第") ? "\u3000" : "");
  }

  private static String written(String format, int number) {
    if (number < 1 || number > HIGHEST) {
      return Integer.toString(number);
    }
    return switch (format) {
      case "chineseCounting",
          "chineseCountingThousand",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "japaneseCounting",
          "ideographDigital" ->
          Numeral.format(number);
      case "lowerLetter" -> letter('a', number);
      case "upperLetter" -> letter('A', number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          number <= 20 ? Character.toString('①' + number - 1) : Integer.toString(number);
      case "lowerRoman" -> number <= 12 ? Character.toString('ⅰ' + number - 1) : "" + number;
      case "upperRoman" -> number <= 12 ? Character.toString('Ⅰ' + number - 1) : "" + number;
      default -> Integer.toString(number);
    };
  }

  private static String letter(char first, int number) {
    return Character.toString(first + (number - 1) % 26).repeat((number - 1) / 26 + 1);
  }

  static int number(String text, int otherwise) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }
}
