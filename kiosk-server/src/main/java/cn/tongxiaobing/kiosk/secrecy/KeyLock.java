package cn.tongxiaobing.kiosk.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxiaobing.kiosk.secrecy.Argon2Hash.Cost;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A passphrase that locks the keyset: who steals the disk, or a backup with {@code keys/} in it,
 * has nothing without it. From the passphrase a key is derived by Argon2id (RFC 9106), at several
 * times the cost of a login since it is done once a start, and AES-256-GCM seals the keyset with
 * it. Blocks for about a second.
 */
public final class KeyLock {

  /** The least length of a passphrase, in characters. */
  public static final int SHORTEST = 15;

  private static final String HEADING = "tongxiaobing-locked-keyset 1";
  private static final Cost COST = new Cost(65_536, 3, 1);
  private static final int SALT = 16;

  private final String passphrase;

  /**
   * @throws KeyException when it is too short to withstand trying
   */
  public KeyLock(String passphrase) {
    if (passphrase.codePointCount(0, passphrase.length()) < SHORTEST) {
      throw new KeyException("主密钥的口令至少要 " + SHORTEST + " 个字，请换一个长的，例如五六个不相干的词。");
    }
    this.passphrase = passphrase;
  }

  /**
   * The lock whose passphrase is the first line of a file.
   *
   * @throws KeyException when that cannot be read, or could be read by others
   */
  public static KeyLock of(Path file) {
    return new KeyLock(KeyFolder.secret(file));
  }

  static boolean isLocked(String text) {
    return text.startsWith(HEADING + '\n');
  }

  /** {@code keyset} under lock, as four lines; each time another text. */
  String lock(String keyset) {
    byte[] salt = Randomness.bytes(SALT);
    byte[] nonce = Randomness.bytes(Aead.NONCE);
    String head = head(COST, salt);
    byte[] sealed =
        new AesGcm().seal(key(COST, salt), nonce, keyset.getBytes(UTF_8), head.getBytes(UTF_8));
    HexFormat hex = HexFormat.of();
    return head + hex.formatHex(nonce) + '\n' + hex.formatHex(sealed) + '\n';
  }

  /**
   * What {@link #lock} was given; empty when the passphrase is another, or a byte has changed.
   *
   * @throws IllegalArgumentException when it is no locked keyset
   */
  Optional<String> unlock(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != 4 || !isLocked(text)) {
      throw new IllegalArgumentException("not a locked keyset");
    }
    String[] parameters = lines.get(1).split(" ", -1);
    if (parameters.length != 4) {
      throw new IllegalArgumentException("the second line does not have four parts");
    }
    HexFormat hex = HexFormat.of();
    Cost cost = new Cost(Integer.parseInt(parameters[1]), Integer.parseInt(parameters[2]), 1);
    byte[] salt = hex.parseHex(parameters[3]);
    return new AesGcm()
        .open(
            key(cost, salt),
            hex.parseHex(lines.get(2)),
            hex.parseHex(lines.get(3)),
            head(cost, salt).getBytes(UTF_8))
        .map(plain -> new String(plain, UTF_8));
  }

  private static String head(Cost cost, byte[] salt) {
    return HEADING
        + "\nargon2id "
        + cost.kibibytes()
        + ' '
        + cost.passes()
        + ' '
        + HexFormat.of().formatHex(salt)
        + '\n';
  }

  private byte[] key(Cost cost, byte[] salt) {
    return Argon2Hash.derive(passphrase, cost, salt);
  }

  /** Never the passphrase. */
  @Override
  public String toString() {
    return "lock of the keyset";
  }
}
