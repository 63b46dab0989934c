package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.StudyState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When somebody finished or will finish school: 毕业两年了、去年毕业、25届、应届. */
final class GraduationMentions implements Recogniser {

  private static final String LEVEL = "(?:研究生|硕士|大学|本科|大专|专科|高职|中专|职高|技校|高中|初中|学校)?(?:应届)?";
  private static final Pattern YEARS_AGO =
      Pattern.compile(
          "(?:毕业|毕了业)(?:都|已经|也|有|快|才|刚)?(?:有|快)?(?<count>"
              + Figure.WHOLE
              + "|半)年(?<more>多|半)?(?!内|以内|以上|后|之)");
  private static final Pattern IN_YEAR =
      Pattern.compile(
          "(?<year>(?<![0-9])(?:20)?[0-9]{2}年|去年|今年|前年|明年)(?:[0-9]{1,2}月份?"
              + "|[六七]月份?|夏天|刚刚?|就要|就|才|上半年|的)?"
              + LEVEL
              + "(?:要)?毕业(?!班|后|设计)");
  private static final Pattern CLASS = Pattern.compile("(?<year>(?<![0-9])(?:20)?[0-9]{2})届");
  private static final Pattern JUST =
      Pattern.compile("(?:刚刚?|才)(?:从)?" + LEVEL + "毕业(?!班|两|[0-9])");
  private static final Pattern FRESH = Pattern.compile("应届(?!前)");
  private static final int GRADUATIONS = 7;
  private static final int LONGEST = 45;

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return Stream.of(
            utterance.all(YEARS_AGO).flatMap(m -> yearsAgo(utterance, m).stream()),
            utterance.all(IN_YEAR).flatMap(m -> inYear(utterance, m).stream()),
            utterance.all(CLASS).flatMap(m -> inYear(utterance, m).stream()),
            utterance.all(JUST).map(m -> just(utterance, m)),
            utterance.all(FRESH).map(m -> fresh(utterance, m)))
        .flatMap(mentions -> mentions);
  }

  private static Optional<Mention> yearsAgo(Utterance utterance, MatchResult match) {
    LocalDate today = utterance.today();
    boolean half = match.group("count").equals("半");
    OptionalInt count = half ? OptionalInt.of(0) : Figure.whole(match.group("count"));
    if (count.isEmpty() || count.getAsInt() > LONGEST) {
      return Optional.empty();
    }
    int year = today.getYear() - count.getAsInt();
    boolean thisYears = today.getMonthValue() >= GRADUATIONS;
    boolean exact = thisYears && match.group("more") == null && !half;
    IntStream years = exact ? IntStream.of(year) : IntStream.of(year, year - 1);
    return Optional.of(
        utterance.mention(
            Kind.STUDY,
            match,
            match.group(),
            years.mapToObj(GraduationMentions::graduated).toList(),
            exact ? "算 " + year + "年毕业" : ""));
  }

  private static Optional<Mention> inYear(Utterance utterance, MatchResult match) {
    LocalDate today = utterance.today();
    String said = match.group("year");
    int year = Stretch.schoolYear(said, today);
    if (year < today.getYear() - LONGEST || year > today.getYear() + 5) {
      return Optional.empty();
    }
    boolean done =
        year < today.getYear() || (year == today.getYear() && today.getMonthValue() >= GRADUATIONS);
    StudyState before = year <= today.getYear() + 1 ? StudyState.FINAL_YEAR : StudyState.IN_SCHOOL;
    Person person =
        done
            ? graduated(year)
            : Person.unknown().with(Fact.STUDY_STATE, before).with(Fact.GRADUATION_YEAR, year);
    return Optional.of(utterance.mention(Kind.STUDY, match, year + "年毕业", List.of(person), ""));
  }

  private static Mention just(Utterance utterance, MatchResult match) {
    int year = utterance.today().getYear();
    boolean summer = utterance.today().getMonthValue() >= GRADUATIONS - 1;
    return utterance.mention(
        Kind.STUDY,
        match,
        "刚毕业",
        summer ? List.of(graduated(year)) : List.of(graduated(year), graduated(year - 1)),
        "");
  }

  /** 应届 of before the summer will finish then; after it, of this summer or of the next. */
  private static Mention fresh(Utterance utterance, MatchResult match) {
    int year = utterance.today().getYear();
    boolean afterSummer = utterance.today().getMonthValue() >= GRADUATIONS;
    Person last = Person.unknown().with(Fact.STUDY_STATE, StudyState.FINAL_YEAR);
    List<Person> meanings =
        afterSummer
            ? List.of(last.with(Fact.GRADUATION_YEAR, year + 1), graduated(year))
            : List.of(last.with(Fact.GRADUATION_YEAR, year));
    return utterance.mention(Kind.STUDY, match, "应届", meanings, afterSummer ? "没说是哪一年的应届" : "");
  }

  private static Person graduated(int year) {
    return Person.unknown()
        .with(Fact.STUDY_STATE, StudyState.GRADUATED)
        .with(Fact.GRADUATION_YEAR, year);
  }
}
