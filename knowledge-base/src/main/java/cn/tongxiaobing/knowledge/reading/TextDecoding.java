package cn.tongxiaobing.knowledge.reading;

import cn.tongxiaobing.knowledge.language.ChineseText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the encoding of a text and decodes it, strictly: a byte that does not belong is a fault,
 * not a question mark.
 *
 * <p>A byte order mark decides. Without one, bytes that are valid UTF-8 are hardly ever anything
 * else. What remains is tried as UTF-16 and GB18030 (which contains GBK and GB2312), and is taken
 * when it comes out as Chinese that somebody may have written. Big5, Korean and Japanese encodings
 * do not, and are refused.
 */
final class TextDecoding {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset GB2312 = Charset.forName("GB2312");

  private static final Map<String, Charset> MARKS =
      Map.of(
          "efbbbf", StandardCharsets.UTF_8,
          "fffe", StandardCharsets.UTF_16LE,
          "feff", StandardCharsets.UTF_16BE,
          "84319533", GB18030);

  /** Chinese prose has 0.7 and more; what was decoded wrongly, about 0.1. */
  private static final double FLUENT = 0.3;

  /** Of fewer characters no share can be told. */
  private static final int FEW = 12;

  /** A text and the encoding it was in. */
  record Decoded(String text, Charset charset) {}

  private TextDecoding() {}

  /** The text, without a byte order mark; empty when no encoding fits. */
  static Optional<Decoded> decode(ByteBuffer bytes) {
    Optional<Map.Entry<String, Charset>> mark =
        MARKS.entrySet().stream().filter(entry -> begins(bytes, entry.getKey())).findFirst();
    if (mark.isPresent()) {
      int length = mark.get().getKey().length() / 2;
      return strictly(bytes.slice(length, bytes.limit() - length), mark.get().getValue())
          .filter(decoded -> isText(decoded.text()));
    }
    Optional<Decoded> utf8 =
        strictly(bytes, StandardCharsets.UTF_8).filter(decoded -> isText(decoded.text()));
    return utf8.or(() ->
        Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, GB18030)
            .flatMap(charset -> strictly(bytes, charset).stream())
            .filter(decoded -> isText(decoded.text()) && isChinese(decoded.text()))
            .max(Comparator.comparingDouble(d -> CommonCharacters.share(d.text()))));
  }

  private static boolean begins(ByteBuffer bytes, String hex) {
    byte[] mark = HexFormat.of().parseHex(hex);
    if (bytes.limit() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes.get(i) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Decoded> strictly(ByteBuffer bytes, Charset charset) {
    try {
      ByteBuffer view = bytes.duplicate().rewind();
      return Optional.of(new Decoded(charset.newDecoder().decode(view).toString(), charset));
    } catch (CharacterCodingException notInThisEncoding) {
      return Optional.empty();
    }
  }

  private static boolean isText(String text) {
    return text.codePoints().noneMatch(c -> Character.isISOControl(c) && !isLayout(c));
  }

  /** Blanks and breaks; also U+0085, a line break of some hosts. */
  private static boolean isLayout(int c) {
    return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x85;
  }

  private static boolean isChinese(String text) {
    long han = text.codePoints().filter(ChineseText::isHan).count();
    long strange = text.codePoints().filter(TextDecoding::isStrange).count();
    if (strange * 20 > han) {
      return false;
    }
    return CommonCharacters.share(text) >= FLUENT || (han <= FEW && isEveryday(text));
  }

  /**
   * What a Chinese text has next to none of: other scripts, and code points that are no character.
   */
  private static boolean isStrange(int c) {
    if (c < 0x80) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default ->
          Character.isLetter(c)
              && !ChineseText.isHan(c)
              && !List.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.COMMON)
                  .contains(Character.UnicodeScript.of(c));
    };
  }

  /** Whether all Chinese characters are among the 3,755 that GB 2312 puts first. */
  private static boolean isEveryday(String text) {
    return text.codePoints()
        .filter(ChineseText::isHan)
        .allMatch(c -> {
          byte[] code = Character.toString(c).getBytes(GB2312);
          return code.length == 2 && (code[0] & 0xFF) <= 0xD7;
        });
  }
}
