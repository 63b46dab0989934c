package cn.tongxiaobing.kiosk.store;

import java.util.Optional;

/** What became of a sign-up that was to be stored. */
public sealed interface Insertion {

  /**
   * It is stored.
   *
   * @param earlier the sign-up that the same person has already; the two are now in conflict
   */
  record Stored(Optional<String> earlier) implements Insertion {}

  /** The same request was stored before; nothing is stored now. */
  record Repeated(Bytes sealedResponse) implements Insertion {}

  /** The key of the request was used before with another body; nothing is stored. */
  record Mismatched() implements Insertion {}
}
