package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Intake;
import cn.tongxiaobing.knowledge.rule.Intake.Half;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which intake, and whether a special post: 明年上半年报名、条件兵. */
final class IntakeMentions implements Recogniser {

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<year>(?<![0-9])(?:20)?[0-9]{2}年|今年|明年)(?:的)?(?<half>上半年|下半年|春季?"
              + "|秋季?)(?=[^,。;!?]{0,8}(?:报|征|走|去|参军|入伍|当兵|兵))");
  private static final Pattern SPECIAL_POST = Pattern.compile("条件兵|潜艇兵|仪仗兵|空降兵|伞兵|仪仗队");

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return Stream.concat(
        utterance.all(NAMED).flatMap(m -> intake(utterance, m).stream()),
        utterance
            .all(SPECIAL_POST)
            .map(m -> utterance.mention(Kind.INTAKE, m, m.group(), Fact.SPECIAL_POST, true)));
  }

  /** An intake that is over is not the one that somebody asks to join. */
  private static Optional<Mention> intake(Utterance utterance, MatchResult match) {
    int thisYear = utterance.today().getYear();
    int year = Stretch.schoolYear(match.group("year"), utterance.today());
    Half half =
        match.group("half").startsWith("上") || match.group("half").startsWith("春")
            ? Half.FIRST
            : Half.SECOND;
    boolean over =
        year < thisYear
            || (year == thisYear && half == Half.FIRST && utterance.today().getMonthValue() > 6);
    Intake intake = new Intake(year, half);
    return over || year > thisYear + 5
        ? Optional.empty()
        : Optional.of(utterance.mention(Kind.INTAKE, match, intake.label(), Fact.INTAKE, intake));
  }
}
