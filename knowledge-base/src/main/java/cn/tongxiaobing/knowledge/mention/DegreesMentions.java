package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 近视400度、左眼500右眼300、散光加近视七百度. */
final class DegreesMentions implements Recogniser {

  private static final Pattern CONTEXT = Pattern.compile("[进近]视|散光|眼|度数|戴镜|配镜|[左右][0-9]{3}");
  private static final String NUMBER =
      "(?<figure>(?<![0-9.])[1-9][0-9]{1,3}(?![0-9.])"
          + "|[一二两三四五六七八九][百千][零一二三四五六七八九十百]{0,4}+|[二三四五六七八九]十五?+)";
  private static final Pattern WITH_UNIT = Pattern.compile(NUMBER + "(?<more>多|来|几)? ?度(?!假)");
  private static final Pattern OF_AN_EYE =
      Pattern.compile(
          "(?<side>左|右)(?:眼|边|眼睛)?(?:近视|度数)?(?:是|有|:| ){0,2}" + NUMBER + "(?<more>多|来|几)?(?! ?度)");
  private static final Pattern NEAR_SIGHT =
      Pattern.compile(
          "(?:[进近]视|度数)(?:眼)?(?:是|有|大概|才|都|快|:| ){0,3}"
              + NUMBER
              + "(?<more>多|来|几)?(?! ?(?:度|年|米|个|岁|天|块|元|斤))");
  private static final Pattern SIDE =
      Pattern.compile("(?<left>左)|(?<right>右)|(?<both>双眼|两眼|两只眼|两个眼|都)");
  private static final Pattern ASTIGMATISM = Pattern.compile("散光(?:是|有|才|就|大概|:| ){0,3}$");
  private static final BigDecimal NINETY = BigDecimal.valueOf(90);
  private static final BigDecimal LEAST = BigDecimal.valueOf(25);
  private static final BigDecimal MOST = BigDecimal.valueOf(2000);
  private static final int NEAR = 10;

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return utterance.has(CONTEXT)
        ? Stream.of(WITH_UNIT, OF_AN_EYE, NEAR_SIGHT)
            .flatMap(p -> utterance.all(p).flatMap(m -> degrees(utterance, m).stream()))
        : Stream.empty();
  }

  private static Optional<Mention> degrees(Utterance utterance, MatchResult match) {
    String before = utterance.before(match.start("figure"), NEAR);
    Optional<BigDecimal> figure =
        Figure.decimal(match.group("figure"))
            .filter(f -> f.compareTo(LEAST) >= 0 && f.compareTo(MOST) <= 0);
    if (figure.isEmpty() || ASTIGMATISM.matcher(before).find()) {
      return Optional.empty();
    }
    boolean more = match.group("more") != null;
    Optional<MatchResult> side = SIDE.matcher(before).results().reduce((first, second) -> second);
    Stream<BigDecimal> figures =
        more ? Stream.of(figure.get(), figure.get().add(NINETY)) : Stream.of(figure.get());
    List<Person> meanings = figures.map(f -> of(side, f)).toList();
    String eye =
        side.map(s -> s.group("left") != null ? "左眼 " : s.group("right") != null ? "右眼 " : "两眼 ")
            .orElse("近视 ");
    String note = side.isEmpty() ? "没说哪只眼，按两只眼都是算" : "";
    return Optional.of(
        utterance.mention(
            Kind.EYESIGHT,
            match.start("figure"),
            match.end(),
            eye + Figure.shown(figure.get()) + (more ? " 多度" : " 度"),
            meanings,
            note));
  }

  private static Person of(Optional<MatchResult> side, BigDecimal degrees) {
    Person person = Person.unknown();
    boolean left = side.isEmpty() || side.get().group("right") == null;
    boolean right = side.isEmpty() || side.get().group("left") == null;
    if (left) {
      person = person.with(Fact.DEGREES_LEFT, degrees);
    }
    return right ? person.with(Fact.DEGREES_RIGHT, degrees) : person;
  }
}
