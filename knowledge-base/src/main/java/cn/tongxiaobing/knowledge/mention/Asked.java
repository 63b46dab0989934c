package cn.tongxiaobing.knowledge.mention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which rules a question wants worked out: those whose subject it asks about and for which it
 * states something. A question that states nothing of its own asks for none.
 *
 * @param rule the name of the rule
 * @param topic what speaks of it in a question
 * @param wanted what asks for it to be worked out
 * @param own what must be stated, one of these
 * @param uses what else the rule reads, {@code own} included
 */
record Asked(String rule, Pattern topic, Pattern wanted, Set<Kind> own, Set<Kind> uses) {

  /** Whether somebody may join. */
  private static final Pattern ELIGIBLE =
      Pattern.compile(
          "能|可以|可不可以|行不行|行[吗不么啵]|中不|够不够|够[吗不]|合格|符合|达标|过没过|过得?了|会不会|会被|收不收|要不要"
              + "|要吗|要我|机会|希望|有戏|影响|嫌|通融|超没超|超龄|超了|超过|刷|认不认|让不让|当不了|去不了|太[瘦胖矮]|咋样|没问题"
              + "|有问题|不行|怎么样|[吗不么]$");

  private static final Pattern OF_ANOTHER_MATTER =
      Pattern.compile(
          "军校|提干|直招|定向|文职|公务员|考研|免试|专升本考|编制|事业编|国防生|招飞|飞行员|警校|警察|辅警|公安|消防|预备役"
              + "|民兵|[二再]次入伍|再入伍|退伍|退役|复员|转业|优待|抚恤|烈士"
              + "|津贴|工资|学费|补偿|退役金|复学|学籍|安置|逐月|评残|随军|保险|立功|等功|报到|[怎如在去].{0,3}(?:报名"
              + "|报(?:$|[?。呢]))|什么时候|啥时候|几月|哪天|截止|流程|材料|手续|瞒|盖住|糊弄|替我|找人|花钱|买个|洗掉|多久"
              + "|多长时间|回来|待遇|义务兵|士官|军士|兵役登记");

  private static final Pattern HOW_MUCH =
      Pattern.compile("多少|几万|怎么算|咋算|怎么计算|算一?下|算算|有多|能拿|能领|给我?多|补我?多|大概");
  private static final Pattern WHEN =
      Pattern.compile("期限|几天|多少天|多久|什么时候|啥时候|最晚|晚了|过期|逾期|超期|后果|来得及|还能|还可以|还行|要紧|咋办|怎么办|[吗不]$");
  private static final Pattern CLAUSE_END = Pattern.compile("[,。;!?、 ]");
  private static final Pattern JOINING =
      Pattern.compile(
          "(?:还能|能不能|能否|能|可以|可不可以|够不够|行不行|让不让|有机会)[^,。;!?]{0,8}(?:当兵|参军|入伍|应征"
              + "|征兵|报名|报上名|去当|女兵|男兵|当成兵|走兵)|(?:当兵|参军|入伍|应征|报名)(?:还)?(?:行|要我|能|可以|有戏)");

  private static final Set<Kind> ABOUT_AGE =
      EnumSet.of(Kind.AGE, Kind.BIRTH, Kind.EDUCATION, Kind.STUDY, Kind.SEX, Kind.INTAKE);
  private static final Set<Kind> CAREER =
      EnumSet.of(
          Kind.RANK,
          Kind.SERVICE,
          Kind.MERIT,
          Kind.DISABILITY,
          Kind.DISCHARGE,
          Kind.RECORD,
          Kind.WAY,
          Kind.AGE,
          Kind.BIRTH);

  /** What somebody who joins must meet; each is asked about where something of it is stated. */
  private static final List<Asked> ENLISTMENT =
      List.of(
          of("enlistment-age", "年龄|年令|年纪|岁数|超龄|岁", Set.of(Kind.AGE, Kind.BIRTH), ABOUT_AGE),
          of(
              "enlistment-education",
              "学历|文化|文凭",
              Set.of(Kind.EDUCATION),
              Set.of(Kind.EDUCATION, Kind.STUDY, Kind.SEX, Kind.INTAKE)),
          of(
              "enlistment-height",
              "身高|个子|个头|矮",
              Set.of(Kind.HEIGHT),
              Set.of(Kind.HEIGHT, Kind.SEX, Kind.INTAKE)),
          of(
              "enlistment-weight",
              "体重|胖|瘦|bmi",
              Set.of(Kind.WEIGHT),
              Set.of(Kind.WEIGHT, Kind.HEIGHT, Kind.BLOOD, Kind.SEX, Kind.INTAKE)),
          of(
              "enlistment-eyesight",
              "视力|近视|眼",
              Set.of(Kind.EYESIGHT),
              Set.of(Kind.EYESIGHT, Kind.INTAKE)),
          of(
              "laser-surgery",
              "手术|激光|飞秒|icl|晶体",
              Set.of(Kind.SURGERY),
              Set.of(Kind.SURGERY, Kind.SURGERY_DATE, Kind.EYESIGHT, Kind.INTAKE)),
          of("tattoos", "[纹文]身|刺青|纹", Set.of(Kind.TATTOO), Set.of(Kind.TATTOO, Kind.SEX)),
          of("scars", "疤|瘢", Set.of(Kind.SCAR), Set.of(Kind.SCAR)),
          of("exclusion", "案|拘留|坐牢|判", Set.of(Kind.RECORD), Set.of(Kind.RECORD)));

