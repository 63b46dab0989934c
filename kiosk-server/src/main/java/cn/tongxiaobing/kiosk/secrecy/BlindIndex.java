package cn.tongxiaobing.kiosk.secrecy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Finds sealed values by equality without opening them. An index is {@code key version(4) ‖
 * HMAC(32)}: who has the database but not the key cannot try all phone numbers. That two records
 * have the same value does show, by design. Safe for use by several threads.
 *
 * <p>While an index key is being changed, search for {@link #all} and store {@link #of}.
 */
public final class BlindIndex {

  private final List<Key> keys;

  BlindIndex(List<Key> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * The index of a value by the newest key.
   *
   * @param purpose what kind of value it is, in small letters, such as {@code phone}; the same
   *     value for another purpose has another index
   * @param normalised the value in the one form in which it is compared
   */
  public byte[] of(String purpose, String normalised) {
    return of(keys.getFirst(), purpose, normalised);
  }

  /** The indexes of a value by every key, the newest first. */
  public List<byte[]> all(String purpose, String normalised) {
    return keys.stream().map(k -> of(k, purpose, normalised)).toList();
  }

  /** Whether an index was made with the newest key; if not, it is to be made anew. */
  public boolean isCurrent(byte[] index) {
    return Arrays.equals(Arrays.copyOf(index, Integer.BYTES), version(keys.getFirst()));
  }

  private static byte[] of(Key key, String purpose, String normalised) {
    byte[] hash =
        Hmac.of(
            key,
            new Parts()
                .add(purpose.getBytes(StandardCharsets.UTF_8))
                .add(normalised.getBytes(StandardCharsets.UTF_8))
                .bytes());
    return ByteBuffer.allocate(Integer.BYTES + hash.length).put(version(key)).put(hash).array();
  }

  private static byte[] version(Key key) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(key.version()).array();
  }
}
