package cn.tongxiaobing.kiosk.secrecy;

import java.security.SecureRandom;

/** The one source of chance. */
final class Randomness {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Randomness() {}

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** From 0 to {@code bound - 1}, each as likely as any other. */
  static int below(int bound) {
    return RANDOM.nextInt(bound);
  }
}
