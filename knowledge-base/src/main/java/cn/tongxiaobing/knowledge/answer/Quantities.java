package cn.tongxiaobing.knowledge.answer;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Figures as a case is told by them: 八年, 23岁, 165厘米, and bare 4.8 of an eyesight. */
final class Quantities {

  private static final String UNIT = "(周?岁|年|个月|天|厘米|公分|公斤|斤|级|度)";

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<![0-9.])[0-9]+(\\.[0-9]+)?( ?"
              + UNIT
              + ")?|(?<![一二三四五六七八九十百])[零一二两三四五六七八九十百]+"
              + UNIT
              + "(?!级|以)");

  private static final Pattern FIGURE = Pattern.compile("[0-9.零一二两三四五六七八九十百 ]+");

  private static final Pattern YEAR = Pattern.compile("[0-9]{4} ?年");

  private static final Pattern FILLING = Pattern.compile("[是那要如果改成了话呢的我他她有,，。.? ]*");

  private Quantities() {}

  /** Whether {@code normal} tells one. */
  static boolean isIn(String normal) {
    return QUANTITY.matcher(normal).find();
  }

  /** Whether {@code normal} tells nothing else. */
  static boolean isAll(String normal) {
    return isIn(normal) && FILLING.matcher(without(normal)).matches();
  }

  /** {@code normal} with none. */
  static String without(String normal) {
    return QUANTITY.matcher(normal).replaceAll("");
  }

  /**
   * A question with the figure in it that is told anew: 是八年 after 当了十二年 makes it 当了八年. A bare
   * figure takes the unit of the only one before. Where either has several that it could be,
   * nothing is changed.
   */
  static String changed(String before, String said) {
    List<MatchResult> told = QUANTITY.matcher(said).results().toList();
    if (told.size() != 1) {
      return before;
    }
    String now = told.getFirst().group();
    boolean isBare = unit(now).isEmpty();
    List<MatchResult> same =
        QUANTITY
            .matcher(before)
            .results()
            .filter(was -> isBare || isLike(was.group(), now))
            .toList();
    if (same.size() != 1) {
      return before;
    }
    MatchResult was = same.getFirst();
    String whole = isBare ? now + unit(was.group()) : now;
    return before.substring(0, was.start()) + whole + before.substring(was.end());
  }

  private static String unit(String quantity) {
    return FIGURE.matcher(quantity).replaceFirst("").replace("周岁", "岁");
  }

  /** A year is another thing than a number of years. */
  private static boolean isLike(String quantity, String other) {
    return unit(quantity).equals(unit(other))
        && YEAR.matcher(quantity).matches() == YEAR.matcher(other).matches();
  }
}
