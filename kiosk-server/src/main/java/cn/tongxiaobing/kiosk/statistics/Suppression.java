package cn.tongxiaobing.kiosk.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/**
 * Which numbers may be told. What fewer than ten did is not; nor is what it could be worked out
 * from, as the one number that is missing from a sum (complementary cell suppression, see
 * Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001).
 */
final class Suppression {

  /** A number below this is not told. */
  static final long FEW = 10;

  private Suppression() {}

  /**
   * The parts of a sum that is told. What is not told comes to nothing, or to twice {@link #FEW} at
   * least in more than one part.
   */
  static List<Figure> parts(Map<String, Long> counts) {
    Set<String> hidden = new HashSet<>();
    counts.forEach((name, count) -> {
      if (count < FEW) {
        hidden.add(name);
      }
    });
    while (gaveAway(counts, hidden)) {
      Optional<String> next =
          counts.entrySet().stream()
              .filter(part -> !hidden.contains(part.getKey()))
              .min(Comparator.comparingLong(Entry::getValue))
              .map(Entry::getKey);
      if (next.isEmpty()) {
        break;
      }
      hidden.add(next.get());
    }
    return counts.entrySet().stream()
        .map(part ->
            !hidden.contains(part.getKey())
                ? Figure.shown(part.getKey(), part.getValue())
                : part.getValue() < FEW
                    ? Figure.few(part.getKey())
                    : Figure.withheld(part.getKey()))
        .toList();
  }

  /** That nobody did something gives nobody away. */
  private static boolean gaveAway(Map<String, Long> counts, Set<String> hidden) {
    List<Long> some =
        hidden.stream()
            .map(name -> counts.getOrDefault(name, 0L))
            .filter(count -> count > 0)
            .toList();
    long sum = some.stream().mapToLong(Long::longValue).sum();
    return !some.isEmpty() && (some.size() < 2 || sum < 2 * FEW);
  }

  /**
   * Steps of one way, of which fewer and fewer are reached: how many left between two that are told
   * is none or not few.
   */
  static List<Figure> steps(Map<String, Long> counts) {
    List<Figure> told = new ArrayList<>();
    long before = -1;
    for (Entry<String, Long> step : counts.entrySet()) {
      long count = step.getValue();
      long left = Math.abs(before - count);
      if (count < FEW) {
        told.add(Figure.few(step.getKey()));
      } else if (before >= 0 && left > 0 && left < FEW) {
        told.add(Figure.withheld(step.getKey()));
      } else {
        told.add(Figure.shown(step.getKey(), count));
        before = count;
      }
    }
    return told;
  }
}
