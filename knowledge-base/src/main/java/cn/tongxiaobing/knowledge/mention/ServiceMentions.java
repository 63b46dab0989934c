package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 当了5年兵、服役十二年、义务兵两年、两年半. */
final class ServiceMentions implements Recogniser {

  private static final String LENGTH =
      "(?<years>(?<![0-9.])[0-9]{1,2}(?![0-9.])"
          + "|[一二两三四五六七八九十]{1,3})(?<half>年半|年)(?:零?(?<months>[0-9]{1,2}"
          + "|[一二两三四五六七八九十]{1,2})个月|(?<more>多))?";
  private static final Pattern SERVED =
      Pattern.compile(
          "(?:当(?:了|过|满|够)?|服(?:现)?役?(?:了|满|过)?|服役期?(?:是|满|了)?|在部队(?:上)?(?:待|呆"
              + "|干|服役|里)?(?:了|满|过)?|从军(?:了)?|军龄(?:是|有|满)?|兵龄(?:是|有|满)?|干(?:了|满)"
              + "|入伍(?:了|满|都|已经)?|参军(?:了|满)?|留队(?:了)?|当兵(?:了|都|已经|满|有|快)?)(?:快|有|整|整整"
              + "|差不多|已经|将近)?"
              + LENGTH
              + "(?!前|后|以前|内|以内|之内|级|代)");
  private static final Pattern SOLDIER_YEARS =
      Pattern.compile(
          "(?:义务兵|[军士][士官]|下士|中士|上士|军士长|军官|部队),?(?:当|干|服役)?(?:了|满了?|够)?,?(?:到年底"
              + "|今年底)?(?:正好|刚好|整|整整|已经|快|满)?"
              + LENGTH
              + "(?!前|后|以前|内|以内|之内|级|代)");
  private static final Pattern YEARS_SOLDIER =
      Pattern.compile(LENGTH + "(?<of>义务兵|兵龄|军龄|老兵|服役|[军士][士官]|兵(?=了|,|。|$|能|退|回|给|拿|有|可|吗|,|领))");
  private static final Pattern AT_YEAR_END =
      Pattern.compile("(?:到年底|今年年?底|年底)(?:就|正好|刚好|满)+".replace("+", "{1,3}") + LENGTH);
  private static final Pattern SOLDIER = Pattern.compile("兵|军|士|役|部队|伍");
  private static final Pattern DISCHARGED =
      Pattern.compile("(?:退伍|退役|毕业|打工|转业|复员)[^,。]{0,3}$|(?:每多?|再多?|多|先)$");
  private static final int LONGEST = 45;

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return utterance.has(SOLDIER)
        ? Stream.of(SERVED, SOLDIER_YEARS, YEARS_SOLDIER, AT_YEAR_END)
            .flatMap(utterance::all)
            .flatMap(m -> served(utterance, m).stream())
        : Stream.empty();
  }

  private static Optional<Mention> served(Utterance utterance, MatchResult match) {
    OptionalInt years = Figure.whole(match.group("years"));
    if (years.isEmpty()
        || years.getAsInt() < 1
        || years.getAsInt() > LONGEST
        || DISCHARGED.matcher(utterance.before(match.start(), 6)).find()) {
      return Optional.empty();
    }
    Person person = Person.unknown().with(Fact.SERVICE_YEARS, years.getAsInt());
    String reading = "服役 " + years.getAsInt() + " 年";
    if (match.group("half").equals("年半")) {
      return Optional.of(
          utterance.mention(
              Kind.SERVICE,
              match,
              reading + "半",
              List.of(person.with(Fact.SERVICE_MONTHS, 6)),
              ""));
    }
    if (match.group("months") != null) {
      int months = Figure.whole(match.group("months")).orElse(0);
      return months > 11
          ? Optional.empty()
          : Optional.of(
              utterance.mention(
                  Kind.SERVICE,
                  match,
                  reading + " " + months + " 个月",
                  List.of(person.with(Fact.SERVICE_MONTHS, months)),
                  ""));
    }
    List<Person> meanings =
        match.group("more") == null
            ? List.of(person)
            : List.of(person.with(Fact.SERVICE_MONTHS, 1), person.with(Fact.SERVICE_MONTHS, 11));
    return Optional.of(
        utterance.mention(
            Kind.SERVICE,
            match,
            reading + (meanings.size() > 1 ? "多" : ""),
            meanings,
            meanings.size() > 1 ? "没说多几个月" : ""));
  }
}
