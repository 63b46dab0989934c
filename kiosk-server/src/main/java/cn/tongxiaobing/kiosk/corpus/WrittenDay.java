package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.document.FrontMatter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and Excel write them: 2026-12-31, 2026/12/31, 2026.12.31, 2026年12月31日. */
final class WrittenDay {

  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  private WrittenDay() {}

  static Optional<LocalDate> of(String text) {
    Matcher day = DAY.matcher(text.strip());
    return day.matches()
        ? FrontMatter.parseDay(
            "%s-%02d-%02d"
                .formatted(
                    day.group(1), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(3))))
        : Optional.empty();
  }
}
