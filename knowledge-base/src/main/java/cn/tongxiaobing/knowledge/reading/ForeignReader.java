package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads files that others have made. The door to this package; safe for use by many threads, and
 * blocking: whoever calls bounds how many files are read at a time, each takes a process of its
 * own.
 */
public final class ForeignReader {

  /** Less than this is no text. */
  private static final int LEAST_BYTES = 2;

  private ForeignReader() {}

  /** Whether the ending of a file name is one of those that can be read. */
  public static boolean reads(String fileName) {
    return FileFormat.ofName(fileName).isPresent();
  }

  /**
   * Reads a file and changes nothing.
   *
   * @param file a file of the default file system; its ending says what it should be
   * @param limits how much it may ask of us
   * @return the text, or why there is none; whatever the file holds, nothing is thrown
   */
  public static ReadResult read(Path file, Limits limits) {
    try {
      FileFormat format = formatOf(file, limits);
      RawText raw =
          format.isReadApart()
              ? ChildJvm.read(file, format, limits)
              : ReaderProcess.read(format, ByteBuffer.wrap(bytes(file, limits)), limits);
      return cleaned(raw, format);
    } catch (ReadFaultException e) {
      return e.fault();
    } catch (IOException e) {
      return new ReadFault(ReadFault.Kind.FILE_UNREADABLE, "");
    }
  }

  private static FileFormat formatOf(Path file, Limits limits) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new ReadFaultException(ReadFault.Kind.FILE_UNREADABLE);
    }
    long size = Files.size(file);
    if (size < LEAST_BYTES) {
      throw new ReadFaultException(ReadFault.Kind.FILE_EMPTY);
    }
    FileFormat format =
        FileFormat.ofName(String.valueOf(file.getFileName()))
            .orElseThrow(() -> new ReadFaultException(ReadFault.Kind.FILE_TYPE_UNSUPPORTED));
    long most = format.isReadApart() ? limits.bytes() : limits.textBytes();
    if (size > most) {
      throw new ReadFaultException(ReadFault.Kind.FILE_TOO_LARGE, "最多 " + most / 1_000_000 + " MB");
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (!format.accepts(in.readNBytes(FileFormat.HEAD))) {
        throw new ReadFaultException(ReadFault.Kind.FILE_TYPE_MISMATCH);
      }
    }
    return format;
  }

  /** The whole file, which may have grown since its size was asked. */
  private static byte[] bytes(Path file, Limits limits) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Math.toIntExact(limits.textBytes() + 1));
      if (bytes.length > limits.textBytes()) {
        throw new ReadFaultException(ReadFault.Kind.FILE_TOO_LARGE);
      }
      return bytes;
    }
  }

  private static ReadText cleaned(RawText raw, FileFormat format) {
    TextCleaning.Cleaned cleaned = TextCleaning.clean(raw.lines(), format.layout());
    if (cleaned.lines().isEmpty()) {
      throw new ReadFaultException(ReadFault.Kind.FILE_NO_TEXT);
    }
    QuestionTable.Found found = QuestionTable.in(cleaned.lines());
    List<Change> changes = new ArrayList<>(raw.changes());
    changes.addAll(cleaned.changes());
    changes.addAll(found.changes());
    String title = TextCleaning.clean(raw.title());
    return new ReadText(
        title.isEmpty() ? TitleLine.of(cleaned.lines()) : title,
        cleaned.lines(),
        found.rows(),
        changes);
  }
}
