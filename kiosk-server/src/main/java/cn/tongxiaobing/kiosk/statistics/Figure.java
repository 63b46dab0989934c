package cn.tongxiaobing.kiosk.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A number under its name, as far as it may be told.
 *
 * @param count missing where it is not told
 * @param few whether it is not told because it is less than {@link Suppression#FEW}; else one that
 *     is not told would give away another
 */
public record Figure(String name, @Nullable Long count, boolean few) {

  /** A number of its own. */
  static Figure of(String name, long count) {
    return count < Suppression.FEW ? few(name) : shown(name, count);
  }

  static Figure shown(String name, long count) {
    return new Figure(name, count, false);
  }

  static Figure few(String name) {
    return new Figure(name, null, true);
  }

  static Figure withheld(String name) {
    return new Figure(name, null, false);
  }

  /** As people read it. */
  public String text() {
    return count != null ? count.toString() : few ? "少于 10" : "未列出";
  }
}
