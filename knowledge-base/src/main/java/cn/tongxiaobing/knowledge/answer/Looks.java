package cn.tongxiaobing.knowledge.answer;

import java.util.regex.Pattern;

/**
 * How words look, which decides how much what was said before counts. All from 0 to 1.
 *
 * @param length how long they are
 * @param subject how much of a subject of their own they name
 * @param reachesBack whether they hold a word that does, such as 那 or 它
 * @param bare whether they name a thing and ask nothing of it, as 飞机呢 does
 * @param asks whether they ask; 我就当了五年 only tells
 */
record Looks(double length, double subject, double reachesBack, double bare, boolean asks) {

  private static final double LONG = 24;
  private static final double RICH = 8;
  private static final double WHOLE = 0.4;

  private static final Pattern REACHES_BACK =
      Pattern.compile(
          "^(那|那么|这|这个|那个|它|他|她|还|也|再|又|要是|如果|万一|然后|同样|另外|这样|这种)|[呢嘞咧][?.。]*$|"
              + "(它|这个|那个|这钱|那钱|这证|他|她)");

  /** 嘞 and 咧 are how 呢 is said here. */
  private static final Pattern ENDS_BARE = Pattern.compile("[呢嘞咧][?.。]*$");

  private static final Pattern ASKS =
      Pattern.compile("(.)不\\1|多少|多久|多大|几|啥|什么|怎么|咋|如何|哪|谁|吗|不$|没$|行|能|要(?!是)|得|可以|会");

  /** Whether they are a question by themselves, as a change of topic is. */
  boolean isWhole() {
    return asks && length >= WHOLE && reachesBack == 0;
  }

  /** Whether they ask anything: 飞机呢 and 我159 do not. */
  static boolean asks(String normal) {
    return ASKS.matcher(ENDS_BARE.matcher(normal).replaceFirst("")).find();
  }

  static Looks of(String normal, Subjects subjects) {
    String thing = ENDS_BARE.matcher(normal).replaceFirst("");
    boolean asks = asks(normal);
    boolean bare = thing.length() < normal.length() && !asks;
    return new Looks(
        Math.min(normal.length() / LONG, 1),
        Math.min(subjects.named(normal) / RICH, 1),
        REACHES_BACK.matcher(normal).find() ? 1 : 0,
        bare ? 1 : 0,
        asks);
  }
}
