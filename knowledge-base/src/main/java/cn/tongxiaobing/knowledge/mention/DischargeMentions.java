package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When somebody joined or left: 2024年9月入伍、去年退伍、退役两个多月了. */
final class DischargeMentions implements Recogniser {

  private static final String LEFT = "(?:退伍|退役|复员|转业)";
  private static final Pattern LEFT_ON =
      Pattern.compile(
          Stretch.CALENDAR + "(?:份)?(?:刚|才|的|就|底|初|从部队){0,2}" + LEFT + "(?!军人|士兵|金|费|季|的?老兵)");
  private static final Pattern LEFT_AGO =
      Pattern.compile(
          LEFT + "(?:回来|回家|后)?(?:都|已经|有|快|才|刚)?(?:有|快)?" + Stretch.LENGTH + "(?!内|以内|之内|后|以后|前|的)");
  private static final Pattern JOINED_ON =
      Pattern.compile(
          Stretch.CALENDAR + "(?:份)?(?:刚|才|的|批准){0,2}(?:入伍|参军|当的?兵|应征入伍|入的伍)(?!的?政策|报名|体检|条件)");

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return Stream.of(
            utterance.all(LEFT_ON).flatMap(m -> on(utterance, m, "退役", Fact.DISCHARGED_ON)),
            utterance
                .all(LEFT_AGO)
                .flatMap(m ->
                    Stretch.ofLength(m.group(), utterance.today()).stream()
                        .map(s -> mention(utterance, m, s, "退役", Fact.DISCHARGED_ON))),
            utterance.all(JOINED_ON).flatMap(m -> on(utterance, m, "入伍", Fact.ENLISTED_ON)))
        .flatMap(mentions -> mentions);
  }

  private static Stream<Mention> on(
      Utterance utterance, MatchResult match, String what, Fact<LocalDate> fact) {
    boolean toCome = match.group().contains("今年") && match.group().contains("底");
    return Stretch.ofCalendar(match.group(), utterance.today()).stream()
        .filter(s -> !toCome)
        .map(s -> mention(utterance, match, s, what, fact));
  }

  private static Mention mention(
      Utterance utterance, MatchResult match, Stretch stretch, String what, Fact<LocalDate> fact) {
    List<Person> meanings = stretch.as(fact);
    String reading =
        stretch.reading().startsWith(what) ? stretch.reading() : stretch.reading() + what;
    return utterance.mention(
        Kind.DISCHARGE, match, reading, meanings, meanings.size() > 1 ? "没说是哪一天" : "");
  }
}
