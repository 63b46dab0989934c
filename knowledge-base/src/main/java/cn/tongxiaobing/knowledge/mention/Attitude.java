package cn.tongxiaobing.knowledge.mention;

import java.util.regex.Pattern;

/** Tells from the words around a figure whether the person is meant, or the rule. */
final class Attitude {

  private static final int NEAR = 12;
  private static final int CLAUSE = 30;
  private static final String UNIT = "(?:周岁|岁|厘米|公分|cm|公斤|千克|kg|斤|度|年|级|米)?";

  private static final Pattern RULE_BEFORE =
      Pattern.compile(
          "(?:上限|下限|最低|最高|最大|最小|最多|最少|至少|起码|不低于|不高于|不超过|低于|高于|大于|小于|超过|超出|达到|要求|标准|必须|规定|放宽到?至?|需要"
              + "|非得|非要|限制|是不是要?|得够|得满|得有|够不够|满不满|卡在|(?<![快就都上])要)(?:[是为在到满够有: ]|一般"
              + "|年满|周岁|身高|体重|裸眼|视力|年龄){0,4}$");
  private static final Pattern RULE_AFTER =
      Pattern.compile(
          "^ ?"
              + UNIT
              + "[及或和]?(?:以下|以上|以内|之内|之间|以后|以前|之前|之后|为限|封顶|起步|的?(?:要求|标准|规定|上限|下限|限制"
              + "|门槛)|才行|才能|才可以|才让|才收|才要"
              + "|就够|就行|就可以|内的?(?:可以|能|青年|男|女)|的(?:军士|士官|义务兵|士兵|退役)|的(?:男|女)?(?:青年|公民"
              + "|人(?!家)|男性|女性))");
  private static final Pattern RANGE_BEFORE =
      Pattern.compile("[0-9一二三四五六七八九十]" + UNIT + " ?[到至~—–-] ?$");
  private static final Pattern RANGE_AFTER =
      Pattern.compile("^ ?" + UNIT + " ?[到至~—–-] ?[0-9一二三四五六七八九十]");
  private static final Pattern HEARSAY =
      Pattern.compile("听说|听人说|网上|有人说|人家说|别人说|都说|据说|新闻|公告|文件|通知|政策|规定");
  private static final Pattern HYPOTHESIS =
      Pattern.compile("如果|要是|假如|假设|万一|若是|假使|比如|例如|(?:打算|准备|计划|想去?(?:考|读|上|做|纹|念))[^,。]{0,5}$");
  private static final Pattern DENIAL = Pattern.compile("(?:不是|并非|不算|没有|又不|也不是|没)(?:个|什么|啥)?$");

  private Attitude() {}

  static Stance of(Utterance utterance, int start, int end) {
    String before = utterance.before(start, NEAR);
    String after = utterance.after(end, NEAR);
    if (RULE_BEFORE.matcher(before).find()
        || RULE_AFTER.matcher(after).find()
        || RANGE_BEFORE.matcher(before).find()
        || RANGE_AFTER.matcher(after).find()) {
      return Stance.ASKED_ABOUT;
    }
    String clause = utterance.before(start, CLAUSE);
    if (HEARSAY.matcher(clause).find()) {
      return Stance.ASKED_ABOUT;
    }
    if (DENIAL.matcher(before).find()) {
      return Stance.NEGATED;
    }
    return HYPOTHESIS.matcher(clause).find() ? Stance.UNSURE : Stance.STATED;
  }
}
