package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.Rank;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 义务兵、下士、四级军士长、三期士官、排长; names from before 2022 too. */
final class RankMentions implements Recogniser {

  private static final Pattern RANK =
      Pattern.compile(
          "(?<conscript>义务兵|列兵|上等兵|两年兵)"
              + "|(?<senior>[一二三123]级军士长|高级军士|高级士官|[五六七567]期(?:士官)?)"
              + "|(?<middle>四级军士长|4级军士长|[一二12]级上士|上士|中级军士|中级士官|[三四34]期(?:士官)?)"
              + "|(?<junior>下士|中士(?!官)|初级军士|初级士官|[一二12]期士官|[一二]期(?=退|转|兵|满))"
              + "|(?<officer>军官|少尉|中尉|上尉|少校|中校|上校|大校|排长|副?连长|副?营长|副?团长|指导员|教导员|军队干部|部队干部|转业干部)"
              + "|(?<sergeant>(?<!直招|定向|培养|直招的|定向培养)(?:军士|士官)(?!长|学校|衔|的工资|条例|待遇))");
  private static final List<Rank> SERGEANTS =
      List.of(Rank.JUNIOR_SERGEANT, Rank.MIDDLE_SERGEANT, Rank.SENIOR_SERGEANT);

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return utterance.all(RANK).map(m -> rank(utterance, m));
  }

  private static Mention rank(Utterance utterance, MatchResult match) {
    if (match.group("sergeant") != null) {
      return utterance.mention(Kind.RANK, match, "军士", people(SERGEANTS), "没说是哪一级军士");
    }
    Rank rank =
        match.group("conscript") != null
            ? Rank.CONSCRIPT
            : match.group("junior") != null
                ? Rank.JUNIOR_SERGEANT
                : match.group("middle") != null
                    ? Rank.MIDDLE_SERGEANT
                    : match.group("senior") != null ? Rank.SENIOR_SERGEANT : Rank.OFFICER;
    String reading =
        match.group().equals(rank.label())
            ? rank.label()
            : match.group() + "（" + rank.label() + "）";
    return utterance.mention(Kind.RANK, match, reading, people(List.of(rank)), "");
  }

  private static List<Person> people(List<Rank> ranks) {
    return ranks.stream().map(r -> Person.unknown().with(Fact.RANK, r)).toList();
  }
}
