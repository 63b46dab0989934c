package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 裸眼4.5、左眼4.7右眼4.6、4.6/4.7、视力0.8, in five-mark record (五分记录). A decimal figure (小数记录) V is turned
 * into 5 + lg V, to one decimal, as in the standard chart (GB 11533).
 */
final class EyesightMentions implements Recogniser {

  private static final Pattern CONTEXT = Pattern.compile("视力|[进近]视|裸眼|裸视|眼|矫正|验光|散光|戴镜");
  private static final String FIVE_MARK = "[345]\\.[0-9](?![0-9])|[四五]点[零一二三四五六七八九]";
  private static final String DECIMAL =
      "[01]\\.[0-9]{1,2}(?![0-9])|2\\.0|零点[一二三四五六七八九]{1,2}|一点[零二五]";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![0-9.])(?<figure>"
              + FIVE_MARK
              + "|"
              + DECIMAL
              + ")(?! ?(?:米|m|斤|公斤|kg|厘米|公分|cm|万|元|块|%|分钟|倍))");
  private static final Pattern SIDE =
      Pattern.compile("(?<left>左)|(?<right>右)|(?<both>双眼|两眼|两只眼|两个眼|都)");
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<![0-9.])(?<one>[345]\\.[0-9]"
              + "|[01]\\.[0-9]) ?[/、和跟,-] ?(?<two>[345]\\.[0-9]"
              + "|[01]\\.[0-9])(?![0-9.])");
  private static final Pattern CORRECTED =
      Pattern.compile("矫正|(?<!不)(?<!没)[戴带](?:着|上|了)?(?:近视)?(?:眼)?[镜睛]|配镜|戴眼镜");
  private static final Pattern NAKED = Pattern.compile("裸眼|裸视|不戴|没戴|摘了?(?:眼)?镜|不带眼");
  private static final Pattern GLASSES = Pattern.compile("(?<!不)(?<!没)(?<!没有)[进近]视|眼镜|度");
  private static final Pattern SURGERY_BEFORE = Pattern.compile("术后|手术后|做完|恢复");
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);
  private static final BigDecimal HIGHEST_DECIMAL = BigDecimal.valueOf(2);
  private static final int NEAR = 14;

  /** Which eye a figure is of. */
  private enum Eye {
    LEFT("左眼"),
    RIGHT("右眼"),
    BOTH("两眼");

    private final String label;

    Eye(String label) {
      this.label = label;
    }
  }

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return utterance.has(CONTEXT)
        ? Stream.concat(
            utterance.all(PAIR).flatMap(m -> pair(utterance, m).stream()),
            utterance.all(FIGURE).flatMap(m -> single(utterance, m).stream()))
        : Stream.empty();
  }

  private static Optional<Mention> pair(Utterance utterance, MatchResult match) {
    if (SIDE.matcher(utterance.before(match.start("two"), 3)).find()) {
      return Optional.empty();
    }
    Optional<BigDecimal> one = fiveMark(match.group("one"));
    Optional<BigDecimal> two = fiveMark(match.group("two"));
    if (one.isEmpty() || two.isEmpty() || !match.group("one").substring(0, 1).matches("[345]")) {
      return Optional.empty();
    }
    String before = utterance.before(match.start(), NEAR);
    boolean rightFirst = before.contains("右左");
    boolean told = rightFirst || before.contains("左右");
    Person given = of(Eye.LEFT, naked(before), one.get(), of(Eye.RIGHT, naked(before), two.get()));
    Person swapped =
        of(Eye.LEFT, naked(before), two.get(), of(Eye.RIGHT, naked(before), one.get()));
    String reading = kind(naked(before)) + one.get() + "、" + two.get();
    if (one.get().compareTo(two.get()) == 0) {
      return Optional.of(utterance.mention(Kind.EYESIGHT, match, reading, List.of(given), ""));
    }
    List<Person> meanings = told ? List.of(rightFirst ? swapped : given) : List.of(given, swapped);
    return Optional.of(
        utterance.mention(Kind.EYESIGHT, match, reading, meanings, told ? "" : "没说哪个是左眼哪个是右眼"));
  }

  private static Optional<Mention> single(Utterance utterance, MatchResult match) {
    String figure = match.group("figure");
    boolean decimal = !"345四五".contains(figure.substring(0, 1));
    String before = before(utterance, match);
    String after = utterance.after(match.end(), 5);
    boolean near =
        CONTEXT.matcher(before).find() || SIDE.matcher(before).find() || after.contains("视力");
    if (decimal && !near) {
      return Optional.empty();
    }
    Optional<BigDecimal> mark = fiveMark(figure);
    if (mark.isEmpty()) {
      return Optional.empty();
    }
    boolean corrected = CORRECTED.matcher(before).find();
    boolean naked = !corrected || lastNaked(before);
    Optional<Eye> eye = eye(before);
    boolean told =
        corrected || NAKED.matcher(before).find() || SURGERY_BEFORE.matcher(before).find();
    boolean either =
        !told && utterance.has(GLASSES) && !utterance.has(CORRECTED) && !utterance.has(NAKED);
    Eye meant = eye.orElse(Eye.BOTH);
    List<Person> meanings =
        either
            ? List.of(
                of(meant, true, mark.get(), Person.unknown()),
                of(meant, false, mark.get(), Person.unknown()))
            : List.of(of(meant, naked, mark.get(), Person.unknown()));
    String reading =
        meant.label
            + (either ? "视力 " : kind(naked))
            + mark.get()
            + (decimal ? "（小数记录 " + figure + "）" : "");
    return Optional.of(
        utterance.mention(
            Kind.EYESIGHT, match, reading, meanings, note(eye.isPresent(), told, either)));
  }

  private static String note(boolean eye, boolean told, boolean either) {
    String side = eye ? "" : "没说哪只眼，按两只眼都是算";
    String kind = told ? "" : either ? "没说是裸眼还是矫正" : "没说戴不戴眼镜，按裸眼算";
    return side + (side.isEmpty() || kind.isEmpty() ? "" : "；") + kind;
  }

  /** What stands before a figure, back over a comma where an eye is named across it. */
  private static String before(Utterance utterance, MatchResult match) {
    int from = Math.max(0, match.start() - NEAR);
    String before = utterance.text().substring(from, match.start());
    int stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';'));
    return before.substring(stop + 1);
  }

  private static boolean naked(String before) {
    return !CORRECTED.matcher(before).find() || lastNaked(before);
  }

  private static boolean lastNaked(String before) {
    int naked = NAKED.matcher(before).results().mapToInt(MatchResult::start).max().orElse(-1);
    int corrected =
        CORRECTED.matcher(before).results().mapToInt(MatchResult::start).max().orElse(-1);
    return naked >= 0 && naked >= corrected - 1;
  }

  /** The eye named since the figure before, or with it where no comma parts the two. */
  private static Optional<Eye> eye(String before) {
    int since = FIGURE.matcher(before).results().mapToInt(MatchResult::end).max().orElse(0);
    String own = before.substring(since);
    Optional<Eye> named = lastEye(own);
    return named.isPresent() || own.contains(",") ? named : lastEye(before);
  }

  private static Optional<Eye> lastEye(String text) {
    return SIDE.matcher(text)
        .results()
        .reduce((first, second) -> second)
        .map(m ->
            m.group("left") != null ? Eye.LEFT : m.group("right") != null ? Eye.RIGHT : Eye.BOTH);
  }

  private static String kind(boolean naked) {
    return naked ? "裸眼 " : "矫正 ";
  }

  private static Person of(Eye eye, boolean naked, BigDecimal mark) {
    return of(eye, naked, mark, Person.unknown());
  }

  private static Person of(Eye eye, boolean naked, BigDecimal mark, Person person) {
    Fact<BigDecimal> left = naked ? Fact.NAKED_LEFT : Fact.CORRECTED_LEFT;
    Fact<BigDecimal> right = naked ? Fact.NAKED_RIGHT : Fact.CORRECTED_RIGHT;
    return switch (eye) {
      case LEFT -> person.with(left, mark);
      case RIGHT -> person.with(right, mark);
      case BOTH -> person.with(left, mark).with(right, mark);
    };
  }

  /** The figure in five-mark record, where it is one of the chart. */
  private static Optional<BigDecimal> fiveMark(String figure) {
    return Figure.decimal(figure)
        .filter(f -> f.signum() > 0)
        .map(f ->
            f.compareTo(HIGHEST_DECIMAL) > 0
                ? f
                : FIVE.add(BigDecimal.valueOf(Math.log10(f.doubleValue()))))
        .map(f -> f.setScale(1, RoundingMode.HALF_UP))
        .filter(f ->
            f.compareTo(new BigDecimal("3.0")) >= 0 && f.compareTo(new BigDecimal("5.3")) <= 0);
  }
}
