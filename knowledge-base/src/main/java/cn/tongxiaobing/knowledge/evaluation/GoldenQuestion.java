package cn.tongxiaobing.knowledge.evaluation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question and what a right answer to it shows.
 *
 * @param id its name in reports
 * @param text as a person would type it
 * @param topic one Chinese word or two
 * @param hard typed or told in a way that is hard to understand
 * @param local whether the answer holds only in one place
 * @param keyFacts groups of alternatives: of every group one must be seen
 * @param expected the outcome, for a question that must not be answered
 * @param needsContext whether it can be understood only after the turns before it
 */
public record GoldenQuestion(
    String id,
    String text,
    String topic,
    boolean hard,
    boolean local,
    List<List<String>> keyFacts,
    Optional<Expected> expected,
    boolean needsContext) {

  /** How a question that must not be answered is to be met. */
  public enum Expected {
    DECLINE,
    HANDOFF,
    SAFE_REDIRECT
  }

  public GoldenQuestion {
    keyFacts = keyFacts.stream().map(List::copyOf).toList();
  }

  /** The share of fact groups of which {@code seen} shows one, from 0 to 1. */
  public double recall(String seen) {
    String text = comparable(seen);
    long shown =
        keyFacts.stream()
            .filter(group -> group.stream().anyMatch(fact -> text.contains(comparable(fact))))
            .count();
    return keyFacts.isEmpty() ? 0 : (double) shown / keyFacts.size();
  }

  /** NFKC, lower case, no white space, no thousands separators. */
  static String comparable(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "")
        .replaceAll("(?<=\\d),(?=\\d{3})", "");
  }
}
