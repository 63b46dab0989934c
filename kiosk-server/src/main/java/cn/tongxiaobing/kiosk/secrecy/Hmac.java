package cn.tongxiaobing.kiosk.secrecy;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Keyed hashes (RFC 2104). */
final class Hmac {

  private Hmac() {}

  /** The 32 bytes that only who has {@code key} can make from {@code message}. */
  static byte[] of(Key key, byte[] message) {
    return switch (key.algorithm()) {
      case HMAC_SHA_256 -> sha256(key.bytes(), message);
      case HMAC_SM3 -> sm3(key.bytes(), message);
      default -> throw new IllegalArgumentException(key.algorithm() + " is no keyed hash");
    };
  }

  static byte[] sha256(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }

  static byte[] sm3(byte[] key, byte[] message) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key));
    mac.update(message, 0, message.length);
    byte[] out = new byte[mac.getMacSize()];
    mac.doFinal(out, 0);
    return out;
  }

  /** HMAC-SHA-1, which only {@link Totp} may use: authenticator apps know no other. */
  static byte[] sha1(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-1", e);
    }
  }
}