  private static final Pattern ONE_TOPIC =
      Pattern.compile(
          "(?:年龄|年令|岁数|学历|身高|个子|个头|体重|视力|眼睛|纹身|文身)[^,。;!?]{0,6}(?:够|过没过|超|合格|符合"
              + "|达标|行不|行吗|没问题|有问题|可以吗|能不能过|能过)");

  /** The same subjects asked about in ways that no rule answers. */
  private static final Pattern NOT_WORKED_OUT =
      Pattern.compile(
          "再要求|以后还能|重新|反悔|改选|放弃|多长时间完成|[啥什]么?单位|哪些单位|合同|基数|百分|几个点|增发|多给|多领|多拿"
              + "|比例|税|优待金|津贴|一个月|每月|一年(?:能)?(?:给|有|是|拿)?多少|每年(?:能)?(?:给|有|是|拿)?多少");

  /** Rules asked for by their own subject. */
  private static final List<Asked> OTHERS =
      List.of(
          new Asked(
              "discharge-grant",
              Pattern.compile(
                  "退役金|退伍费|退伍金|退役费|复员费|遣散费|(?:退伍|退役|回来|完兵|年兵)[^,。;!?]{0,8}(?:多少钱|拿多少"
                      + "|给多少|领多少|发多少|多少|几万)"),
              HOW_MUCH,
              Set.of(Kind.SERVICE, Kind.DISCHARGE),
              CAREER),
          new Asked(
              "tuition-aid",
              Pattern.compile(
                  "补偿|代偿|资助|学费[^,。;!?]{0,6}(?:补|退)|(?:补|退)[^,。;!?]{0,4}学费|[补退]多少|多少[补退]"),
              HOW_MUCH,
              Set.of(Kind.TUITION),
              EnumSet.of(Kind.TUITION, Kind.EDUCATION, Kind.STUDY, Kind.DISCHARGE)),
          of(
              "resettlement-assigned-work",
              "安排[^,。;!?]{0,3}(?:工作|营生|吗|不)|分(?:配)?(?:个|份)?工作|给安排|包分配|安置",
              Set.of(Kind.SERVICE, Kind.MERIT, Kind.DISABILITY),
              CAREER),
          of(
              "resettlement-monthly-pension",
              "(?:选|能|可以|办|走)[^,。;!?]{0,4}逐月",
              Set.of(Kind.SERVICE),
              CAREER),
          of("resettlement-retirement", "(?:能|可以|办)[^,。;!?]{0,4}退休", Set.of(Kind.SERVICE), CAREER),
          of(
              "resettlement-support",
              "(?:能|可以|够|符合)[^,。;!?]{0,6}供养|供养[^,。;!?]{0,4}(?:吗|不|条件)",
              Set.of(Kind.DISABILITY),
              CAREER),
          new Asked(
              "report-to-veterans-office",
              Pattern.compile("报到"),
              WHEN,
              Set.of(Kind.DISCHARGE),
              CAREER),
          new Asked(
              "return-deadline",
              Pattern.compile("退(?:兵|回)"),
              Pattern.compile("期限|多少天|几天|多久|来得及|还能退|过期"),
              Set.of(Kind.RETURN),
              EnumSet.of(Kind.RETURN)),
          new Asked(
              "bereavement-lump-sum",
              Pattern.compile("抚恤金"),
              HOW_MUCH,
              Set.of(Kind.BEREAVEMENT),
              EnumSet.of(Kind.BEREAVEMENT, Kind.MERIT)),
          new Asked(
              "martyr-commendation",
              Pattern.compile("褒扬金"),
              HOW_MUCH,
              Set.of(Kind.BEREAVEMENT),
              EnumSet.of(Kind.BEREAVEMENT)),
          of("deferral", "缓征|缓一?缓|晚点|推迟|晚几年|晚[一两]年", Set.of(Kind.RECORD), EnumSet.of(Kind.RECORD)),
          of(
              "registration-duty",
              "兵役登记",
              Set.of(Kind.AGE, Kind.BIRTH),
              EnumSet.of(Kind.AGE, Kind.BIRTH, Kind.SEX, Kind.RECORD)));

  /** What {@code mentions} want worked out, in the order in which it is asked for. */
  static List<Asked> of(Mentions mentions) {
    String text = mentions.text();
    List<Asked> others =
        NOT_WORKED_OUT.matcher(text).find()
            ? List.of()
            : OTHERS.stream().filter(a -> a.isWanted(text) && a.isStated(mentions)).toList();
    if (!others.isEmpty() || !ELIGIBLE.matcher(text).find() || isOfAnotherMatter(text)) {
      return others;
    }
    List<Asked> stated = ENLISTMENT.stream().filter(a -> a.isStated(mentions)).toList();
    List<Asked> onTopic =
        ONE_TOPIC.matcher(text).find()
            ? stated.stream().filter(a -> a.topic.matcher(text).find()).toList()
            : List.of();
    return onTopic.isEmpty() ? stated : onTopic;
  }

  /** A clause of its own that asks to join decides, whatever else the story tells. */
  private static boolean isOfAnotherMatter(String text) {
    return OF_ANOTHER_MATTER.matcher(text).find()
        && CLAUSE_END
            .splitAsStream(text)
            .noneMatch(c -> JOINING.matcher(c).find() && !OF_ANOTHER_MATTER.matcher(c).find());
  }

  private boolean isWanted(String text) {
    return topic.matcher(text).find() && wanted.matcher(text).find();
  }

  private boolean isStated(Mentions mentions) {
    return own.stream().anyMatch(kind -> !mentions.said(kind).isEmpty());
  }

  private static Asked of(String rule, String topic, Set<Kind> own, Set<Kind> uses) {
    return new Asked(rule, Pattern.compile(topic), ELIGIBLE, own, uses);
  }
}
