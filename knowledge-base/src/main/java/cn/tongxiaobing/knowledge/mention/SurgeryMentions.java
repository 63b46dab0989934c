package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.EyeSurgery;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 做过全飞秒、ICL、眼睛做过手术、没做过近视手术, and when: 去年12月做的、做完三个月. */
final class SurgeryMentions implements Recogniser {

  private static final Pattern LASER =
      Pattern.compile("全飞秒|半飞秒|飞秒|准分子|smile手术|lasik|激光(?!笔|打印|[洗祛去打点雕])");
  private static final Pattern LENS = Pattern.compile("icl(?:晶体植入|晶体|手术)?|晶体(?:植入)?|晶状体植入|植入晶体");
  private static final Pattern OF_THE_EYES =
      Pattern.compile("(?:[进近]视|眼睛?|视力矫正|矫正视力)(?:的)?(?:[^,。;!?没]{0,4})手术|手术[^,。;!?]{0,3}(?:眼睛|近视)");
  private static final Pattern TATTOO = Pattern.compile("[纹文蚊]身|刺青|疤|痣");
  private static final Pattern NONE =
      Pattern.compile("(?:没|没有|未|从来没|从没)(?:做|动|接受)过?(?:任何|什么|啥)?(?:[进近]视|眼睛|激光|矫正|眼部)?的?(?:激光)?手术");
  private static final Pattern DONE =
      Pattern.compile(
          "做(?:过|了|的|完)|做(?:近视|激光|眼睛)?手术(?:都|已经|快|有)?[一二两三四五六七八九十半0-9]|动过|动了"
              + "|已经做|刚做|术后|植入(?:了|的)|去年|今年|前年|上个?月|恢复|手术了|前做|完(?:手术|激光|全?飞秒)");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:后|完)?(?:要|得|需要?)(?:等|多久|多长|恢复)|多久|多长时间|几个月(?:才|能|后)|能不能做|可以做|要不要做"
              + "|能做|去做|影响|认不认|有什么要求|有要求");
  private static final Pattern PLANNED =
      Pattern.compile("(?:想|打算|准备|计划|考虑|要去|去|该|能|可以|不)做(?:个|一个)?$|(?:想|打算|准备)[^,。]{0,6}$");
  private static final Pattern DATE = Pattern.compile(Stretch.CALENDAR);
  private static final Pattern SINCE =
      Pattern.compile(
          "(?:做完|做了|术后|手术后|手术完|手术|做过|激光|飞秒|恢复),?(?:都|已经|手术)?(?:快|有)?"
              + Stretch.LENGTH
              + "(?=了|吧|$|[,。;!?])");
  private static final Pattern AGO = Pattern.compile(Stretch.LENGTH + "(?:以?前|之前)(?:刚|就)?(?:做|动)");
  private static final Pattern OTHER_EVENT =
      Pattern.compile(
          "^(?:[^,。;!?]{0,3})?(?:毕业|出生|生的|入伍|退伍|的政策|届|本科|大专|报名|高考|[0-9一二三四五六七八九十]|都|也)");
  private static final int NEAR = 14;

  @Override
  public Stream<Mention> read(Utterance utterance) {
    Optional<MatchResult> none = utterance.all(NONE).findFirst();
    if (none.isPresent()) {
      return Stream.of(
          utterance.denial(Kind.SURGERY, none.get(), "没做过近视手术", Fact.EYE_SURGERY, EyeSurgery.NONE));
    }
    List<Mention> kinds =
        Stream.concat(
                utterance
                    .all(LASER)
                    .filter(m -> !TATTOO.matcher(utterance.around(m.start(), m.end(), 8)).find())
                    .map(m -> of(utterance, m, "激光手术", EyeSurgery.LASER)),
                utterance.all(LENS).map(m -> of(utterance, m, "晶体植入", EyeSurgery.LENS_IMPLANT)))
            .toList();
    Stream<Mention> surgery =
        kinds.isEmpty()
            ? utterance
                .all(OF_THE_EYES)
                .map(m ->
                    of(
                        utterance,
                        m,
                        "近视手术",
                        EyeSurgery.LASER,
                        EyeSurgery.LENS_IMPLANT,
                        EyeSurgery.OTHER))
            : kinds.stream();
    List<Mention> found = surgery.toList();
    return found.stream().anyMatch(m -> m.isCertain() || m.isAmbiguous())
        ? Stream.concat(found.stream(), when(utterance, found.getFirst()).stream())
        : found.stream();
  }

  private static Mention of(
      Utterance utterance, MatchResult match, String reading, EyeSurgery... kinds) {
    List<Person> meanings =
        Stream.of(kinds).map(k -> Person.unknown().with(Fact.EYE_SURGERY, k)).toList();
    String note = kinds.length > 1 ? "没说是激光、晶体植入还是别的手术" : "";
    Mention mention = utterance.mention(Kind.SURGERY, match, reading, meanings, note);
    String before = utterance.before(match.start(), NEAR);
    String after = utterance.after(match.end(), NEAR);
    boolean done = DONE.matcher(utterance.around(match.start(), match.end(), NEAR)).find();
    boolean asked = ASKED.matcher(after).find() && !(done && before.contains("我"));
    boolean unsettled = mention.stance() == Stance.STATED || mention.isAmbiguous();
    if (unsettled && (asked || PLANNED.matcher(before).find() || !done)) {
      return new Mention(
          Kind.SURGERY,
          match.start(),
          match.end(),
          Stance.ASKED_ABOUT,
          reading,
          meanings.subList(0, 1),
          "");
    }
    return mention;
  }

  private static Optional<Mention> when(Utterance utterance, Mention surgery) {
    return Stream.concat(
            utterance
                .all(DATE)
                .filter(m -> isNear(surgery, m))
                .flatMap(m -> dated(utterance, m).stream()),
            Stream.of(SINCE, AGO)
                .flatMap(utterance::all)
                .filter(m -> isNear(surgery, m))
                .flatMap(m -> ago(utterance, m).stream()))
        .findFirst();
  }

  private static boolean isNear(Mention surgery, MatchResult match) {
    return match.start() <= surgery.end() + NEAR && match.end() >= surgery.start() - NEAR;
  }

  private static Optional<Mention> dated(Utterance utterance, MatchResult match) {
    return OTHER_EVENT.matcher(utterance.after(match.end(), 6)).find()
        ? Optional.empty()
        : Stretch.ofCalendar(match.group(), utterance.today())
            .map(stretch -> date(utterance, match, stretch, stretch.reading() + "做的手术"));
  }

  private static Optional<Mention> ago(Utterance utterance, MatchResult match) {
    return Stretch.ofLength(match.group(), utterance.today())
        .map(stretch -> date(utterance, match, stretch, "手术后" + stretch.reading()));
  }

  private static Mention date(
      Utterance utterance, MatchResult match, Stretch stretch, String reading) {
    List<Person> meanings = stretch.as(Fact.SURGERY_DATE);
    return utterance.mention(
        Kind.SURGERY_DATE, match, reading, meanings, meanings.size() > 1 ? "没说是哪一天" : "");
  }
}
