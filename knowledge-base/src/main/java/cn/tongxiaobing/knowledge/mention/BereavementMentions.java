package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.DeathKind;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.parameter.Money;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 在部队病故、被评定为烈士、因公牺牲, and the figures that the payments rest on. */
final class BereavementMentions implements Recogniser {

  private static final Pattern DEATH =
      Pattern.compile(
          "(?:评定?为|定为|批准为|认定为|追认为|是)(?<martyr>烈士)(?!子女|家属|的)"
              + "|(?<duty>因公牺牲)(?!军人遗属)|(?<illness>病故|生病去世)(?!军人遗属)");
  private static final String SUM = "(?:是|有|为|:| ){0,2}(?<sum>" + Figure.SUM + ")";
  private static final Pattern PAY = Pattern.compile("月(?:基本)?工资" + SUM);
  private static final Pattern INCOME = Pattern.compile("人均可支配收入" + SUM);

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return Stream.of(
            utterance.all(DEATH).map(m -> death(utterance, m)),
            utterance.all(PAY).flatMap(m -> sum(utterance, m, "月基本工资", Fact.MONTHLY_PAY).stream()),
            utterance
                .all(INCOME)
                .flatMap(m -> sum(utterance, m, "人均可支配收入", Fact.DISPOSABLE_INCOME).stream()))
        .flatMap(mentions -> mentions);
  }

  private static Mention death(Utterance utterance, MatchResult match) {
    DeathKind kind =
        match.group("martyr") != null
            ? DeathKind.MARTYR
            : match.group("duty") != null ? DeathKind.ON_DUTY : DeathKind.ILLNESS;
    return utterance.mention(Kind.BEREAVEMENT, match, kind.label(), Fact.DEATH_KIND, kind);
  }

  private static Optional<Mention> sum(
      Utterance utterance, MatchResult match, String label, Fact<Money> fact) {
    return Figure.decimal(match.group("sum"))
        .filter(sum -> sum.intValue() >= 500)
        .map(Money::new)
        .map(m -> utterance.mention(Kind.BEREAVEMENT, match, label + " " + m, fact, m));
  }
}
