package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 130斤、65公斤、一百三十斤、体重一百三、190多斤; in kilograms. */
final class WeightMentions implements Recogniser {

  private static final String NUMBER =
      "(?<figure>(?<![0-9.])[1-9][0-9]{1,2}(?:\\.[0-9]{1,2})?"
          + "|[一二两][百][零一二三四五六七八九十]{0,4}+|[三四五六七八九]十[一二三四五六七八九]?+)";
  private static final Pattern WITH_UNIT =
      Pattern.compile(NUMBER + " ?(?<more>多|来|几)? ?(?<unit>公斤|千克|kg|市斤|斤)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:体重|体中|体垂|净重|重量)(?:是|有|才|就|只有|大概|大约|约|为|差不多|也就|目前|现在|快|:| ){0,3}"
              + NUMBER
              + "(?![0-9.]|[多来几]? ?(?:斤|公斤|千克|kg|市斤|cm|厘米|公分))");
  private static final Pattern AFTER_HEIGHT =
      Pattern.compile(
          "(?:(?:(?<![0-9.])1[4-9][0-9] ?(?:cm|厘米|公分)|1米[0-9]{1,2}"
              + "|一米[一二三四五六七八九]{1,2}|(?<![0-9.])1\\.[4-9][0-9] ?(?:m"
              + "|米)) ?[,/、 ] ?(?:体?重)?"
              + "|(?<![0-9.])1[4-9][0-9] ?(?:/|[,、 ]?体?重) ?)"
              + "(?<figure>[1-9][0-9]{1,2})(?![0-9.多来几]| ?(?:斤|公斤|千克|kg|市斤|cm|厘米|公分|度"
              + "|岁|年|分|元|块|个|名|米|届|月|号))");
  private static final Pattern BLOOD_PRESSURE = Pattern.compile("血压|高压|低压|mmhg|毫米汞柱");

  /** What has been or shall be lost is not what somebody weighs. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?<!偏|太|很|较|有点|微)(?:减|瘦|胖|掉|差|超|增|长|轻)(?:了|到|掉|重了?|肥了?|下来|下去|个|回"
              + "|出){0,2}(?:有|快|大概)?$|重了$|(?:以前|原来|之前|原先|曾经|本来)[^,。;!?]{0,6}$");

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal NINE = BigDecimal.valueOf(9);
  private static final int SURELY_KILOGRAMS = 75;
  private static final int SURELY_JIN = 100;
  private static final int NEAR = 6;

  @Override
  public Stream<Mention> read(Utterance utterance) {
    if (utterance.has(BLOOD_PRESSURE)) {
      return utterance.all(WITH_UNIT).flatMap(m -> withUnit(utterance, m).stream());
    }
    return Stream.of(
            utterance.all(WITH_UNIT).flatMap(m -> withUnit(utterance, m).stream()),
            utterance.all(NAMED).flatMap(m -> bare(utterance, m, m.start()).stream()),
            utterance
                .all(AFTER_HEIGHT)
                .flatMap(m -> bare(utterance, m, m.start("figure")).stream()))
        .flatMap(mentions -> mentions)
        .filter(m -> isNow(utterance, m));
  }

  private static boolean isNow(Utterance utterance, Mention mention) {
    String before = utterance.before(mention.start(), NEAR);
    boolean reached = before.endsWith("到") && utterance.after(mention.end(), 1).equals("了");
    return reached || !CHANGE.matcher(before).find();
  }

  private static Optional<Mention> withUnit(Utterance utterance, MatchResult match) {
    boolean jin = match.group("unit").endsWith("斤") && !match.group("unit").equals("公斤");
    Optional<BigDecimal> figure = Figure.decimal(match.group("figure"));
    boolean more = match.group("more") != null;
    return figure.flatMap(f -> {
      Stream<BigDecimal> figures = more ? Stream.of(f, f.add(NINE)) : Stream.of(f);
      List<Person> meanings = figures.flatMap(n -> weighing(n, jin).stream()).toList();
      String shown = Figure.shown(f) + (more ? "多" : "") + (jin ? "斤" : "公斤");
      return meanings.isEmpty()
          ? Optional.<Mention>empty()
          : Optional.of(
              utterance.mention(
                  Kind.WEIGHT,
                  match,
                  meanings.size() == 1 ? reading(meanings) : shown,
                  meanings,
                  more ? "没说准多少" : ""));
    });
  }

  private static Optional<Mention> bare(Utterance utterance, MatchResult match, int start) {
    Optional<BigDecimal> figure = Figure.decimal(match.group("figure"));
    if (figure.isEmpty()) {
      return Optional.empty();
    }
    int about = figure.get().intValue();
    Stream<Optional<Person>> possible =
        about < SURELY_KILOGRAMS
            ? Stream.of(weighing(figure.get(), false))
            : about >= SURELY_JIN
                ? Stream.of(weighing(figure.get(), true))
                : Stream.of(weighing(figure.get(), true), weighing(figure.get(), false));
    List<Person> meanings = possible.flatMap(Optional::stream).toList();
    String note =
        about >= SURELY_JIN ? "没写单位，按斤算" : "没写单位" + (meanings.size() == 1 ? "，按公斤算" : "，是斤还是公斤");
    String shown = Figure.shown(figure.get());
    return meanings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            utterance.mention(
                Kind.WEIGHT,
                start,
                match.end(),
                meanings.size() == 1 ? reading(meanings) : shown,
                meanings,
                note));
  }

  private static String reading(List<Person> meanings) {
    return meanings.getFirst().find(Fact.WEIGHT).map(Figure::shown).orElse("") + " 公斤";
  }

  private static Optional<Person> weighing(BigDecimal figure, boolean jin) {
    BigDecimal kilograms = jin ? figure.divide(TWO) : figure;
    return Fact.WEIGHT
        .parse(Figure.shown(kilograms))
        .map(value -> Person.unknown().with(Fact.WEIGHT, value));
  }
}
