package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The days on one of which something happened: 2025年6月 is thirty days, 三个月前 about as many.
 *
 * @param first the earliest of them
 * @param last the latest of them
 * @param reading how it reads back
 */
record Stretch(LocalDate first, LocalDate last, String reading) {

  /** A day of the calendar: year, month and day, month or day or both left out. */
  static final String CALENDAR =
      "(?:(?<year>(?:19|20)?[0-9]{2}年|去年|今年|前年|(?:19|20)[0-9]{2}(?=[-./]))[-./]?"
          + "(?:(?<month>1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})(?:月份?|[-./]|(?![0-9]))"
          + "(?:(?<day>3[01]|[12][0-9]|0?[1-9])[日号]?)?)?"
          + "|(?<recent>上个月|上月|这个月|本月|上周|上星期|这周|昨天|前天|前几天|最近|刚刚))";

  /** A length of time: 三个月, 半年, 两年半, 一年多. */
  static final String LENGTH =
      "(?:(?<nearly>快|不到|将近|差不多)?(?:有|了|满|过了)?(?<count>"
          + Figure.WHOLE
          + "|半)(?<unit>年半|年|个半月|个?多?月|天|周|个?多?星期|个?多?礼拜)多?)";

  private static final Pattern CALENDAR_ALONE = Pattern.compile(CALENDAR);
  private static final Pattern LENGTH_ALONE = Pattern.compile(LENGTH);
  private static final int LONGEST_YEARS = 60;
  private static final int YEAR = 12;
  private static final int WEEK = 7;

  Stretch {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("from " + first + " to " + last);
    }
  }

  /** The days of what {@link #CALENDAR} matched, none of them after {@code today}. */
  static Optional<Stretch> ofCalendar(String text, LocalDate today) {
    return CALENDAR_ALONE
        .matcher(text)
        .results()
        .findFirst()
        .flatMap(m -> calendar(m, today))
        .filter(s -> !s.first.isAfter(today))
        .map(s -> s.last.isAfter(today) ? new Stretch(s.first, today, s.reading) : s);
  }

  /** The days that lie as far back as what {@link #LENGTH} matched says. */
  static Optional<Stretch> ofLength(String text, LocalDate today) {
    return LENGTH_ALONE.matcher(text).results().findFirst().flatMap(m -> length(m, today));
  }

  /** The facts it may mean: its first and its last day. */
  List<Person> as(Fact<LocalDate> fact) {
    return Stream.of(first, last).distinct().map(day -> Person.unknown().with(fact, day)).toList();
  }

  private static Optional<Stretch> calendar(MatchResult match, LocalDate today) {
    String recent = match.group("recent");
    if (recent != null) {
      return Optional.of(recent(recent, today));
    }
    int year = year(match.group("year"), today);
    String month = match.group("month");
    if (month == null) {
      return Optional.of(
          new Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), year + "年"));
    }
    OptionalInt number = Figure.whole(month);
    if (number.isEmpty() || number.getAsInt() < 1 || number.getAsInt() > 12) {
      return Optional.empty();
    }
    LocalDate from = LocalDate.of(year, number.getAsInt(), 1);
    String shown = year + "年" + number.getAsInt() + "月";
    String day = match.group("day");
    if (day == null) {
      return Optional.of(new Stretch(from, from.plusMonths(1).minusDays(1), shown));
    }
    try {
      LocalDate exact = from.withDayOfMonth(Integer.parseInt(day));
      return Optional.of(new Stretch(exact, exact, shown + exact.getDayOfMonth() + "日"));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Stretch recent(String word, LocalDate today) {
    LocalDate month = today.withDayOfMonth(1);
    return switch (word) {
      case "上个月", "上月" -> new Stretch(month.minusMonths(1), month.minusDays(1), word);
      case "这个月", "本月" -> new Stretch(month, today, word);
      case "昨天" -> new Stretch(today.minusDays(1), today.minusDays(1), word);
      case "前天" -> new Stretch(today.minusDays(2), today.minusDays(2), word);
      case "上周", "上星期" -> new Stretch(today.minusDays(13), today.minusDays(1), word);
      default -> new Stretch(today.minusMonths(1), today, word);
    };
  }

  /** The year that two or four digits or a word mean. */
  static int year(String text, LocalDate today) {
    return switch (text) {
      case "今年" -> today.getYear();
      case "去年" -> today.getYear() - 1;
      case "前年" -> today.getYear() - 2;
      default -> {
        int number = Integer.parseInt(text.replace("年", ""));
        yield number > 99 ? number : number + (number > today.getYear() % 100 ? 1900 : 2000);
      }
    };
  }

  /** The year of a class or an intake, which two digits put into this century. */
  static int schoolYear(String text, LocalDate today) {
    String digits = text.replace("年", "");
    return text.equals("明年")
        ? today.getYear() + 1
        : year(
            digits.length() == 2 && Character.isDigit(digits.charAt(0)) ? "20" + digits : text,
            today);
  }

  private static Optional<Stretch> length(MatchResult match, LocalDate today) {
    String count = match.group("count");
    String unit = match.group("unit");
    boolean half = count.equals("半");
    int number = half ? 0 : Figure.whole(count).orElse(0);
    String shown = match.group().strip();
    if (number > LONGEST_YEARS && unit.startsWith("年")) {
      return Optional.empty();
    }
    boolean nearly = match.group("nearly") != null;
    if (unit.startsWith("年")) {
      boolean andHalf = half || unit.equals("年半");
      int months = number * YEAR + (andHalf ? YEAR / 2 : 0);
      return Optional.of(months(months, andHalf ? YEAR / 2 : YEAR, nearly, shown, today));
    }
    if (unit.endsWith("月")) {
      return Optional.of(months(number, 1, nearly, shown, today));
    }
    LocalDate day = today.minusDays((long) number * (unit.equals("天") ? 1 : WEEK));
    return Optional.of(new Stretch(day, day, shown));
  }

  /** So many months ago and less than a step more; nearly so many, and a little less. */
  private static Stretch months(
      int months, int step, boolean nearly, String reading, LocalDate today) {
    LocalDate full = today.minusMonths(months);
    LocalDate less = full.plusMonths(Math.ceilDiv(step, 4));
    return nearly
        ? new Stretch(full.plusDays(1), less.isAfter(today) ? today : less, reading)
        : new Stretch(full.minusMonths(step).plusDays(1), full, reading);
  }
}
