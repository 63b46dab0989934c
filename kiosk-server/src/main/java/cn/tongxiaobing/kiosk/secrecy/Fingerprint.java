package cn.tongxiaobing.kiosk.secrecy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 (FIPS 180-4) of something public, as 64 hexadecimal digits: tells whether two texts
 * are the same. It hides nothing: what few values are possible for, such as a phone number, takes
 * {@link BlindIndex}. Not safe for use by several threads.
 */
public final class Fingerprint {

  private final MessageDigest digest;

  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The fingerprint of {@code content}. */
  public static String of(byte[] content) {
    return new Fingerprint().add(content).hex();
  }

  /** Takes in more; how it is divided into pieces makes no difference. */
  public Fingerprint add(byte[] more) {
    digest.update(more);
    return this;
  }

  /** The fingerprint of all that was added; begins anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
