package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Numeral;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Grades as tables span them (七至十级) and people name one (7级, 八级). */
final class Grades {

  private static final String NUMBER = "([0-9一二三四五六七八九十]{1,3}) ?";

  private static final Pattern SPAN = Pattern.compile(NUMBER + "级?[至到] ?" + NUMBER + "级");

  private static final Pattern ONE = Pattern.compile(NUMBER + "级");

  private Grades() {}

  /**
   * Whether {@code cell} is a span and {@code asked} names a grade within it. A cell that says more
   * (因病一至四级) has more conditions than the grade.
   */
  static boolean isAmong(String cell, String asked) {
    Matcher span = SPAN.matcher(cell);
    if (!span.matches()) {
      return false;
    }
    int first = number(span.group(1));
    int last = number(span.group(2));
    return ONE.matcher(SPAN.matcher(asked).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .mapToInt(grade -> number(grade.substring(0, grade.length() - 1)))
        .anyMatch(grade -> first <= grade && grade <= last);
  }

  private static int number(String numeral) {
    return Numeral.parse(numeral.strip()).orElse(-1);
  }
}
