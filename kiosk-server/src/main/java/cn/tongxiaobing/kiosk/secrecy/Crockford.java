package cn.tongxiaobing.kiosk.secrecy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Crockford's base 32: digits and letters without I, L, O and U, so that a code can be read aloud
 * and typed from paper. Five bits to a character.
 */
final class Crockford {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Crockford() {}

  /** So many characters, each as likely as any other. */
  static String random(int characters) {
    StringBuilder code = new StringBuilder(characters);
    for (int i = 0; i < characters; i++) {
      code.append(ALPHABET.charAt(Randomness.below(ALPHABET.length())));
    }
    return code.toString();
  }

  /**
   * What was typed, in the one form in which codes are compared: capitals, half-width, without
   * spaces and hyphens, I and L as 1, O as 0. Empty when it is no code of so many characters.
   */
  static Optional<String> normalise(String typed, int characters) {
    if (typed.length() > 8 * characters) {
      return Optional.empty();
    }
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]", "")
            .replace('I', '1')
            .replace('L', '1')
            .replace('O', '0');
    boolean known = plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return known && plain.length() == characters ? Optional.of(plain) : Optional.empty();
  }
}
