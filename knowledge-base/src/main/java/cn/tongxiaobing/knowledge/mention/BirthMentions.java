package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 2003年5月生、03年的、2008-03-05、05后、属马. */
final class BirthMentions implements Recogniser {

  private static final String YEAR =
      "(?<![0-9])(?<year>(?:19[4-9]|20[0-2])[0-9]|[0-9]{2}(?=年)"
          + "|[零〇一二三四五六七八九]{2}(?=年)|[一二][九零〇][零〇一二三四五六七八九]{2}(?=年))";
  private static final String MONTH = "(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
  private static final String DAY = "(?<day>3[01]|[12][0-9]|0?[1-9])";

  /** What ends 03年的 where a birth is meant, and not the rules or the recruits of a year. */
  private static final String END =
      "(?= ?(?:$|[,。;!?、]|能|还|可以|行|男|女|吗|呢|够|想|现在|今年|算|是不是|符合|属|大专|本科|高中|中专|初中|研究生|身高|,))";

  private static final Pattern FULL =
      Pattern.compile(YEAR + "[年\\-./] ?" + MONTH + "[月\\-./] ?" + DAY + "(?![0-9])[日号]?");
  private static final Pattern PARTIAL =
      Pattern.compile(
          YEAR
              + "年? ?(?:(?:"
              + MONTH
              + "月份?)(?:底|初|中旬)?)?(?:出生的?|生的|生人|生日|生(?=[,。;!?、 ]|$)|的"
              + END
              + ")");
  private static final Pattern BIRTH_AFTER = Pattern.compile("^ ?(?:出生|生日|生的|生人|生(?![0-9源活病意])|的)");
  private static final Pattern BIRTH_BEFORE =
      Pattern.compile("(?:出生(?:日期|年月|于|在)?|生日|生于|生在)[是为: ]{0,2}$");

  /** 我干满11年的: so many years, not the year. */
  private static final Pattern SERVED_BEFORE =
      Pattern.compile("(?:干|当|服役|待|呆|扛枪?)(?:兵|了|过|满|够|足)*$|[满够足]$");

  private static final Pattern EVENT =
      Pattern.compile("做|手术|入伍|退伍|退役|参军|当兵|报到|毕业|入学|登记|施行|实施|发布|公告|起|至|到|截止|开始|服役|报名|去世|牺牲|入党");
  private static final Pattern DECADE =
      Pattern.compile("(?<![0-9])([0-9]{2}|[零〇]{2}|[零〇][五0-9]|九[零〇五])后(?![来面天边续背])");
  private static final Pattern ZODIAC = Pattern.compile("属([鼠牛虎兔龙蛇马羊猴鸡狗猪])的?");
  private static final String ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪";
  private static final int YEAR_OF_THE_RAT = 1900;
  private static final int YOUNGEST = 12;
  private static final int OLDEST = 80;
  private static final int NEAR = 8;

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return Stream.of(
            utterance.all(FULL).flatMap(m -> full(utterance, m).stream()),
            utterance.all(PARTIAL).flatMap(m -> partial(utterance, m).stream()),
            utterance.all(DECADE).flatMap(m -> decade(utterance, m).stream()),
            utterance.all(ZODIAC).flatMap(m -> zodiac(utterance, m).stream()))
        .flatMap(mentions -> mentions);
  }

  private static Optional<Mention> full(Utterance utterance, MatchResult match) {
    boolean said =
        BIRTH_AFTER.matcher(utterance.after(match.end(), NEAR)).find()
            || BIRTH_BEFORE.matcher(utterance.before(match.start(), NEAR)).find();
    String around = utterance.before(match.start(), NEAR) + utterance.after(match.end(), NEAR);
    if (!said && EVENT.matcher(around).find()) {
      return Optional.empty();
    }
    return Stretch.ofCalendar(match.group().replace(" ", ""), utterance.today())
        .filter(day -> day.first().equals(day.last()))
        .filter(day -> isPlausible(day.first().getYear(), utterance.today()))
        .map(day ->
            utterance.mention(
                Kind.BIRTH, match, day.reading() + "出生", Fact.BIRTH_DATE, day.first()));
  }

  private static Optional<Mention> partial(Utterance utterance, MatchResult match) {
    int year = year(match.group("year"), utterance.today());
    boolean served = SERVED_BEFORE.matcher(utterance.before(match.start(), NEAR)).find();
    if (served || !isPlausible(year, utterance.today())) {
      return Optional.empty();
    }
    String month = match.group("month");
    String shown = year + "年" + (month == null ? "" : Figure.whole(month).orElse(0) + "月") + "出生";
    return Optional.of(utterance.mention(Kind.BIRTH, match, shown, Fact.BIRTH_YEAR, year));
  }

  private static Optional<Mention> decade(Utterance utterance, MatchResult match) {
    int first = year(match.group(1), utterance.today());
    int length = first % 10 == 0 ? 10 : 5;
    return isPlausible(first, utterance.today())
        ? Optional.of(
            utterance.mention(
                Kind.BIRTH,
                match,
                match.group(),
                years(IntStream.range(first, first + length)),
                first + " 到 " + (first + length - 1) + "年都算" + match.group()))
        : Optional.empty();
  }

  private static Optional<Mention> zodiac(Utterance utterance, MatchResult match) {
    int animal = ANIMALS.indexOf(match.group(1));
    int today = utterance.today().getYear();
    List<Person> meanings =
        years(
            IntStream.rangeClosed(today - 45, today - YOUNGEST)
                .filter(y -> (y - YEAR_OF_THE_RAT) % 12 == animal));
    return Optional.of(
        utterance.mention(Kind.BIRTH, match, match.group(), meanings, "属相十二年一轮，说不准是哪一年"));
  }

  private static List<Person> years(IntStream years) {
    return years.mapToObj(y -> Person.unknown().with(Fact.BIRTH_YEAR, y)).toList();
  }

  private static int year(String text, LocalDate today) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      number = number * 10 + Figure.whole(text.substring(i, i + 1)).orElse(0);
    }
    return Stretch.year(Integer.toString(number), today);
  }

  private static boolean isPlausible(int year, LocalDate today) {
    return year <= today.getYear() - YOUNGEST && year >= today.getYear() - OLDEST;
  }
}
