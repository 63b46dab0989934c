package cn.tongxiaobing.kiosk.secrecy;

import cn.tongxiaobing.kiosk.secrecy.Key.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All keys of an installation: at least one of each use. */
record Keyset(List<Key> keys) {

  Keyset {
    keys = List.copyOf(keys);
    for (Use use : Use.values()) {
      long versions =
          keys.stream().filter(k -> k.use() == use).map(Key::version).distinct().count();
      long count = keys.stream().filter(k -> k.use() == use).count();
      if (count == 0 || versions != count) {
        throw new IllegalArgumentException(use.label() + ": none, or one version twice");
      }
    }
  }

  /** Fresh keys of every use. */
  static Keyset fresh(Suite suite) {
    return new Keyset(
        Stream.concat(
                Stream.of(
                    Key.random(Use.DATA, 1, suite.cipher()),
                    Key.random(Use.INDEX, 1, suite.mac()),
                    Key.random(Use.AUDIT, 1, suite.mac()),
                    Key.random(Use.TOKEN, 1, suite.mac())),
                Signatures.freshPair().stream())
            .toList());
  }

  /** All keys of one use, the newest first. */
  List<Key> all(Use use) {
    return keys.stream()
        .filter(k -> k.use() == use)
        .sorted(Comparator.comparingInt(Key::version).reversed())
        .toList();
  }

  Key newest(Use use) {
    return all(use).getFirst();
  }

  /** The same with one more version of {@code use}, which is the newest from now on. */
  Keyset renewed(Use use, Algorithm algorithm) {
    List<Key> more = new ArrayList<>(keys);
    more.add(Key.random(use, newest(use).version() + 1, algorithm));
    return new Keyset(more);
  }

  /**
   * The same without one old version.
   *
   * @throws IllegalArgumentException when it is the newest, which is in use
   */
  Keyset without(Use use, int version) {
    if (version == newest(use).version()) {
      throw new IllegalArgumentException(use.label() + " " + version + " is in use");
    }
    return new Keyset(keys.stream().filter(k -> k.use() != use || k.version() != version).toList());
  }
}
