package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.language.ChineseText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says again what was said. */
final class Repeat {

  private static final Pattern ASKED =
      Pattern.compile(
          "^(.{0,6}(没听清楚?|没听见|没听懂|没看清|忘了|没记住)[,，。. ]*)?"
              + "(请|麻烦|你|您|帮我|能不能|可以)*(把)?(刚才|刚刚|前面|上面|上一个?|之前)?(那个|那条|那句|说的|讲的|的)*"
              + "(再|重新|重)(说|讲|念|重复|来|听|放)(一?遍|一下|一次|一回)?(吧|吗|好吗|行吗)?[?.。!]*$|"
              + "^(没听清|没听清楚|没听懂|啥来着|你说啥|重复(一下|一遍)?|再来一遍)[,，?.。!]*.{0,6}$");

  /** 我妈问的: who asks changes nothing. */
  private static final Pattern SAYS_WHO_ASKS =
      Pattern.compile(
          "^(是|我|俺|替|帮|给)*(他|她|娃|孩子)?(爸+|妈+|爹|娘|父母|爷爷|奶奶|哥+|姐+|弟+|妹+|儿子|闺女|同学|朋友|家里)"
              + "(让我|叫我|想|要|来)*(问|打听)的?[.!。]*$");

  /** 啥？再说一遍要等多久: what is to be said again is named behind. */
  private static final Pattern NAMED =
      Pattern.compile(
          "^(啥|什么|嗯|没听清楚?|没记住|忘了)?[?,，。!. ]*(请|麻烦|你|您)*(再|重新)(说|讲|念)一?[遍次]"
              + "[,，。. ]*(?<what>.{2,9})$");

  private static final Pattern EARLIER = Pattern.compile("(前面|上一个|之前)(那|的|一)");

  private Repeat() {}

  /** What was said before, where it is to be said again. */
  static Optional<Answer> of(String normal, Visit visit) {
    List<Turn> turns = visit.turns();
    if (turns.isEmpty()) {
      return Optional.empty();
    }
    if (ASKED.matcher(normal).find() || SAYS_WHO_ASKS.matcher(normal).find()) {
      boolean earlier = EARLIER.matcher(normal).find() && turns.size() > 1;
      return Optional.of(turns.get(turns.size() - (earlier ? 2 : 1)).answer());
    }
    Matcher named = NAMED.matcher(normal);
    return named.find() ? said(named.group("what"), turns) : Optional.empty();
  }

  /** The latest answer to a question on {@code what}, or one that speaks of it. */
  private static Optional<Answer> said(String what, List<Turn> turns) {
    Set<String> pairs = ChineseText.pairs(what);
    return turns.reversed().stream()
        .filter(turn -> {
          String all = turn.meant() + turn.answer().statement().text();
          return pairs.stream().anyMatch(all::contains);
        })
        .findFirst()
        .map(Turn::answer);
  }
}
