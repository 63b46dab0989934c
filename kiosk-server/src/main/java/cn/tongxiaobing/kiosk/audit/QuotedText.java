package cn.tongxiaobing.kiosk.audit;

import java.util.Locale;

/**
 * Text as a JSON string (RFC 8259) that cannot begin a second line, nor hide or turn round what
 * stands beside it: control and format characters are escaped.
 */
public final class QuotedText {

  private QuotedText() {}

  /** {@code value} in quotation marks. */
  public static String of(String value) {
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
