package cn.tongxiaobing.knowledge.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code key: value} lines between two {@code ---} at the head of a Markdown file, and the body
 * behind them with its line numbers. Values are plain text on one line; quotes around a value are
 * dropped.
 *
 * @param values by key, in file order
 * @param lines where each key stands, from 1
 * @param body the lines after the closing {@code ---}, or the whole file when it has no head
 * @param bodyStart the line number of the first body line, from 1
 */
public record FrontMatter(
    Map<String, String> values, Map<String, Integer> lines, List<String> body, int bodyStart) {

  private static final Pattern PAIR = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)\\s*:\\s*(.*)");

  /** Splits {@code text} into head and body; an unclosed head is taken as body. */
  public static FrontMatter of(String text) {
    List<String> all = new ArrayList<>(text.lines().toList());
    if (!all.isEmpty() && all.getFirst().startsWith("\uFEFF")) {
      all.set(0, all.getFirst().substring(1));
    }
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    if (all.isEmpty() || !all.getFirst().strip().equals("---")) {
      return new FrontMatter(values, lines, all, 1);
    }
    for (int i = 1; i < all.size(); i++) {
      String line = all.get(i).strip();
      if (line.equals("---")) {
        return new FrontMatter(values, lines, all.subList(i + 1, all.size()), i + 2);
      }
      Matcher pair = PAIR.matcher(line);
      if (pair.matches()) {
        values.put(pair.group(1), unquoted(pair.group(2).strip()));
        lines.put(pair.group(1), i + 1);
      }
    }
    return new FrontMatter(new LinkedHashMap<>(), new LinkedHashMap<>(), all, 1);
  }

  /** The value of {@code key}, absent when missing or empty. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).filter(v -> !v.isEmpty());
  }

  /** The line of {@code key}, or 1. */
  public int lineOf(String key) {
    return lines.getOrDefault(key, 1);
  }

  /** The day under {@code key}; a value that is no day is reported and absent. */
  public Optional<LocalDate> day(String key, String file, Problems problems) {
    Optional<String> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = parseDay(value.get());
    if (day.isEmpty()) {
      problems.add(file, lineOf(key), key + " 不是日期", key + ": 2026-11-22");
    }
    return day;
  }

  /** Reads {@code 2026-11-22}; empty for anything else, an impossible day included. */
  public static Optional<LocalDate> parseDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
