package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 空腹血糖 5.8、糖化血红蛋白 6.1. */
final class BloodMentions implements Recogniser {

  private static final String FIGURE =
      "(?:是|有|到|为|才|测出来|测的|查出来|:| ){0,3}(?<figure>[0-9]{1,2}(?:\\.[0-9]{1,2})?)(?![0-9]|个月|年)";
  private static final Pattern GLUCOSE = Pattern.compile("(?:空腹)?血[糖塘]" + FIGURE);
  private static final Pattern GLYCATED = Pattern.compile("糖化(?:血红蛋白)?" + FIGURE);

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return Stream.concat(
        utterance.all(GLUCOSE).flatMap(m -> read(utterance, m, "血糖", Fact.GLUCOSE).stream()),
        utterance
            .all(GLYCATED)
            .flatMap(m -> read(utterance, m, "糖化血红蛋白", Fact.GLYCATED_HAEMOGLOBIN).stream()));
  }

  private static Optional<Mention> read(
      Utterance utterance, MatchResult match, String label, Fact<BigDecimal> fact) {
    String figure = match.group("figure");
    return fact.parse(figure)
        .map(value -> utterance.mention(Kind.BLOOD, match, label + " " + figure, fact, value));
  }
}
