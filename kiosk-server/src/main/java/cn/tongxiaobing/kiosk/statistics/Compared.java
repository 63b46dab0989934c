package cn.tongxiaobing.kiosk.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A number beside the one of the period before.
 *
 * @param with the period before, such as 上周日同时段
 * @param percent how much more in a hundred, less where it is below zero
 */
public record Compared(String with, long percent) {

  private static final double PERCENT = 100.0;

  /** Nothing where either number is of few: it could be worked out from the other. */
  static @Nullable Compared of(String with, long before, long now) {
    return before < Suppression.FEW || now < Suppression.FEW
        ? null
        : new Compared(with, Math.round(PERCENT * (now - before) / before));
  }

  /** As people read it. */
  public String text() {
    return percent == 0 ? "一样多" : (percent > 0 ? "多 " : "少 ") + Math.abs(percent) + "%";
  }
}
