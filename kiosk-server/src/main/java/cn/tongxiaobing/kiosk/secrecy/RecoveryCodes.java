package cn.tongxiaobing.kiosk.secrecy;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ten codes for the day when the phone with the authenticator is lost. Each works once. They are
 * shown when they are made and never again; stored are their keyed hashes, which is enough because
 * a code has 120 random bits (ASVS 5.0, 6.5.2 asks for a slow hash below 112).
 */
public final class RecoveryCodes {

  private static final int COUNT = 10;
  private static final int CHARACTERS = 24;
  private static final int GROUP = 4;

  private final TokenHash hash;

  public RecoveryCodes(TokenHash hash) {
    this.hash = hash;
  }

  /**
   * Fresh codes.
   *
   * @param shown for the person, in groups of four
   * @param stored what to keep
   */
  public record Made(List<String> shown, List<String> stored) {

    /** Never the codes, which a log must not have. */
    @Override
    public String toString() {
      return shown.size() + " recovery codes";
    }
  }

  /** Ten fresh codes; those before are to be forgotten. */
  public Made make() {
    List<String> codes = Stream.generate(() -> Crockford.random(CHARACTERS)).limit(COUNT).toList();
    return new Made(
        codes.stream().map(RecoveryCodes::grouped).toList(),
        codes.stream().map(this::hashed).toList());
  }

  /**
   * What is left after {@code typed} was used, to be stored before anybody is let in; empty when it
   * is none of those that are left.
   *
   * @param left what {@link #make} or this method gave to be stored
   */
  public Optional<List<String>> use(String typed, List<String> left) {
    return Crockford.normalise(typed, CHARACTERS)
        .map(this::hashed)
        .filter(left::contains)
        .map(used -> left.stream().filter(code -> !code.equals(used)).toList());
  }

  private String hashed(String code) {
    return HexFormat.of().formatHex(hash.of("recovery-code", code));
  }

  private static String grouped(String code) {
    return String.join("-", code.split("(?<=\\G.{" + GROUP + "})"));
  }
}
