package cn.tongxiaobing.knowledge.reading;

import java.util.regex.Pattern;

/** {@code ，，} for {@code ，}; the dash —— and the ellipsis …… are doubled by right. */
final class DoubledPunctuation {

  private static final Pattern DOUBLED = Pattern.compile("([，。；：、！？])\\1++");

  private DoubledPunctuation() {}

  static String single(String text) {
    return DOUBLED.matcher(text).replaceAll("$1");
  }
}
