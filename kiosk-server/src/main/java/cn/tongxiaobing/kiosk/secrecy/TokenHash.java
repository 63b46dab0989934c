package cn.tongxiaobing.kiosk.secrecy;

import java.nio.charset.StandardCharsets;

/**
 * What is stored instead of a token, so that a copied database lets nobody in. Safe for use by
 * several threads.
 */
public final class TokenHash {

  private final Key key;

  TokenHash(Key key) {
    this.key = key;
  }

  /**
   * The 32 bytes to store and to look up.
   *
   * @param purpose what the token is for, such as {@code session}: a token of one purpose is none
   *     of another
   */
  public byte[] of(String purpose, String token) {
    return Hmac.of(
        key,
        new Parts()
            .add(purpose.getBytes(StandardCharsets.UTF_8))
            .add(token.getBytes(StandardCharsets.UTF_8))
            .bytes());
  }
}
