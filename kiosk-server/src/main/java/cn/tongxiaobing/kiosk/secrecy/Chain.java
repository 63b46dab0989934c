package cn.tongxiaobing.kiosk.secrecy;

/**
 * The keyed hash that ties each entry of a log to the one before: who changes one has to change all
 * that follow, and cannot without the key. Safe for use by several threads.
 */
public final class Chain {

  /** Length of every hash, in bytes. */
  public static final int HASH = 32;

  private final Key key;

  Chain(Key key) {
    this.key = key;
  }

  /** What the first entry follows: 32 zeros. */
  public byte[] start() {
    return new byte[HASH];
  }

  /**
   * The hash of an entry.
   *
   * @param previous the hash of the entry before, or {@link #start}
   * @throws IllegalArgumentException when {@code previous} is not of 32 bytes
   */
  public byte[] next(byte[] previous, byte[] entry) {
    if (previous.length != HASH) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + previous.length);
    }
    return Hmac.of(key, new Parts().add(previous).add(entry).bytes());
  }
}
