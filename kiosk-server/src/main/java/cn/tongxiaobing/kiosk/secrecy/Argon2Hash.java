package cn.tongxiaobing.kiosk.secrecy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash with all that is needed to make it again, as one text: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, the form of the reference implementation.
 */
final class Argon2Hash {

  static final int LENGTH = 32;

  /** What one hash costs. A stored hash can ask for no more than a few times of what we ask. */
  record Cost(int kibibytes, int passes, int lanes) {

    Cost {
      if (kibibytes < 8 * lanes || kibibytes > 131_072 || passes < 1 || passes > 8 || lanes != 1) {
        throw new IllegalArgumentException("Argon2id does not cost so much here");
      }
    }
  }

  private static final Pattern TEXT =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d),p=(\\d)\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

  private final Cost cost;
  private final byte[] salt;
  private final byte[] hash;

  Argon2Hash(Cost cost, byte[] salt, byte[] hash) {
    this.cost = cost;
    this.salt = salt.clone();
    this.hash = hash.clone();
  }

  /** The same characters are the same passphrase, however a keyboard composes them. */
  static byte[] derive(String passphrase, Cost cost, byte[] salt) {
    byte[] secret =
        Normalizer.normalize(passphrase, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.kibibytes())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] hash = new byte[LENGTH];
    argon2.generateBytes(secret, hash);
    return hash;
  }

  static Argon2Hash read(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a hash of a passphrase");
    }
    return new Argon2Hash(
        new Cost(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3))),
        Base64.getDecoder().decode(parts.group(4)),
        Base64.getDecoder().decode(parts.group(5)));
  }

  String text() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + cost.kibibytes()
        + ",t="
        + cost.passes()
        + ",p="
        + cost.lanes()
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }

  Cost cost() {
    return cost;
  }

  byte[] salt() {
    return salt.clone();
  }

  byte[] hash() {
    return hash.clone();
  }
}
