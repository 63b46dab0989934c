package cn.tongxiaobing.kiosk.api;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids that cannot be guessed: 96 random bits in letters, digits, {@code -} and {@code _}. */
final class RandomId {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 12;

  private RandomId() {}

  static String make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
