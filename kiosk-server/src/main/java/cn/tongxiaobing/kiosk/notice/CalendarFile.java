package cn.tongxiaobing.kiosk.notice;

import cn.tongxiaobing.kiosk.store.SeasonRow;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The days of the season as a calendar that phones subscribe to: iCalendar, RFC 5545. Lines are
 * folded at 75 bytes (3.1), an event keeps its UID for as long as it is there (3.8.4.7), and its
 * SEQUENCE grows with each change (3.8.7.4).
 */
public final class CalendarFile {

  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** There must be one component at least (3.6), also before anybody has entered a day. */
  private static final List<String> TIME_ZONE =
      List.of(
          "BEGIN:VTIMEZONE",
          "TZID:Asia/Shanghai",
          "BEGIN:STANDARD",
          "DTSTART:19700101T000000",
          "TZOFFSETFROM:+0800",
          "TZOFFSETTO:+0800",
          "END:STANDARD",
          "END:VTIMEZONE");

  private final StringBuilder out = new StringBuilder();

  private CalendarFile() {}

  /**
   * The file.
   *
   * @param name what the calendar is called
   */
  public static String of(String name, List<SeasonRow> seasons) {
    CalendarFile file = new CalendarFile();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//tongxiaobing//season//ZH");
    file.line("CALSCALE:GREGORIAN");
    file.line("X-WR-CALNAME:" + escaped(name));
    TIME_ZONE.forEach(file::line);
    for (SeasonRow season : seasons) {
      Stage.read(season.steps()).forEach(stage -> file.event(season, stage));
    }
    file.line("END:VCALENDAR");
    return file.out.toString();
  }

  private void event(SeasonRow season, Stage stage) {
    String intake = intakeName(season.intake());
    line("BEGIN:VEVENT");
    line(
        "UID:%s-%s-%s@tongxiaobing"
            .formatted(season.place(), season.intake(), stage.step().code()));
    line("DTSTAMP:" + STAMP.format(season.changedAt()));
    line("SEQUENCE:" + season.changedAt().getEpochSecond());
    line("DTSTART;VALUE=DATE:" + DAY.format(stage.from()));
    line("DTEND;VALUE=DATE:" + DAY.format(stage.until().plusDays(1)));
    line("SUMMARY:" + escaped(intake + " " + stage.step().label()));
    line("DESCRIPTION:" + escaped("依据：" + season.source() + "（" + season.sourceDate() + "）"));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  /** {@code 2026-2} as 2026年下半年. */
  public static String intakeName(String intake) {
    return intake.substring(0, 4) + (intake.endsWith("1") ? "年上半年" : "年下半年");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /** No character is cut in two by a fold. */
  private void line(String text) {
    int bytes = 0;
    for (int c : text.codePoints().toArray()) {
      String character = Character.toString(c);
      int length = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + length > LONGEST_LINE) {
        out.append("\r\n ");
        bytes = 1;
      }
      out.append(character);
      bytes += length;
    }
    out.append("\r\n");
  }
}
