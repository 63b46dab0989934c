package cn.tongxiaobing.kiosk.secrecy;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Passphrases as Argon2id hashes (RFC 9106), by the least setting that OWASP recommends: 19 MiB,
 * two passes, one lane. The setting stands in the hash, so that it can be raised later. At most two
 * hashes are made at once, the rest wait: many logins at once must not take all memory. Blocks for
 * tens of milliseconds; safe for use by several threads.
 */
public final class PasswordHash {

  /** The answer to a login. */
  public sealed interface Check {

    /**
     * The passphrase is right.
     *
     * @param renewed the hash to store instead, when the stored one was made with an older setting
     */
    record Right(Optional<String> renewed) implements Check {}

    /** The passphrase is wrong, or there is no such account. */
    record Wrong() implements Check {}
  }

  private static final int AT_ONCE = 2;
  private static final int SALT = 16;

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Argon2Hash.Cost cost;
  private final Argon2Hash nobody;

  public PasswordHash() {
    this(new Argon2Hash.Cost(19_456, 2, 1));
  }

  PasswordHash(Argon2Hash.Cost cost) {
    this.cost = cost;
    this.nobody = new Argon2Hash(cost, Randomness.bytes(SALT), Randomness.bytes(Argon2Hash.LENGTH));
  }

  /** The text to store for {@code passphrase}; each time another. */
  public String hash(String passphrase) {
    byte[] salt = Randomness.bytes(SALT);
    return new Argon2Hash(cost, salt, derive(passphrase, cost, salt)).text();
  }

  /**
   * Compares a passphrase with the stored hash. Without one, as when there is no such account, it
   * takes as long and answers {@code Wrong}.
   *
   * @throws IllegalArgumentException when {@code stored} was not made by {@link #hash}
   */
  public Check check(String passphrase, Optional<String> stored) {
    Argon2Hash known = stored.map(Argon2Hash::read).orElse(nobody);
    byte[] derived = derive(passphrase, known.cost(), known.salt());
    if (!MessageDigest.isEqual(derived, known.hash()) || stored.isEmpty()) {
      return new Check.Wrong();
    }
    return new Check.Right(
        known.cost().equals(cost) ? Optional.empty() : Optional.of(hash(passphrase)));
  }

  private byte[] derive(String passphrase, Argon2Hash.Cost cost, byte[] salt) {
    places.acquireUninterruptibly();
    try {
      return Argon2Hash.derive(passphrase, cost, salt);
    } finally {
      places.release();
    }
  }
}
