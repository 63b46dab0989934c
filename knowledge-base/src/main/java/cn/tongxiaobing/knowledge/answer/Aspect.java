package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Section;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is asked of anything, and names nothing: 要带什么材料. Some card has nearly every such wording, on
 * a subject of its own, so what was spoken of before must decide.
 */
enum Aspect {
  /** 要带什么材料, 得拿点啥. */
  PAPERS(
      "(得|要|需要|该|用)*(带|拿|交|准备|提供)?(些|点|上)?(啥|什么|哪些)?(材料|手续|证件|证明|资料|东西)(呢|啊|不|吗)?"
          + "|(得|要|该|用)*(带|拿|准备)(些|点|上)?(啥|什么)(东西|去|过去)?",
      "材料|证件|证明|介绍信|身份证|户口|证书|学生证|申请表|凭"),
  /** 去哪办, 在哪申请. */
  PLACE(
      "(去|到|在|上)?(哪|哪儿|哪里|什么地方|啥地方)(去)?(办|申请|领|报|弄|交|问|办理)?(呢|啊)?",
      "[向到找问](?!期|了|达).{1,24}|窗口|服务站|办公室|部门|登记站|网站|全国征兵网"),
  /** 找谁. */
  WHO("(去|该|要|得)?(找|问)(谁|哪个部门|啥部门|什么部门|哪个单位)(办|问|去)?(呢|啊)?", "[向到找问](?!期|了|达).{1,24}|局|办公室|部门|服务站"),
  /** 要多少钱. Whether there is a fee is a question of its own. */
  MONEY(
      "(要|得|收|花|用|能|给|领|发|拿)*(多少钱|多少)(呢|啊)?|(要|收|花|用)(不要|不收|不花|不用)?(钱|费)(吗|不|么)?",
      "元|免费|收费|不收|不交|不要钱|金额|数额|标准|%|倍|工资"),
  /** 多久能办好. */
  DURATION(
      "(得|要|需要)?(多久|几天|多长时间|多少天)(能|才)?(办|弄|批)?(好|完|下来|成|下)?(呢|啊)?",
      "[日天月年]内|工作日|[0-9] ?(日|天|个月)|多久|天数|时间"),
  /** 最晚啥时候. */
  DEADLINE(
      "(最晚|最迟|截止)(到|是)?(啥时候|什么时候|几号|哪天|几月|多会儿)(办|报|交|去|申请)?(呢|啊)?",
      "截止|之前|以前|[日月年]内|期限|逾期|[0-9]日|超过"),
  /** 能网上办吗. */
  ONLINE("(能|可以|能不能|可不可以)?(在)?(网上|手机上|线上)(能|可以)?(办|申请|弄|报|报名)(吗|不|么)?", "网上|网站|线上|手机|小程序|征兵网|http"),
  /** 要是一直不办呢, 拖着会咋样. */
  DELAY(
      "(要是|如果|万一|我)?(一直|就是|硬是|老|总|就)?(拖着)?(不|没|没有|拖着|忘了|错过|过了|晚了|耽误了)"
          + "(去|办|补|报|弄|登|交|来|期限|时间|日子|点)?(了)?(会|要)?"
          + "(咋样|怎样|怎么样|咋办|怎么办|咋整|有(啥|什么)后果|罚吗|罚不罚|呢)(啊)?",
      "逾期|过期|超过.{0,8}(日|天|月)|不(按|按时|办|登记|报到)|未(按|办|登记|报到)|晚了|错过|补办|补登|放弃|限期"),
  /** 会有什么后果. */
  CONSEQUENCE(
      "(会|要|能|得)*(有|承担|担|受|负|挨)?(啥|什么|哪些|多大)(后果|处罚|责任|惩罚)(吗|呢|啊)?"
          + "|(会|要)?(怎么|咋|如何)(处理|处罚|罚|追究)(呢|啊|他|他们|我)?|会(咋样|怎样|怎么样)(吗|呢|啊)?",
      "罚|责令|改正|追缴|取消|放弃|逾期|停发|强制|退回|追究|处分|违法|犯罪"),
  /** 找谁举报, 往哪反映. */
  REPORT(
      "(我)?(该|要|得|能)?(去|向|跟|找|往|到|上)?(哪|哪儿|哪里|谁|啥地方|什么地方)(去)?(举报|告|反映|投诉|报案)(呢|啊|他|他们)?",
      "举报|公安|纪检|监察|报警");

  private static final Pattern BEFORE = Pattern.compile("^(那|还|再|都|又|一般|具体|另外|还有|请问)*[,，]?");
  private static final Pattern AFTER = Pattern.compile("[?？.。!！]*$");

  private final Pattern asked;
  private final Pattern told;

  Aspect(String asked, String told) {
    this.asked = Pattern.compile("(都|还)?(" + asked + ")");
    this.told = Pattern.compile(told);
  }

  /** What {@code normal} asks for, if it asks for nothing else. */
  static Optional<Aspect> of(String normal) {
    String words = AFTER.matcher(BEFORE.matcher(normal).replaceFirst("")).replaceFirst("");
    return Arrays.stream(values()).filter(a -> a.asked.matcher(words).matches()).findFirst();
  }

  /** Whether a card says anything of it. */
  boolean isTold(Section section) {
    Stream<String> cells =
        section.table().stream().flatMap(t -> t.rows().stream()).flatMap(row -> row.stream());
    return Stream.of(
            Stream.of(section.title(), section.conclusion(), section.explanation()),
            section.notes().stream(),
            cells)
        .flatMap(texts -> texts)
        .anyMatch(text -> told.matcher(text).find());
  }
}
