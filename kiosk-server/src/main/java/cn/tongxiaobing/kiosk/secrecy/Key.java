package cn.tongxiaobing.kiosk.secrecy;

import java.util.Locale;

/** One key of the keyset. Its bytes never leave the package and are in no text form of it. */
final class Key {

  /** Keys of one use never serve another. */
  enum Use {
    DATA,
    INDEX,
    AUDIT,
    TOKEN,
    SIGN,
    VERIFY;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Use use;
  private final int version;
  private final Algorithm algorithm;
  private final byte[] bytes;

  Key(Use use, int version, Algorithm algorithm, byte[] bytes) {
    if (version < 1 || bytes.length != algorithm.keyBytes()) {
      throw new IllegalArgumentException(use.label() + " " + version + " " + algorithm.label());
    }
    this.use = use;
    this.version = version;
    this.algorithm = algorithm;
    this.bytes = bytes.clone();
  }

  static Key random(Use use, int version, Algorithm algorithm) {
    return new Key(use, version, algorithm, Randomness.bytes(algorithm.keyBytes()));
  }

  Use use() {
    return use;
  }

  int version() {
    return version;
  }

  Algorithm algorithm() {
    return algorithm;
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
