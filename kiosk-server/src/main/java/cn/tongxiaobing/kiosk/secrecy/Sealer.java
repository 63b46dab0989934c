package cn.tongxiaobing.kiosk.secrecy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Seals values so that nobody without the keys can read them or change them unnoticed. A sealed
 * value is {@code suite(1) ‖ key version(4) ‖ nonce(12) ‖ ciphertext ‖ tag(16)}; the first two and
 * the {@link Context} are under the tag as well. Nonces are random: a key serves 2³² values, far
 * beyond any county. Safe for use by several threads.
 */
public final class Sealer {

  private static final int HEADER = Byte.BYTES + Integer.BYTES;
  private static final int SHORTEST = HEADER + Aead.NONCE + Aead.TAG;

  private final List<Key> keys;

  Sealer(List<Key> keys) {
    this.keys = List.copyOf(keys);
  }

  /** Seals {@code plain} with the newest key; no two seals of one value are alike. */
  public byte[] seal(byte[] plain, Context context) {
    Key key = keys.getFirst();
    byte[] header = header(key);
    byte[] nonce = Randomness.bytes(Aead.NONCE);
    byte[] sealed =
        cipher(key.algorithm()).seal(key.bytes(), nonce, plain, associated(header, context));
    return ByteBuffer.allocate(HEADER + Aead.NONCE + sealed.length)
        .put(header)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * What was sealed.
   *
   * @throws SealBrokenException when a bit was changed, the context is another one, or the key is
   *     gone
   */
  public byte[] open(byte[] sealed, Context context) {
    if (sealed.length < SHORTEST) {
      throw new SealBrokenException(context);
    }
    byte[] header = Arrays.copyOf(sealed, HEADER);
    byte[] nonce = Arrays.copyOfRange(sealed, HEADER, HEADER + Aead.NONCE);
    byte[] rest = Arrays.copyOfRange(sealed, HEADER + Aead.NONCE, sealed.length);
    return keys.stream()
        .filter(k -> Arrays.equals(header(k), header))
        .findFirst()
        .flatMap(key -> open(key, nonce, rest, associated(header, context)))
        .orElseThrow(() -> new SealBrokenException(context));
  }

  /** Whether {@code sealed} claims to be under the newest key; if not, it is to be rewrapped. */
  public boolean isCurrent(byte[] sealed) {
    return sealed.length >= SHORTEST
        && Arrays.equals(Arrays.copyOf(sealed, HEADER), header(keys.getFirst()));
  }

  /**
   * The same value under the newest key.
   *
   * @throws SealBrokenException as {@link #open}
   */
  public byte[] rewrap(byte[] sealed, Context context) {
    return seal(open(sealed, context), context);
  }

  private static Optional<byte[]> open(Key key, byte[] nonce, byte[] rest, byte[] associated) {
    return cipher(key.algorithm()).open(key.bytes(), nonce, rest, associated);
  }

  private static byte[] header(Key key) {
    return ByteBuffer.allocate(HEADER).put(suite(key.algorithm())).putInt(key.version()).array();
  }

  private static byte[] associated(byte[] header, Context context) {
    return new Parts().add(header).add(context.bytes()).bytes();
  }

  private static byte suite(Algorithm algorithm) {
    return switch (algorithm) {
      case AES_256_GCM -> 1;
      case SM4_GCM -> 2;
      default -> throw new IllegalArgumentException(algorithm + " does not seal");
    };
  }

  private static Aead cipher(Algorithm algorithm) {
    return switch (algorithm) {
      case AES_256_GCM -> new AesGcm();
      case SM4_GCM -> new Sm4Gcm();
      default -> throw new IllegalArgumentException(algorithm + " does not seal");
    };
  }
}
