package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Numeral;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the list that was shown: 第二种呢, 头一个再说说, 最后那个是啥. */
final class Ordinal {

  private static final Pattern SAID =
      Pattern.compile(
          "^(那|那么|嗯|好|说说|讲讲|看看)?[,，]?(第(?<number>[一二三四五六七八九十0-9]{1,2})|(?<first>头一|打头)|(?<last>最后|最末|末了)一?那?)"
              + "(个|种|条|样|项|步|行|类|档)(那个)?(呢|嘞|咧|是啥|是什么|怎么说|咋说|咋回事|怎么回事|(再)?(说|讲)(说|讲|一?遍|一下)|"
              + "具体(点|呢|是啥|说说))?[?.。吧]*$");

  private Ordinal() {}

  /**
   * The index of what is meant.
   *
   * @param normal in normal form
   * @param size how long the list is
   */
  static Optional<Integer> of(String normal, int size) {
    Matcher said = SAID.matcher(normal);
    if (!said.matches() || size == 0) {
      return Optional.empty();
    }
    int number =
        said.group("last") != null
            ? size
            : said.group("first") != null
                ? 1
                : Numeral.parse(said.group("number")).orElse(size + 1);
    return number >= 1 && number <= size ? Optional.of(number - 1) : Optional.empty();
  }
}
