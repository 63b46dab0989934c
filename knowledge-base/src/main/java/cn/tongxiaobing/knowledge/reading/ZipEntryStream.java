package cn.tongxiaobing.knowledge.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks one zip entry and trusts nothing that is said of it: the bytes must be as many as the
 * directory says, with that check sum, and not out of all proportion to the packed ones.
 */
final class ZipEntryStream extends InputStream {

  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** The part of a document that is read; the text of one is a hundredth of this. */
  private static final long MOST_UNPACKED = 128L << 20;

  /** Tables full of the same rows reach 60; bombs begin at 1,000. */
  private static final long MOST_RATIO = 150;

  private static final long RATIO_FROM = 1 << 20;

  private final ByteBuffer packed;
  private final ZipContents.Entry entry;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private long count;
  private boolean ended;

  private ZipEntryStream(ByteBuffer packed, ZipContents.Entry entry) {
    this.packed = packed;
    this.entry = entry;
    if (entry.method() == DEFLATED) {
      inflater.setInput(packed);
    }
  }

  static InputStream of(ByteBuffer packed, ZipContents.Entry entry) throws IOException {
    if (entry.method() != STORED && entry.method() != DEFLATED) {
      throw new IOException("unknown way of packing");
    }
    boolean huge = entry.size() > MOST_UNPACKED;
    boolean blown = entry.size() > RATIO_FROM && entry.size() / MOST_RATIO > entry.packed();
    if (huge || blown) {
      throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "解压后太大");
    }
    return new ZipEntryStream(packed, entry);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int got = entry.method() == STORED ? copy(into, offset, length) : inflate(into, offset, length);
    if (got < 0) {
      end();
      return -1;
    }
    count += got;
    crc.update(into, offset, got);
    if (count > entry.size()) {
      throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "解压后太大");
    }
    return got;
  }

  private int copy(byte[] into, int offset, int length) {
    if (!packed.hasRemaining()) {
      return -1;
    }
    int got = Math.min(length, packed.remaining());
    packed.get(into, offset, got);
    return got;
  }

  private int inflate(byte[] into, int offset, int length) throws IOException {
    try {
      int got = ended ? 0 : inflater.inflate(into, offset, length);
      if (got > 0) {
        return got;
      }
      if (ended || inflater.finished()) {
        return -1;
      }
      throw new EOFException("zip entry ends too early");
    } catch (DataFormatException e) {
      throw new IOException("zip entry is damaged", e);
    }
  }

  private void end() throws IOException {
    if (!ended && (count != entry.size() || crc.getValue() != entry.crc())) {
      throw new IOException("zip entry is not what the directory says");
    }
    ended = true;
  }

  /** Reads on to the end, so that no entry counts that is damaged behind what was used of it. */
  @Override
  public void close() throws IOException {
    try {
      byte[] rest = new byte[8192];
      int got = ended ? -1 : read(rest, 0, rest.length);
      while (got >= 0) {
        got = read(rest, 0, rest.length);
      }
    } finally {
      ended = true;
      inflater.end();
    }
  }
}
