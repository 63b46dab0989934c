package cn.tongxiaobing.kiosk.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which passphrases staff may choose. */
public enum PassphrasePolicy {
  /** Long and not common, with no rule on kinds of characters and no expiry (ASVS 5.0, 6.2). */
  LONG,

  /**
   * 等保: besides, three of the four kinds of characters and a new one every 90 days (GB/T
   * 22239-2019, 8.1.4.1 a asks for complexity and regular change and leaves the figures to the
   * office).
   */
  DENGBAO;

  /** Characters that a passphrase has at least. */
  public static final int SHORTEST = 15;

  /** Characters that a passphrase has at most: more is not typed but sent to cost us time. */
  public static final int LONGEST = 128;

  private static final int FEWEST_KINDS = 3;
  private static final int FEWEST_DISTINCT = 6;
  private static final int SHORTEST_NAME = 3;
  private static final Set<String> COMMON = common();

  private static final List<Predicate<String>> KINDS =
      Stream.of("\\p{Lu}", "\\p{Ll}", "\\p{Nd}", "[^\\p{Lu}\\p{Ll}\\p{Nd}]")
          .map(Pattern::compile)
          .map(Pattern::asPredicate)
          .toList();

  /** After how long a passphrase has to be changed; empty when never. */
  public Optional<Period> lifetime() {
    return this == DENGBAO ? Optional.of(Period.ofDays(90)) : Optional.empty();
  }

  /**
   * What is wrong with a passphrase, as Chinese sentences for the person who chose it; empty when
   * nothing is.
   *
   * @param account the name that it is for
   */
  public List<String> faults(String passphrase, String account) {
    String plain = Normalizer.normalize(passphrase, Normalizer.Form.NFKC);
    String folded = fold(plain);
    int length = plain.codePointCount(0, plain.length());
    List<String> faults = new ArrayList<>();
    if (length < SHORTEST) {
      faults.add("口令至少 " + SHORTEST + " 个字符，现在是 " + length + " 个。可以用几个互不相干的词连成一句。");
    }
    if (length > LONGEST) {
      faults.add("口令最多 " + LONGEST + " 个字符。");
    }
    if (COMMON.contains(folded)
        || isRepeated(folded)
        || isRun(folded)
        || hasFewCharacters(folded)) {
      faults.add("这个口令太常见，容易被猜中。请不要用重复、连续的字符或键盘上相邻的键。");
    }
    String name = fold(Normalizer.normalize(account, Normalizer.Form.NFKC));
    if (name.length() >= SHORTEST_NAME && folded.contains(name)) {
      faults.add("口令里不能有账号名。");
    }
    if (this == DENGBAO && KINDS.stream().filter(k -> k.test(plain)).count() < FEWEST_KINDS) {
      faults.add("口令要有大写字母、小写字母、数字、其他字符中的至少三种。");
    }
    return faults;
  }

  /** Whether it is one piece several times over, such as 123412341234. */
  private static boolean isRepeated(String text) {
    return !text.isEmpty() && (text + text).indexOf(text, 1) < text.length();
  }

  /** Whether each character is the next, or the one before, such as 9876543210; 0 follows 9. */
  private static boolean isRun(String text) {
    return isRun(text, 1) || isRun(text, -1);
  }

  private static boolean isRun(String text, int step) {
    for (int i = 1; i < text.length(); i++) {
      int gap = text.charAt(i) - text.charAt(i - 1);
      boolean wraps = gap == -9 * step && Character.isDigit(text.charAt(i));
      if (gap != step && !wraps) {
        return false;
      }
    }
    return text.length() > 1;
  }

  private static boolean hasFewCharacters(String text) {
    return text.codePoints().distinct().count() < FEWEST_DISTINCT;
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]", "");
  }

  private static Set<String> common() {
    try (InputStream in =
        Objects.requireNonNull(
            PassphrasePolicy.class.getResourceAsStream("common-passphrases.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(PassphrasePolicy::fold)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the class path cannot be read", e);
    }
  }
}
