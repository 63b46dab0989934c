package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of a zip archive, by its directory, read without ever writing anything. Names are
 * looked up and never become paths.
 *
 * <p>Before anything is unpacked the directory must be sound: few entries, none of them twice, none
 * overlapping another, sizes within reason, no archive inside the archive except among the embedded
 * objects, which nobody opens. While unpacking, {@link ZipEntryStream} holds each entry to what the
 * directory says of it.
 */
final class ZipContents {

  private static final int END = 0x06054b50;
  private static final int DIRECTORY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_LENGTH = 22;
  private static final int DIRECTORY_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;

  private static final int MOST_ENTRIES = 4_000;
  private static final long MOST_UNPACKED = 1L << 30;
  private static final int MOST_COMMENT = 0xFFFF;
  private static final Set<String> ARCHIVES =
      Set.of("zip", "jar", "rar", "7z", "gz", "docx", "xlsx");

  /** One entry, as the directory describes it. */
  record Entry(String name, int method, long crc, long packed, long size, long offset) {}

  private final ByteBuffer file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ZipContents(ByteBuffer file) {
    this.file = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads the directory.
   *
   * @throws IOException when it is not sound
   */
  static ZipContents of(ByteBuffer file) throws IOException {
    ZipContents zip = new ZipContents(file);
    try {
      zip.readDirectory();
    } catch (IndexOutOfBoundsException beyondTheFile) {
      throw new IOException("zip directory points outside the file", beyondTheFile);
    }
    return zip;
  }

  Set<String> names() {
    return Set.copyOf(entries.keySet());
  }

  /** The unpacked bytes of an entry; whoever reads must read to the end and close. */
  Optional<InputStream> open(String name) throws IOException {
    Entry entry = entries.get(name);
    if (entry == null) {
      return Optional.empty();
    }
    int start = place(entry.offset());
    int skip = LOCAL_LENGTH + u16(start + 26) + u16(start + 28);
    ByteBuffer packed = file.slice(start + skip, place(entry.packed()));
    return Optional.of(ZipEntryStream.of(packed, entry));
  }

  private void readDirectory() throws IOException {
    int end = findEnd();
    int count = u16(end + 10);
    long size = u32(end + 12);
    long offset = u32(end + 16);
    if (count > MOST_ENTRIES) {
      throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "压缩条目太多");
    }
    if (u16(end + 8) != count || offset + size != end) {
      throw new IOException("zip directory is not where it should be");
    }
    int at = place(offset);
    for (int i = 0; i < count; i++) {
      at = readEntry(at);
    }
    if (at != end) {
      throw new IOException("zip directory has another length");
    }
    checkPlaces(offset);
    checkSizes();
  }

  /** The last record of an archive; nothing may follow it but its own comment. */
  private int findEnd() throws IOException {
    int last = file.limit() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
      if (file.getInt(at) == END && at + END_LENGTH + u16(at + 20) == file.limit()) {
        return at;
      }
    }
    throw new IOException("no end of zip directory");
  }

  private int readEntry(int at) throws IOException {
    if (file.getInt(at) != DIRECTORY) {
      throw new IOException("no entry of a zip directory");
    }
    if ((u16(at + 8) & 1) != 0) {
      throw new ReadFaultException(ReadFault.Kind.FILE_ENCRYPTED);
    }
    int nameLength = u16(at + 28);
    byte[] name = new byte[nameLength];
    file.get(at + DIRECTORY_LENGTH, name);
    Entry entry =
        new Entry(
            new String(name, StandardCharsets.UTF_8),
            u16(at + 10),
            u32(at + 16),
            u32(at + 20),
            u32(at + 24),
            u32(at + 42));
    if (entries.put(entry.name(), entry) != null) {
      throw new IOException("zip entry stands twice");
    }
    return at + DIRECTORY_LENGTH + nameLength + u16(at + 30) + u16(at + 32);
  }

  private void checkPlaces(long directory) throws IOException {
    List<Entry> inOrder =
        entries.values().stream().sorted(Comparator.comparingLong(Entry::offset)).toList();
    long free = 0;
    for (Entry entry : inOrder) {
      if (entry.offset() >= directory || entry.offset() < free) {
        throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "压缩条目重叠");
      }
      int start = place(entry.offset());
      if (file.getInt(start) != LOCAL) {
        throw new IOException("zip entry is not where the directory says");
      }
      free = start + LOCAL_LENGTH + u16(start + 26) + u16(start + 28) + entry.packed();
    }
    if (free > directory) {
      throw new IOException("zip entry runs into the directory");
    }
  }

  private void checkSizes() {
    if (entries.values().stream().mapToLong(Entry::size).sum() > MOST_UNPACKED) {
      throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "解压后太大");
    }
    for (String name : entries.keySet()) {
      String lower = name.toLowerCase(Locale.ROOT);
      String ending = lower.substring(lower.lastIndexOf('.') + 1);
      if (ARCHIVES.contains(ending) && !lower.contains("/embeddings/")) {
        throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "压缩包里还有压缩包");
      }
    }
  }

  private int place(long at) throws IOException {
    if (at > file.limit()) {
      throw new IOException("zip directory points outside the file");
    }
    return (int) at;
  }

  private int u16(int at) {
    return Short.toUnsignedInt(file.getShort(at));
  }

  private long u32(int at) {
    return Integer.toUnsignedLong(file.getInt(at));
  }
}
