package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Merit;
import cn.tongxiaobing.knowledge.rule.Merits;
import cn.tongxiaobing.knowledge.rule.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 立过二等功、三等功两次、荣誉称号、嘉奖; all of them in one mention. */
final class MeritMentions implements Recogniser {

  private static final Pattern NONE = Pattern.compile("(?:没有?|未)(?:立过?|荣立)(?:什么|任何|啥)?功|没(?:有)?立功");
  private static final Pattern MERIT =
      Pattern.compile(
          "(?:(?<before>[0-9一二两三])[次个回])?(?:个人"
              + "|集体)?(?<class>[一二三四1234])等(?<war>战)?功(?:(?<after>[0-9一二两三])(?:次|个"
              + "|回))?"
              + "|(?<title>荣誉称号)"
              + "|(?<commendation>[一二]级表彰)"
              + "|(?<little>嘉奖|优秀士兵|优秀义务兵|优秀士官|四有优秀)");
  private static final Pattern OF_OTHERS = Pattern.compile("^(?:的|以上|及以上)");
  private static final int MOST = 5;

  @Override
  public Stream<Mention> read(Utterance utterance) {
    Optional<MatchResult> none = utterance.all(NONE).findFirst();
    if (none.isPresent()) {
      return Stream.of(
          utterance.denial(Kind.MERIT, none.get(), "没有立功", Fact.MERITS, Merits.none()));
    }
    List<MatchResult> matches = utterance.all(MERIT).toList();
    return matches.isEmpty() ? Stream.empty() : Stream.of(merits(utterance, matches));
  }

  private static Mention merits(Utterance utterance, List<MatchResult> matches) {
    List<Merit> merits = new ArrayList<>();
    matches.forEach(m -> merit(m).ifPresent(merit -> addTimes(merits, merit, m)));
    MatchResult first = matches.getFirst();
    MatchResult last = matches.getLast();
    String reading = matches.stream().map(MatchResult::group).collect(Collectors.joining("、"));
    List<Person> meanings =
        merits.isEmpty()
            ? List.of()
            : List.of(Person.unknown().with(Fact.MERITS, new Merits(merits)));
    String note = merits.isEmpty() ? "嘉奖、优秀士兵不算立功" : "";
    Mention mention =
        utterance.mention(Kind.MERIT, first.start(), last.end(), reading, meanings, note);
    boolean ofOthers = OF_OTHERS.matcher(utterance.after(last.end(), 4)).find();
    return ofOthers ? mention.with(Stance.ASKED_ABOUT) : mention;
  }

  private static void addTimes(List<Merit> merits, Merit merit, MatchResult match) {
    String times = match.group("before") != null ? match.group("before") : match.group("after");
    int count = times == null ? 1 : Figure.whole(times).orElse(1);
    for (int i = 0; i < Math.min(count, MOST); i++) {
      merits.add(merit);
    }
  }

  private static Optional<Merit> merit(MatchResult match) {
    if (match.group("title") != null) {
      return Optional.of(Merit.HONORARY_TITLE);
    }
    if (match.group("commendation") != null) {
      return Optional.of(
          match.group().startsWith("一")
              ? Merit.FIRST_CLASS_COMMENDATION
              : Merit.SECOND_CLASS_COMMENDATION);
    }
    if (match.group("little") != null) {
      return Optional.empty();
    }
    boolean war = match.group("war") != null;
    return switch (Figure.whole(match.group("class")).orElse(0)) {
      case 1 -> Optional.of(war ? Merit.FIRST_CLASS_WAR_MERIT : Merit.FIRST_CLASS_MERIT);
      case 2 -> Optional.of(war ? Merit.SECOND_CLASS_WAR_MERIT : Merit.SECOND_CLASS_MERIT);
      case 3 -> Optional.of(war ? Merit.THIRD_CLASS_WAR_MERIT : Merit.THIRD_CLASS_MERIT);
      default -> war ? Optional.of(Merit.FOURTH_CLASS_WAR_MERIT) : Optional.empty();
    };
  }
}
