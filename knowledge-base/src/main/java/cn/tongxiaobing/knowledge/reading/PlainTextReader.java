package cn.tongxiaobing.knowledge.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Reads plain text and Markdown, line by line. */
final class PlainTextReader implements FormatReader {

  private static final List<String> WEB_PAGE = List.of("<!doctype html", "<html");

  private static final int HEAD = 200;

  private final FileFormat format;

  PlainTextReader(FileFormat format) {
    this.format = format;
  }

  @Override
  public void read(ByteBuffer file, TextGatherer into) {
    String text = decoded(file, into);
    into.allow(text.length());
    String head = text.substring(0, Math.min(HEAD, text.length())).strip().toLowerCase(Locale.ROOT);
    if (format == FileFormat.TEXT && WEB_PAGE.stream().anyMatch(head::startsWith)) {
      throw new ReadFaultException(ReadFault.Kind.FILE_TYPE_MISMATCH, "内容是网页");
    }
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      into.add(Origin.of(Origin.Unit.LINE, i + 1), kind(lines.get(i)), lines.get(i));
    }
  }

  private Line.Kind kind(String line) {
    boolean heading = format == FileFormat.MARKDOWN && line.startsWith("#");
    return heading ? Line.Kind.HEADING : Line.Kind.PARAGRAPH;
  }

  /** The text of a file in whatever encoding; another one than UTF-8 is remarked upon. */
  static String decoded(ByteBuffer file, TextGatherer into) {
    TextDecoding.Decoded decoded =
        TextDecoding.decode(file)
            .orElseThrow(() -> new ReadFaultException(ReadFault.Kind.ENCODING_UNKNOWN));
    if (!decoded.charset().equals(StandardCharsets.UTF_8)) {
      into.note(Change.ofFile(Change.Kind.ENCODING, decoded.charset().name(), "UTF-8"));
    }
    if (decoded.text().isBlank()) {
      throw new ReadFaultException(ReadFault.Kind.FILE_EMPTY);
    }
    return decoded.text();
  }
}
