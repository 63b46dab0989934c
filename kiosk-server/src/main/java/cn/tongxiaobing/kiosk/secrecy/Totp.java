package cn.tongxiaobing.kiosk.secrecy;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * One-time passwords by time (RFC 6238) as authenticator apps make them: HMAC-SHA-1, six digits, a
 * new one every 30 seconds. The code of the step before or after is taken as well, because clocks
 * differ; none is taken twice.
 */
public final class Totp {

  /** What to store as the last used step of an account that has used none. */
  public static final long NEVER = -1;

  private static final int SECRET_BYTES = 20;
  private static final int DIGITS = 6;
  private static final int STEP_SECONDS = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /** A secret for one account: 160 random bits (RFC 4226, section 4). It is to be sealed. */
  public static byte[] newSecret() {
    return Randomness.bytes(SECRET_BYTES);
  }

  /**
   * The step that {@code code} belongs to, which is to be stored as the last used one before
   * anybody is let in; empty when the code is wrong, used, or of a step before one that was used.
   *
   * @param lastUsed the step that was used last, or {@link #NEVER}
   */
  public static OptionalLong accept(byte[] secret, String code, Instant now, long lastUsed) {
    long current = step(now);
    OptionalLong found = OptionalLong.empty();
    for (long step = current - 1; step <= current + 1; step++) {
      if (isEqual(code(secret, step), code) && step > lastUsed) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The address that an app reads from a QR code; it holds the secret. */
  public static String address(String issuer, String account, byte[] secret) {
    return "otpauth://totp/"
        + escape(issuer)
        + ":"
        + escape(account)
        + "?secret="
        + base32(secret)
        + "&issuer="
        + escape(issuer)
        + "&algorithm=SHA1&digits="
        + DIGITS
        + "&period="
        + STEP_SECONDS;
  }

  /** A secret as people type it into an app (RFC 4648 base 32, without padding). */
  public static String base32(byte[] secret) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte b : secret) {
      held = (held << Byte.SIZE | Byte.toUnsignedInt(b)) & 0xFFFF;
      for (bits += Byte.SIZE; bits >= 5; bits -= 5) {
        text.append(BASE32.charAt(held >> (bits - 5) & 31));
      }
    }
    if (bits > 0) {
      text.append(BASE32.charAt(held << (5 - bits) & 31));
    }
    return text.toString();
  }

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  static String code(byte[] secret, long step) {
    return code(secret, step, DIGITS);
  }

  /** RFC 4226, section 5.3. */
  static String code(byte[] secret, long step, int digits) {
    byte[] hash = Hmac.sha1(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xF;
    int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
    String text = String.format(Locale.ROOT, "%010d", number);
    return text.substring(text.length() - digits);
  }

  private static boolean isEqual(String right, String typed) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
  }

  private static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
