package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text in normal form, said on a day.
 *
 * @param text in normal form
 * @param today the day of words such as 今年
 */
record Utterance(String text, LocalDate today) {

  private static final String CLAUSE_ENDS = ",。;!?、\n";

  /** Every place where {@code pattern} matches. */
  Stream<MatchResult> all(Pattern pattern) {
    return pattern.matcher(text).results();
  }

  boolean has(Pattern pattern) {
    return pattern.matcher(text).find();
  }

  /** At most {@code most} characters of the same clause before {@code start}. */
  String before(int start, int most) {
    int from = start;
    while (from > 0 && start - from < most && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, start);
  }

  /** At most {@code most} characters of the same clause from {@code end} on. */
  String after(int end, int most) {
    int to = end;
    while (to < text.length() && to - end < most && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.substring(end, to);
  }

  /** The text around a span, over the ends of clauses, at most {@code most} characters a side. */
  String around(int start, int end, int most) {
    return text.substring(Math.max(0, start - most), Math.min(text.length(), end + most));
  }

  /** Means that it is not so, whatever the words around. */
  <T> Mention denial(Kind kind, MatchResult match, String reading, Fact<T> fact, T value) {
    List<Person> meanings = List.of(Person.unknown().with(fact, value));
    return new Mention(kind, match.start(), match.end(), Stance.NEGATED, reading, meanings, "");
  }

  /** Means one thing, as far as the words around say that it is meant of the person. */
  <T> Mention mention(Kind kind, MatchResult match, String reading, Fact<T> fact, T value) {
    return mention(kind, match, reading, List.of(Person.unknown().with(fact, value)), "");
  }

  /** Of a span with these meanings; several make it unsure. */
  Mention mention(
      Kind kind, MatchResult match, String reading, List<Person> meanings, String note) {
    return mention(kind, match.start(), match.end(), reading, meanings, note);
  }

  Mention mention(
      Kind kind, int start, int end, String reading, List<Person> meanings, String note) {
    Stance stance = Attitude.of(this, start, end);
    return switch (stance) {
      case NEGATED -> new Mention(kind, start, end, stance, "不是" + reading, List.of(), "");
      case STATED ->
          new Mention(
              kind,
              start,
              end,
              meanings.size() == 1 ? stance : Stance.UNSURE,
              reading,
              meanings,
              note);
      case ASKED_ABOUT, UNSURE ->
          new Mention(kind, start, end, stance, reading, meanings.stream().limit(1).toList(), note);
    };
  }
}
