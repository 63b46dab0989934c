package cn.tongxiaobing.kiosk.secrecy;

import cn.tongxiaobing.kiosk.secrecy.Key.Use;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The keys of an installation and what they are for. They lie in one file, {@code keyset.txt}, in a
 * folder of their own that must never be in the same backup as the database: whoever holds both can
 * read every sign-up, and whoever has lost the keys can read none. Unchangeable, and safe for use
 * by several threads.
 *
 * <p>Keys are changed by adding a version: what is new is sealed with it, what is old still opens.
 * When nothing is left under an old version (see {@link Sealer#isCurrent}) it is dropped.
 */
public final class Keys {

  private final KeyFolder folder;
  private final Keyset keyset;

  private Keys(KeyFolder folder, Keyset keyset) {
    this.folder = folder;
    this.keyset = keyset;
  }

  /** Without a lock; keys that have to be made are of {@link Suite#AES}. */
  public static Keys open(Path folder, boolean dataExists) {
    return open(folder, dataExists, Optional.empty());
  }

  /** Keys that have to be made are of {@link Suite#AES}. */
  public static Keys open(Path folder, boolean dataExists, Optional<KeyLock> lock) {
    return open(folder, dataExists, Suite.AES, lock);
  }

  /**
   * The keys in {@code folder}; on the first start they are made and put there. The caller sees to
   * it that no second program starts in the same place.
   *
   * @param folder the folder {@code keys/}; made with mode 0700
   * @param dataExists whether something may already be sealed: then missing keys are not replaced
   *     by new ones, which could open nothing of it
   * @param suite what the keys are for if they have to be made; a keyset that is there keeps its
   *     own
   * @param lock under which they are kept; keys that lie open are put under it
   * @throws KeyException when the keys are missing while there is data, are damaged, cannot be read
   *     or written, can be read by others, or are locked by another passphrase
   */
  public static Keys open(Path folder, boolean dataExists, Suite suite, Optional<KeyLock> lock) {
    KeyFolder place = new KeyFolder(folder, lock);
    return new Keys(place, place.read().orElseGet(() -> first(place, dataExists, suite)));
  }

  private static Keyset first(KeyFolder place, boolean dataExists, Suite suite) {
    if (dataExists) {
      throw new KeyException(
          "缺少主密钥：数据已经存在，但没有 "
              + place.file()
              + "。没有它，已存的预报名信息谁也读不出来；程序不会另造新的。请把备份的 keys 文件夹放回原处，再启动。");
    }
    Keyset made = Keyset.fresh(suite);
    place.write(made);
    return made;
  }

  /** Seals and opens values. */
  public Sealer sealer() {
    return new Sealer(keyset.all(Use.DATA));
  }

  /** Finds sealed values again. */
  public BlindIndex index() {
    return new BlindIndex(keyset.all(Use.INDEX));
  }

  /** Chains the entries of the audit log. */
  public Chain chain() {
    return new Chain(keyset.newest(Use.AUDIT));
  }

  /** Hashes tokens before they are stored. */
  public TokenHash tokens() {
    return new TokenHash(keyset.newest(Use.TOKEN));
  }

  /** Signs the checkpoints of the audit log. */
  public Signatures signatures() {
    return new Signatures(keyset.newest(Use.SIGN), keyset.newest(Use.VERIFY));
  }

  /** Adds a key that seals from now on; durable when this returns. */
  public Keys withNewDataKey(Suite suite) {
    return changed(keyset.renewed(Use.DATA, suite.cipher()));
  }

  /** Adds a key that indexes from now on; durable when this returns. */
  public Keys withNewIndexKey(Suite suite) {
    return changed(keyset.renewed(Use.INDEX, suite.mac()));
  }

  /**
   * Destroys an old data key: what is still sealed with it is lost for good.
   *
   * @throws IllegalArgumentException when it is the one that seals
   */
  public Keys withoutDataKey(int version) {
    return changed(keyset.without(Use.DATA, version));
  }

  /**
   * Destroys an old index key: what is still indexed with it is no longer found.
   *
   * @throws IllegalArgumentException when it is the one that indexes
   */
  public Keys withoutIndexKey(int version) {
    return changed(keyset.without(Use.INDEX, version));
  }

  /** Keeps the same keys under another lock, or under none; durable when this returns. */
  public Keys under(Optional<KeyLock> lock) {
    KeyFolder place = folder.under(lock);
    place.write(keyset);
    return new Keys(place, keyset);
  }

  private Keys changed(Keyset to) {
    folder.write(to);
    return new Keys(folder, to);
  }
}
