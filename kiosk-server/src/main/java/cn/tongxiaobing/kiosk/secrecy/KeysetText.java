package cn.tongxiaobing.kiosk.secrecy;

import cn.tongxiaobing.kiosk.secrecy.Key.Use;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A keyset as text: a heading, one line for each key ({@code use version algorithm hexadecimal}),
 * and last the SHA-256 of the lines before, so that a flipped bit is found at start and not when
 * the first record does not open.
 */
final class KeysetText {

  private static final String HEADING = "tongxiaobing-keyset 1";
  private static final String CHECK = "sha-256 ";

  private KeysetText() {}

  static String write(Keyset keyset) {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    for (Key key : keyset.keys()) {
      text.append(key.use().label())
          .append(' ')
          .append(key.version())
          .append(' ')
          .append(key.algorithm().label())
          .append(' ')
          .append(HexFormat.of().formatHex(key.bytes()))
          .append('\n');
    }
    return text + CHECK + sum(text.toString()) + '\n';
  }

  /**
   * @throws IllegalArgumentException when a byte is not as it was written; the message holds
   *     nothing of a key
   */
  static Keyset read(String text) {
    int end = text.lastIndexOf(CHECK);
    if (!text.startsWith(HEADING + '\n') || end < 0) {
      throw new IllegalArgumentException("heading or sum is missing");
    }
    String body = text.substring(0, end);
    if (!text.substring(end).equals(CHECK + sum(body) + '\n')) {
      throw new IllegalArgumentException("the sum does not agree");
    }
    List<Key> keys = new ArrayList<>();
    body.lines().skip(1).map(KeysetText::key).forEach(keys::add);
    return new Keyset(keys);
  }

  private static Key key(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("a line does not have four parts");
    }
    return new Key(
        Use.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        Integer.parseInt(parts[1]),
        Algorithm.labelled(parts[2])
            .orElseThrow(() -> new IllegalArgumentException("an algorithm is not known")),
        HexFormat.of().parseHex(parts[3]));
  }

  private static String sum(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
