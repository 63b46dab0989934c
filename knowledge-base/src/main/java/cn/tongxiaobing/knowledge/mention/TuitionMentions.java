package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.parameter.Money;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 学费一年五千六、每年贷款八千、四年学费. */
final class TuitionMentions implements Recogniser {

  private static final String SUM = "(?<sum>" + Figure.SUM + ") ?(?:元|块钱?|钱)?(?![年岁级个届次])";
  private static final String YEARLY =
      "(?:一年|每年|一学年|每学年|1年|每个学年)?(?:是|才|要|交|得|就|大概|差不多|得交|要交|:| ){0,3}";
  private static final Pattern FEE =
      Pattern.compile("学费(?!补|资|减|代|能|怎|可|退|全|[^0-9一二两三四五六七八九]{0,6}补)(?:我们学校)?" + YEARLY + SUM);
  private static final Pattern FEE_AFTER =
      Pattern.compile("(?:一年|每年)(?:要交|交|得交)?" + SUM + "(?:的)?学费");
  private static final Pattern LOAN =
      Pattern.compile(
          "(?:助学)?贷款(?!代|能|怎)(?:了)?"
              + YEARLY
              + SUM
              + "|(?:一年|每年)贷(?:款)?(?:了)?(?<more>"
              + Figure.SUM
              + ")(?![年岁级个])");
  private static final Pattern YEARS =
      Pattern.compile(
          "(?<![后头第])(?<years>[2-8二两三四五六])年(?:的)?学费|学费(?:一共|总共)?(?:交了|读了"
              + "|念了)(?<paid>[1-8一二两三四五六])年|学制(?:是)?(?<length>[2-8二两三四五])年"
              + "|本科(?<bachelor>[四五45])年(?!级)|(?:大专|专科)(?<college>[三两23])年(?!级)");
  private static final int LEAST = 500;
  private static final int MOST = 200_000;

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return Stream.of(
            Stream.concat(utterance.all(FEE), utterance.all(FEE_AFTER))
                .flatMap(m -> sum(utterance, m, m.group("sum"), "每年学费", Fact.TUITION).stream()),
            utterance
                .all(LOAN)
                .flatMap(m ->
                    sum(
                        utterance,
                        m,
                        m.group("sum") == null ? m.group("more") : m.group("sum"),
                        "每年贷款",
                        Fact.STUDENT_LOAN)
                        .stream()),
            utterance.all(YEARS).flatMap(m -> years(utterance, m).stream()))
        .flatMap(mentions -> mentions);
  }

  private static Optional<Mention> sum(
      Utterance utterance, MatchResult match, String written, String label, Fact<Money> fact) {
    return Figure.decimal(written)
        .filter(sum -> sum.intValue() >= LEAST && sum.intValue() <= MOST)
        .map(Money::new)
        .map(money -> utterance.mention(Kind.TUITION, match, label + " " + money, fact, money));
  }

  private static Optional<Mention> years(Utterance utterance, MatchResult match) {
    OptionalInt years =
        Stream.of("years", "paid", "length", "bachelor", "college")
            .map(match::group)
            .filter(Objects::nonNull)
            .findFirst()
            .map(Figure::whole)
            .orElse(OptionalInt.empty());
    return years.isEmpty()
        ? Optional.empty()
        : Optional.of(
            utterance.mention(
                Kind.TUITION,
                match,
                years.getAsInt() + " 年",
                Fact.TUITION_YEARS,
                years.getAsInt()));
  }
}
