package cn.tongxiaobing.kiosk.audit;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/**
 * The canonical text of an entry: one line of JSON, always with the same members in the same order.
 * Whatever was typed into it cannot begin a second line, nor hide or turn round what stands beside
 * it, because control and format characters are escaped; and as quotation marks are too, no two
 * entries have the same text.
 */
final class AuditLine {

  private AuditLine() {}

  /** The line, without its end. */
  static String of(long seq, AuditEvent event, String previous) {
    return "{\"seq\":"
        + seq
        + text("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.at()))
        + text("actor", event.actor())
        + text("role", event.role())
        + text("session", event.session())
        + text("action", event.action())
        + text("subject", event.subject())
        + ",\"fields\":"
        + event.fields().stream().map(QuotedText::of).collect(Collectors.joining(",", "[", "]"))
        + text("purpose", event.purpose())
        + text("result", event.result())
        + text("previous", previous)
        + "}";
  }

  private static String text(String name, String value) {
    return "," + QuotedText.of(name) + ":" + QuotedText.of(value);
  }
}
