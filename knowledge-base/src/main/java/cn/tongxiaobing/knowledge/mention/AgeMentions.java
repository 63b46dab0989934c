package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 23 岁、今年23、刚满18、快24了、下个月满23、24 岁生日还没过、虚岁24. */
final class AgeMentions implements Recogniser {

  private static final String NUMBER =
      "(?<age>(?<![0-9.])[1-9][0-9](?![0-9.])|[一二三四五六七八九]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?)";

  /** What follows a number that is not an age. */
  private static final String NO_UNIT =
      "(?! ?(?:[0-9.%一二三四五六七八九十百千万/-]|年|月|号|日|个|斤|公斤|千克|kg|cm|厘米|公分|米|度|块|元"
          + "|名|人|天|分|次|级|期|届|中|所|点|w|k|小时|多?万|公里|后|省|位|类|项|有[一二三四五六七八九]|几|来|多"
          + "|出头))";

  private static final Pattern NOMINAL =
      Pattern.compile(
          "(?:虚岁|虚龄|毛岁|虚)(?:是|都|已经|也)?"
              + NUMBER
              + "岁?|"
              + "(?<![0-9.])(?<after>[1-9][0-9])(?:岁)?(?:虚岁|虚龄|毛岁)");
  private static final Pattern NOT_YET =
      Pattern.compile(
          "(?:(?:差|还差|再过|还有|再有)(?:几|[一二三四五六七八九十两0-9]{1,2})(?:个月|天|个星期|周)(?:才|就|到|刚好|多)?(?:满|到|过)?"
              + "|还(?:没有?|未|不)(?:到|满|过|够)"
              + "|(?:下个月|下月|月底|年底|下周|过几天|马上|快要?|即将|眼看)(?:就|就要|要|才|到|刚)?(?:满|到|过)?)"
              + NUMBER
              + "(?:周?岁)?"
              + NO_UNIT);
  private static final Pattern BEFORE_THE_BIRTHDAY =
      Pattern.compile(NUMBER + "(?:周?岁)(?:的)?生日(?:都|也)?还?(?:没有?|未)(?:过|到)");
  private static final Pattern IN_YEARS =
      Pattern.compile(
          NUMBER
              + " ?(?:周岁|岁)(?:零?[0-9一二两三四五六七八九十]{1,2}个月)?(?:半|多|整)?(?!的时候|时|那年|那会"
              + "|就(?:去|开始|参|当|入)|左右的时候)");
  private static final Pattern THIS_YEAR =
      Pattern.compile(
          "(?:今年|现年|现在|年龄|年纪|岁数|周岁|刚满|已满|满|刚过|都|才|已经|刚|也就)(?:是|都|才|刚满?|已经|已满|满"
              + "|就|也|有|我|他|她|:| |周岁){0,2}"
              + NUMBER
              + NO_UNIT);
  private static final Pattern OF_SOMEBODY =
      Pattern.compile(
          "(?<=[男女](?:的|生|孩|兵)?[, ]?|我|俺|他|她|娃|孩子|儿子|闺女|女儿|弟|妹|小伙|小伙子|姑娘|小子|本人)"
              + NUMBER
              + NO_UNIT
              + "|(?<![0-9.])(?<beside>[1-3][0-9])(?=[, ]?[男女](?:的|生|孩|$|[, ]))");

  /** 多大能当兵,22: what the figure is was said before. */
  private static final Pattern BEHIND_AGE =
      Pattern.compile(
          "(?<=(?:年龄|年令|年纪|岁数|多大|几岁)[^0-9]{0,30}[,。;!?]是?)"
              + "(?<age>[1-4][0-9])(?=[呢的了吧]*(?:$|[,。;!?]))");

  /** What the next figure is of, when it is not of somebody's years: 我bmi是29，男的. */
  private static final Pattern MEASURE =
      Pattern.compile("(bmi|指数|体脂率?|血压|高压|低压|血糖|心率|心跳|脉搏|转氨酶|血红蛋白)[^0-9,，。;；?!]{0,5}$");

  private static final int YOUNGEST = 10;
  private static final int OLDEST = 99;

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return Stream.of(
            utterance.all(NOMINAL).flatMap(m -> nominal(utterance, m).stream()),
            utterance.all(NOT_YET).flatMap(m -> age(utterance, m, "age", -1).stream()),
            utterance.all(BEFORE_THE_BIRTHDAY).flatMap(m -> age(utterance, m, "age", -1).stream()),
            utterance.all(IN_YEARS).flatMap(m -> age(utterance, m, "age", 0).stream()),
            utterance
                .all(THIS_YEAR)
                .filter(m -> !isOfMeasure(utterance, m.start("age")))
                .flatMap(m -> age(utterance, m, "age", 0).stream()),
            utterance.all(BEHIND_AGE).flatMap(m -> age(utterance, m, "age", 0).stream()),
            utterance
                .all(OF_SOMEBODY)
                .filter(m -> !isOfMeasure(utterance, figure(m)))
                .flatMap(
                    m -> age(utterance, m, m.group("age") == null ? "beside" : "age", 0).stream()))
        .flatMap(mentions -> mentions);
  }

  private static int figure(MatchResult match) {
    return match.start("age") < 0 ? match.start("beside") : match.start("age");
  }

  private static boolean isOfMeasure(Utterance utterance, int figure) {
    return MEASURE.matcher(utterance.text().substring(0, figure)).find();
  }

  private static Optional<Mention> nominal(Utterance utterance, MatchResult match) {
    OptionalInt age =
        Figure.whole(match.group("age") == null ? match.group("after") : match.group("age"));
    return age.isEmpty()
        ? Optional.empty()
        : Optional.of(
            utterance.mention(
                Kind.AGE,
                match,
                "虚岁 " + age.getAsInt(),
                IntStream.of(age.getAsInt() - 1, age.getAsInt() - 2)
                    .mapToObj(AgeMentions::aged)
                    .toList(),
                "虚岁比周岁大一岁或两岁，以出生日期为准"));
  }

  private static Optional<Mention> age(
      Utterance utterance, MatchResult match, String group, int shift) {
    OptionalInt said = Figure.whole(match.group(group));
    if (said.isEmpty() || said.getAsInt() < YOUNGEST || said.getAsInt() > OLDEST) {
      return Optional.empty();
    }
    int age = said.getAsInt() + shift;
    return Optional.of(utterance.mention(Kind.AGE, match, age + " 周岁", List.of(aged(age)), ""));
  }

  private static Person aged(int age) {
    return Person.unknown().with(Fact.AGE, age);
  }
}
