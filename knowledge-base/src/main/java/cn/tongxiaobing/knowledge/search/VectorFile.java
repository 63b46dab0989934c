package cn.tongxiaobing.knowledge.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * Vectors by the text they were made from, so that no text is ever encoded twice. A file holds the
 * version of the encoder, then each entry as 16 bytes of SHA-256 of the text and the numbers, and a
 * checksum of all that. A file of another version or a damaged one reads as empty: vectors can
 * always be made again.
 *
 * <p>Safe for use by several threads.
 */
public final class VectorFile {

  private static final int MAGIC = 0x54584257;
  private static final int KEY_BYTES = 16;

  private final String version;
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
  private final Set<String> elsewhere = ConcurrentHashMap.newKeySet();
  private volatile boolean hasNew;

  public VectorFile(String version) {
    this.version = version;
  }

  /** Adds what {@code in} holds for this version; returns how many entries were taken. */
  public int read(InputStream in) throws IOException {
    return entries(in).size();
  }

  /** As {@link #read}, for what is kept elsewhere and need not be written again. */
  public void readShared(InputStream in) throws IOException {
    elsewhere.addAll(entries(in));
  }

  private Set<String> entries(InputStream in) throws IOException {
    Map<String, float[]> found = new LinkedHashMap<>();
    CheckedInputStream checked =
        new CheckedInputStream(new BufferedInputStream(in, 1 << 16), new CRC32C());
    try (DataInputStream data = new DataInputStream(checked)) {
      if (data.readInt() != MAGIC || !data.readUTF().equals(version)) {
        return Set.of();
      }
      int count = data.readInt();
      for (int i = 0; i < count; i++) {
        String key = HexFormat.of().formatHex(data.readNBytes(KEY_BYTES));
        found.put(key, floats(data.readNBytes(TextEncoder.DIMENSION * Float.BYTES)));
      }
      long sum = checked.getChecksum().getValue();
      if (data.readLong() != sum) {
        throw new IOException("the checksum of the file is wrong");
      }
    }
    vectors.putAll(found);
    return found.keySet();
  }

  /**
   * As {@link #read(InputStream)}; a file that is missing, cut short or of another version adds
   * nothing.
   */
  public void readIfPresent(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      read(in);
    } catch (IOException | IllegalArgumentException missingOrDamaged) {
      // Nothing is lost: what is not here is encoded again.
    }
  }

  /**
   * Writes all vectors that are not kept elsewhere to {@code file}, which is replaced as a whole.
   */
  public void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "vectors", ".tmp");
    CheckedOutputStream checked =
        new CheckedOutputStream(
            new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16), new CRC32C());
    try (DataOutputStream data = new DataOutputStream(checked)) {
      data.writeInt(MAGIC);
      data.writeUTF(version);
      Map<String, float[]> sorted = new TreeMap<>(vectors);
      sorted.keySet().removeAll(elsewhere);
      data.writeInt(sorted.size());
      ByteBuffer numbers = ByteBuffer.allocate(TextEncoder.DIMENSION * Float.BYTES);
      for (Map.Entry<String, float[]> entry : sorted.entrySet()) {
        data.write(HexFormat.of().parseHex(entry.getKey()));
        numbers.asFloatBuffer().put(entry.getValue());
        data.write(numbers.array());
      }
      data.writeLong(checked.getChecksum().getValue());
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The vector of {@code text}, when it is known. */
  public Optional<float[]> get(String text) {
    return Optional.ofNullable(vectors.get(key(text)));
  }

  /** Keeps the vector of {@code text}. */
  public void put(String text, float[] vector) {
    vectors.put(key(text), vector);
  }

  /** The vector of {@code text}; encoded and kept when it is not known. */
  public float[] getOrEncode(String text, TextEncoder encoder) {
    return vectors.computeIfAbsent(
        key(text),
        k -> {
          hasNew = true;
          return encoder.encode(text);
        });
  }

  /** Whether any vector was encoded that was not read from a file. */
  public boolean hasNew() {
    return hasNew;
  }

  public int size() {
    return vectors.size();
  }

  private static float[] floats(byte[] bytes) throws IOException {
    if (bytes.length != TextEncoder.DIMENSION * Float.BYTES) {
      throw new IOException("the file ends in the middle of a vector");
    }
    float[] out = new float[TextEncoder.DIMENSION];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(out);
    return out;
  }

  private static String key(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
