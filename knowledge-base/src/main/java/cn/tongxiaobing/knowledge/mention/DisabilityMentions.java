package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.DisabilityCause;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 八级伤残、因公评了七级、没评残. */
final class DisabilityMentions implements Recogniser {

  private static final String GRADE = "(?<grade>10|[1-9](?![0-9])|[一二三四五六七八九十])";
  private static final Pattern GRADED =
      Pattern.compile(
          GRADE
              + " ?级(?:的)?(?:因[战公病])?(?:伤残|残疾|残)"
              + "|(?:伤残|残疾|评残|评上?了?|定为)(?:等级|军人)?(?:证)?(?:是|为|了"
              + "|:)?(?:个)?(?:因[战公病])?(?<after>10|[1-9](?![0-9])|[一二三四五六七八九十]) ?级");
  private static final Pattern CAUSE = Pattern.compile("因(?<cause>[战公病])(?!牺牲|死亡|去世|没|不)");
  private static final Pattern NONE = Pattern.compile("没有?评(?:上|过)?残|没有?残疾|没评(?:伤)?残");
  private static final Pattern CONTEXT = Pattern.compile("残");

  @Override
  public Stream<Mention> read(Utterance utterance) {
    if (!utterance.has(CONTEXT)) {
      return Stream.empty();
    }
    Optional<MatchResult> none = utterance.all(NONE).findFirst();
    if (none.isPresent()) {
      return Stream.of(
          utterance.denial(
              Kind.DISABILITY, none.get(), "没有评残", Fact.DISABILITY_CAUSE, DisabilityCause.NONE));
    }
    return Stream.concat(
        utterance.all(GRADED).flatMap(m -> grade(utterance, m).stream()),
        utterance.all(CAUSE).map(m -> cause(utterance, m)));
  }

  private static Optional<Mention> grade(Utterance utterance, MatchResult match) {
    String said = match.group("grade") != null ? match.group("grade") : match.group("after");
    OptionalInt grade = Figure.whole(said);
    return grade.isEmpty() || grade.getAsInt() < 1 || grade.getAsInt() > 10
        ? Optional.empty()
        : Optional.of(
            utterance.mention(
                Kind.DISABILITY,
                match,
                grade.getAsInt() + " 级残疾",
                List.of(Person.unknown().with(Fact.DISABILITY_GRADE, grade.getAsInt())),
                ""));
  }

  private static Mention cause(Utterance utterance, MatchResult match) {
    DisabilityCause cause =
        switch (match.group("cause")) {
          case "战" -> DisabilityCause.WAR;
          case "公" -> DisabilityCause.DUTY;
          default -> DisabilityCause.ILLNESS;
        };
    return utterance.mention(Kind.DISABILITY, match, cause.label(), Fact.DISABILITY_CAUSE, cause);
  }
}
