package cn.tongxiaobing.knowledge.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the parts of a long story that ask. */
final class Clauses {

  private static final int LONG_STORY = 22;
  private static final int SHORTEST = 4;
  private static final int MOST = 3;

  private static final Pattern BREAK = Pattern.compile("[,.;!?。；！？，\\n]+|(?<=[吗呢不没]) +| {2,}");

  private static final Pattern ASKS =
      Pattern.compile(
          "(吗|呢|么|多少|多久|多大|多高|几[个天年月岁次块级号倍]|啥|什么|怎么|怎样|咋|如何|哪|谁|为何|"
              + "(.)(不|没)\\2|是否|能否|可否|有没有|算不算|行不|成不|中不|[^不]不$|没$)");

  private Clauses() {}

  /**
   * The clauses that ask, each with the one before it where it is too short to be understood alone;
   * none when the text is short or asks in one breath.
   *
   * @param normal in normal form
   */
  static List<String> asking(String normal) {
    if (normal.length() < LONG_STORY) {
      return List.of();
    }
    List<String> clauses =
        BREAK.splitAsStream(normal).map(String::strip).filter(c -> !c.isEmpty()).toList();
    if (clauses.size() < 2) {
      return List.of();
    }
    List<String> asking = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      String clause = clauses.get(i);
      if (ASKS.matcher(clause).find() && clause.length() >= SHORTEST) {
        asking.add(i > 0 ? clauses.get(i - 1) + "，" + clause : clause);
      }
    }
    return asking.subList(Math.max(0, asking.size() - MOST), asking.size());
  }
}
