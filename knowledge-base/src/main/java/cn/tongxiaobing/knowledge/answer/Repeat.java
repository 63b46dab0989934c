package cn.tongxiaobing.knowledge.answer;

import java.util.List;
import java.util.regex.Pattern;

/** Says again what was said. */
final class Repeat {

  private static final Pattern ASKED =
      Pattern.compile(
          "^(请|麻烦|你|您|帮我|能不能|可以)*(把)?(刚才|刚刚|前面|上面|上一个?|之前)?(那个|那条|那句|说的|讲的|的)*"
              + "(再|重新|重)(说|讲|念|重复|来|听|放)(一?遍|一下|一次|一回)?(吧|吗|好吗|行吗)?[?.。!]*$|"
              + "^(没听清|没听清楚|没听懂|啥来着|你说啥|重复(一下|一遍)?|再来一遍)[,，?.。!]*.{0,6}$");

  private static final Pattern EARLIER = Pattern.compile("(前面|上一个|之前)(那|的|一)");

  private Repeat() {}

  static boolean isAskedFor(String normal) {
    return ASKED.matcher(normal).find();
  }

  /** The last answer of the visit, or the one before it where an earlier one is asked for. */
  static Answer of(String normal, Visit visit) {
    List<Turn> turns = visit.turns();
    boolean earlier = EARLIER.matcher(normal).find() && turns.size() > 1;
    return turns.get(turns.size() - (earlier ? 2 : 1)).answer();
  }
}
