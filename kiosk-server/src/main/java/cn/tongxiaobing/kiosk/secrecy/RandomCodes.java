package cn.tongxiaobing.kiosk.secrecy;

import java.util.Base64;
import java.util.Optional;

/** Codes that cannot be guessed. Safe for use by several threads. */
public final class RandomCodes {

  private static final int RECEIPT = 13;
  private static final int SETUP = 12;
  private static final int TOKEN_BYTES = 32;
  private static final int ID_BYTES = 12;
  private static final int VISIT_BYTES = 16;

  private RandomCodes() {}

  /** A receipt: 65 random bits as 13 characters of Crockford's base 32. */
  public static String receipt() {
    return Crockford.random(RECEIPT);
  }

  /**
   * The receipt that a person typed, as {@link #receipt} gave it: small letters, full-width
   * characters, spaces and hyphens do not matter, I and L are 1, O is 0. Empty when it is none.
   */
  public static Optional<String> readReceipt(String typed) {
    return Crockford.normalise(typed, RECEIPT);
  }

  /** The code shown once on the terminal to set up the first account: 60 random bits. */
  public static String setupCode() {
    return Crockford.random(SETUP);
  }

  /** The set-up code that a person typed; read as {@link #readReceipt} reads. */
  public static Optional<String> readSetupCode(String typed) {
    return Crockford.normalise(typed, SETUP);
  }

  /** A token of a session or a device: 256 random bits, in letters, digits, - and _. */
  public static String token() {
    return text(TOKEN_BYTES);
  }

  /** The id of a visit, which whoever knows it can go on with: 128 random bits. */
  public static String visit() {
    return text(VISIT_BYTES);
  }

  /** An id that stands in logs: 96 random bits, in letters, digits, - and _. */
  public static String id() {
    return text(ID_BYTES);
  }

  /**
   * So many decimal digits, each as likely as any other.
   *
   * @throws IllegalArgumentException when there are fewer than one
   */
  public static String numeric(int digits) {
    if (digits < 1) {
      throw new IllegalArgumentException(digits + " digits");
    }
    StringBuilder code = new StringBuilder(digits);
    for (int i = 0; i < digits; i++) {
      code.append((char) ('0' + Randomness.below(10)));
    }
    return code.toString();
  }

  private static String text(int bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Randomness.bytes(bytes));
  }
}
