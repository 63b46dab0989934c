package cn.tongxiaobing.kiosk;

import cn.tongxiaobing.kiosk.secrecy.KeyLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the passphrase of the keyset comes from, if an office has one. */
public final class KeyPassphrase {

  /** Names a file with the passphrase, readable by its owner alone: a stick, a credential. */
  public static final String FILE = "TONGXIAOBING_KEY_PASSPHRASE_FILE";

  /** The passphrase itself; other programs of the same user can see it. */
  public static final String TEXT = "TONGXIAOBING_KEY_PASSPHRASE";

  private KeyPassphrase() {}

  /**
   * The lock that the environment gives, if any.
   *
   * @throws cn.tongxiaobing.kiosk.secrecy.KeyException when the passphrase is too short, or its
   *     file cannot be read or can be read by others
   */
  public static Optional<KeyLock> lock(Map<String, String> environment) {
    Optional<KeyLock> ofFile =
        Optional.ofNullable(environment.get(FILE))
            .filter(f -> !f.isEmpty())
            .map(f -> KeyLock.of(Path.of(f)));
    return ofFile.or(() ->
        Optional.ofNullable(environment.get(TEXT)).filter(t -> !t.isEmpty()).map(KeyLock::new));
  }
}
