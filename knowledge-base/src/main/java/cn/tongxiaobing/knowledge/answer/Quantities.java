package cn.tongxiaobing.knowledge.answer;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Figures with the unit they are told in: 八年, 23岁, 165厘米. */
final class Quantities {

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<![0-9一二三四五六七八九十百])(?<figure>[0-9]+(\\.[0-9]+)?|[零一二两三四五六七八九十百]+) ?"
              + "(?<unit>周?岁|年|个月|天|厘米|公分|公斤|斤|级|度)(?!级|以)");

  private Quantities() {}

  /** Whether {@code normal} tells one. */
  static boolean isIn(String normal) {
    return QUANTITY.matcher(normal).find();
  }

  /**
   * A question with the figure in it that is told anew: 是八年 after 当了十二年 makes it 当了八年. A unit that
   * is told twice in either leaves it as it was.
   */
  static String changed(String before, String said) {
    List<MatchResult> told = QUANTITY.matcher(said).results().toList();
    if (told.size() != 1) {
      return before;
    }
    String unit = unit(told.getFirst());
    List<MatchResult> same =
        QUANTITY.matcher(before).results().filter(was -> unit(was).equals(unit)).toList();
    return same.size() == 1
        ? new StringBuilder(before)
            .replace(same.getFirst().start(), same.getFirst().end(), told.getFirst().group())
            .toString()
        : before;
  }

  private static String unit(MatchResult quantity) {
    return quantity.group("unit").replace("周岁", "岁");
  }
}
