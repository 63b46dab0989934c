package cn.tongxiaobing.kiosk.notice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A step of an intake with its days.
 *
 * @param until its last day, which is {@code from} where it has one
 */
public record Stage(Step step, LocalDate from, LocalDate until) {

  /**
   * @throws IllegalArgumentException when it ends before it begins
   */
  public Stage {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a stage ends before it begins");
    }
  }

  /** As they are stored: a line for each, in the order of their days. */
  static String join(List<Stage> stages) {
    return stages.stream()
        .sorted(Comparator.comparing(Stage::from).thenComparing(Stage::step))
        .map(s -> s.step().code() + " " + s.from() + " " + s.until())
        .collect(Collectors.joining("\n"));
  }

  /** Those that are stored so. */
  public static List<Stage> read(String stored) {
    return stored
        .lines()
        .map(line -> line.split(" ", -1))
        .map(parts ->
            new Stage(
                Step.of(parts[0]).orElseThrow(),
                LocalDate.parse(parts[1]),
                LocalDate.parse(parts[2])))
        .toList();
  }
}
