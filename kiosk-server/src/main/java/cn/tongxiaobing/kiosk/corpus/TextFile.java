package cn.tongxiaobing.kiosk.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Text files as offices have them: UTF-8 with or without a mark at its head, or GB18030, which
 * Chinese editors wrote for long. The strict reading comes first: bytes that are valid UTF-8 are
 * hardly ever anything else.
 */
public final class TextFile {

  /** Longer files are no statutes. */
  static final long MOST_BYTES = 5_000_000;

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private TextFile() {}

  /**
   * The text of a file without a byte order mark.
   *
   * @return empty when the file is no text in one of these encodings, or far too long
   */
  public static Optional<String> read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    return CHARSETS.stream()
        .flatMap(charset -> decoded(bytes, charset).stream())
        .findFirst()
        .filter(TextFile::isText)
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notInThisEncoding) {
      return Optional.empty();
    }
  }

  private static boolean isText(String text) {
    return text.codePoints()
        .noneMatch(c -> (Character.isISOControl(c) && !Character.isWhitespace(c)) || c == 0xFFFD);
  }
}
