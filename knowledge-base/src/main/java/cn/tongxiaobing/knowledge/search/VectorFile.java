package cn.tongxiaobing.knowledge.search;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * Vectors by the text they were made from, so that no text is ever encoded twice. A file holds the
 * version of the encoder, then records of one length: 16 bytes of SHA-256 of the text, the numbers,
 * and a checksum of both. New ones are put at the end. A file of another version reads as empty,
 * and a damaged record as none: vectors can always be made again.
 *
 * <p>Safe for use by several threads.
 */
public final class VectorFile {

  private static final int MAGIC = 0x54584258;
  private static final int KEY_BYTES = 16;
  private static final int CONTENT_BYTES = KEY_BYTES + TextEncoder.DIMENSION * Float.BYTES;
  private static final int RECORD_BYTES = CONTENT_BYTES + Integer.BYTES;

  private final String version;
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  public VectorFile(String version) {
    this.version = version;
  }

  /** Adds what {@code in} holds for this version. */
  public void read(InputStream in) throws IOException {
    read(in, key -> true);
  }

  /** As {@link #read(InputStream)}; a file that is missing or of another version adds nothing. */
  public void readIfPresent(Path file) {
    readIfPresent(file, key -> true);
  }

  /** Only the vectors of these texts. */
  public void readIfPresent(Path file, Set<String> texts) {
    Set<String> keys = texts.stream().map(VectorFile::key).collect(Collectors.toSet());
    readIfPresent(file, keys::contains);
  }

  private void readIfPresent(Path file, Predicate<String> wanted) {
    try (InputStream in = Files.newInputStream(file)) {
      read(in, wanted);
    } catch (IOException missingOrDamaged) {
      // Nothing is lost: what is not here is encoded again.
    }
  }

  private void read(InputStream in, Predicate<String> wanted) throws IOException {
    try (DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
      byte[] head = head();
      if (!Arrays.equals(data.readNBytes(head.length), head)) {
        return;
      }
      byte[] record = new byte[RECORD_BYTES];
      while (data.readNBytes(record, 0, RECORD_BYTES) == RECORD_BYTES) {
        String key = HexFormat.of().formatHex(record, 0, KEY_BYTES);
        if (wanted.test(key) && isSound(record)) {
          vectors.put(key, floats(record));
        }
      }
    }
  }

  /** Writes all vectors to {@code file}, which is replaced as a whole. */
  public void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "vectors", ".tmp");
    try (OutputStream out = Files.newOutputStream(draft)) {
      out.write(head());
      out.write(records(vectors));
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Puts the vectors that were made and not read at the end of {@code file}; one that is missing or
   * of another version is begun anew.
   */
  public void append(Path file) throws IOException {
    Map<String, float[]> added = new TreeMap<>(vectors);
    added.keySet().retainAll(made);
    byte[] records = records(added);
    if (!isOfThisVersion(file)) {
      Files.deleteIfExists(file);
      VectorFile first = new VectorFile(version);
      first.vectors.putAll(added);
      first.write(file);
      return;
    }
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      int head = head().length;
      // What a crash has left of a record would put every later one out of step.
      long whole = (out.size() - head) / RECORD_BYTES;
      out.position(head + whole * RECORD_BYTES);
      ByteBuffer rest = ByteBuffer.wrap(records);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
    }
  }

  private boolean isOfThisVersion(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    byte[] head = head();
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(head.length), head);
    }
  }

  /** The vector of {@code text}, when it is known. */
  public Optional<float[]> get(String text) {
    return Optional.ofNullable(vectors.get(key(text)));
  }

  /** Keeps the vector of {@code text}. */
  public void put(String text, float[] vector) {
    vectors.put(key(text), vector);
    made.add(key(text));
  }

  /** The vector of {@code text}; encoded and kept when it is not known. */
  public float[] getOrEncode(String text, TextEncoder encoder) {
    return vectors.computeIfAbsent(
        key(text),
        key -> {
          made.add(key);
          return encoder.encode(text);
        });
  }

  /** Whether any vector was made that was not read from a file. */
  public boolean hasNew() {
    return !made.isEmpty();
  }

  public int size() {
    return vectors.size();
  }

  private byte[] head() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      data.writeInt(MAGIC);
      data.writeUTF(version);
    }
    return bytes.toByteArray();
  }

  /** In the order of their keys, so that equal vectors make equal files. */
  private static byte[] records(Map<String, float[]> vectors) {
    ByteBuffer all = ByteBuffer.allocate(Math.multiplyExact(vectors.size(), RECORD_BYTES));
    new TreeMap<>(vectors)
        .forEach((key, vector) -> {
          int start = all.position();
          all.put(HexFormat.of().parseHex(key));
          for (float number : vector) {
            all.putFloat(number);
          }
          all.putInt(checksum(all.array(), start));
        });
    return all.array();
  }

  private static boolean isSound(byte[] record) {
    return ByteBuffer.wrap(record).getInt(CONTENT_BYTES) == checksum(record, 0);
  }

  private static int checksum(byte[] bytes, int start) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, start, CONTENT_BYTES);
    return (int) sum.getValue();
  }

  private static float[] floats(byte[] record) {
    float[] out = new float[TextEncoder.DIMENSION];
    ByteBuffer.wrap(record, KEY_BYTES, CONTENT_BYTES - KEY_BYTES).asFloatBuffer().get(out);
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
