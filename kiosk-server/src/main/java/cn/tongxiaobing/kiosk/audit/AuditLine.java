package cn.tongxiaobing.kiosk.audit;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
        + event.fields().stream().map(AuditLine::quoted).collect(Collectors.joining(",", "[", "]"))
        + text("purpose", event.purpose())
        + text("result", event.result())
        + text("previous", previous)
        + "}";
  }

  private static String text(String name, String value) {
    return "," + quoted(name) + ":" + quoted(value);
  }

  private static String quoted(String value) {
    StringBuilder out = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(character -> {
          if (character == '"' || character == '\\') {
            out.append('\\').append((char) character);
          } else if (isVisible(character)) {
            out.appendCodePoint(character);
          } else {
            escape(out, character);
          }
        });
    return out.append('"').toString();
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static void escape(StringBuilder out, int character) {
    switch (character) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        for (char unit : Character.toChars(character)) {
          out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
      }
    }
  }
}
