package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Education;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.StudyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 大专毕业、本科在读、大二、中专、刚考上大学、自考本科. */
final class EducationMentions implements Recogniser {

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?<level>研究生|硕士|博士|研[一二三]|大学本科|本科|大学专科|大专|专科|高职|中专|中职|职高|技校|技师学院"
              + "|职业高中|高中|普高|(?<![身个])高[一二三](?![零一二三四五六七八九十百米])|初中|初[一二三]|小学(?=毕业|文化"
              + "|学历)|大学(?!期间|里面)|大[一二三四五](?![0-9小点十百]))"
              + "(?:生(?!活|的入伍))?");

  /** Schools that are hoped for or spoken of, not gone to. */
  private static final Pattern NOT_GONE_TO =
      Pattern.compile(
          "(?:报考|备考|想考|考不上|没考上|没上过?|没读过?|没念过?|没有上|没有读|升|免试|直升|保送|定向|退役|(?<!统)招"
              + "|(?<![自成])考个?|非|当不了|高|回|(?:能|可以|想|要|去|不让|让)(?:再)?[上读念考])$");

  private static final Pattern OF_THE_RULE =
      Pattern.compile("^(?:生)?(?:士兵|入伍|征兵|参军|当兵|应征|招|报名条件|考试|专项|以上|及以上|以下|及以下|同等|优先|学校|城|附近|上限)");

  private static final Pattern NOT_FINISHED = Pattern.compile("(?:没|未|还没|没有)(?:能)?(?:毕业|读完|念完|上完)");
  private static final Pattern DROPPED = Pattern.compile("肄业|辍学|退学|没拿到毕业证|结业");
  private static final Pattern FINAL_YEAR =
      Pattern.compile("毕业班|快(?:要)?毕业|马上(?:要)?毕业|就要毕业|即将毕业|最后一年|准毕业");

  /** Left to {@link GraduationMentions}, which knows what day it is. */
  private static final Pattern IN_A_YEAR = Pattern.compile("应届|[今明]年|[0-9]{2}年|[0-9]届");

  private static final Pattern FINISHED = Pattern.compile("毕业(?!班|设计|论文|后|之后|以后)|读完|念完|上完|文凭|往届");
  private static final Pattern IN_SCHOOL = Pattern.compile("在读|在校|在念|在上|正读|正上|休学|读着|念着|上着");
  private static final Pattern IN_SCHOOL_BEFORE =
      Pattern.compile("(?:在读|正在?读|正在?上|在上|在念|上着|念着|读着|读|念|上|就读)(?:了个|个)?$");
  private static final Pattern ADMITTED_BEFORE =
      Pattern.compile("(?:考上|考取|考到|录取到?|录到|上岸)(?:了|的是|一所|个)?$");
  private static final Pattern ADMITTED_AFTER = Pattern.compile("^(?:已经|刚|被)?(?:录取|新生|考上)");
  private static final Pattern FULL_TIME = Pattern.compile("(?<!非)全日制|统招");
  private static final Pattern PART_TIME =
      Pattern.compile("非全日制|自考|成考|成人(?=大专|本科|专科|教育|高考)|函授|电大|国开|开放大学|网络教育|远程教育|夜大|业余");
  private static final Pattern UPGRADED = Pattern.compile("专升本(?:在读|毕业|了|成功|上岸|录取|读完|的本科|第|刚)");
  private static final Pattern COLLEGE_WORDS = Pattern.compile("大专|专科|高职");
  private static final Pattern BACHELOR_WORDS = Pattern.compile("本科|[一二]本");
  private static final Pattern ENROLLED_ALONE =
      Pattern.compile("(?:被|已经?|刚|都)(?:大学)?录取了?(?!新兵|通知)|(?:拿到|收到|接到)(?:大学)?录取通知书|准大学生|大学新生");
  private static final int NEAR = 7;

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return Stream.of(
            utterance.all(LEVEL).flatMap(m -> level(utterance, m).stream()),
            utterance.all(UPGRADED).map(m -> upgraded(utterance, m)),
            utterance.all(ENROLLED_ALONE).map(m -> enrolled(utterance, m)),
            utterance.all(FULL_TIME).map(m -> fullTime(utterance, m, true)),
            utterance.all(PART_TIME).map(m -> fullTime(utterance, m, false)))
        .flatMap(mentions -> mentions);
  }

  private static Optional<Mention> level(Utterance utterance, MatchResult match) {
    String before = utterance.before(match.start(), NEAR);
    String after = utterance.after(match.end(), NEAR);
    boolean admitted = ADMITTED_BEFORE.matcher(before).find() && !before.contains("没");
    if (OF_THE_RULE
            .matcher(utterance.after(match.start("level") + match.group("level").length(), NEAR))
            .find()
        || (!admitted && NOT_GONE_TO.matcher(before).find())) {
      return Optional.empty();
    }
    String level = match.group("level");
    Optional<StudyState> state = state(level, before, after, admitted);
    if (level.equals("大学") && state.isEmpty()) {
      return student(match, before);
    }
    List<Person> meanings = new ArrayList<>();
    for (Education education : educations(utterance, level)) {
      Person person = Person.unknown().with(Fact.EDUCATION, education);
      meanings.add(
          state
              .map(s -> person.with(Fact.STUDY_STATE, ofLevel(level, education, s)))
              .orElse(person));
    }
    String reading = level + state.map(s -> "，" + s.label()).orElse("");
    return Optional.of(utterance.mention(Kind.EDUCATION, match, reading, meanings, note(meanings)));
  }

  private static String note(List<Person> meanings) {
    return meanings.size() > 1 ? "没说大专还是本科" : "";
  }

  /** 大学生 of a person is one in school; 大学 alone says nothing. */
  private static Optional<Mention> student(MatchResult match, String before) {
    boolean is = before.endsWith("是") || before.endsWith("是个") || before.endsWith("是名");
    if (!match.group().endsWith("生") || !is) {
      return Optional.empty();
    }
    boolean denied = before.contains("不是") || before.contains("没");
    List<Person> meanings =
        denied
            ? List.of()
            : Stream.of(Education.JUNIOR_COLLEGE, Education.BACHELOR)
                .map(e ->
                    Person.unknown()
                        .with(Fact.EDUCATION, e)
                        .with(Fact.STUDY_STATE, StudyState.IN_SCHOOL))
                .toList();
    return Optional.of(
        new Mention(
            Kind.EDUCATION,
            match.start(),
            match.end(),
            denied ? Stance.NEGATED : Stance.UNSURE,
            denied ? "不是大学生" : "大学在校",
            meanings,
            note(meanings)));
  }

  private static List<Education> educations(Utterance utterance, String level) {
    if (level.startsWith("大") && (level.length() == 2 && !level.equals("大专"))) {
      boolean college = utterance.has(COLLEGE_WORDS);
      boolean bachelor = utterance.has(BACHELOR_WORDS) || level.equals("大四") || level.equals("大五");
      return college == bachelor && !level.equals("大四")
          ? List.of(Education.JUNIOR_COLLEGE, Education.BACHELOR)
          : List.of(bachelor ? Education.BACHELOR : Education.JUNIOR_COLLEGE);
    }
    return List.of(
        switch (level) {
          case "研究生", "硕士", "博士", "研一", "研二", "研三" -> Education.POSTGRADUATE;
          case "大学本科", "本科" -> Education.BACHELOR;
          case "大学专科", "大专", "专科", "高职" -> Education.JUNIOR_COLLEGE;
          case "中专", "中职", "职高", "技校", "技师学院", "职业高中" -> Education.VOCATIONAL;
          case "高中", "普高", "高一", "高二", "高三" -> Education.SENIOR_HIGH;
          case "小学" -> Education.BELOW_JUNIOR_MIDDLE;
          default -> Education.JUNIOR_MIDDLE;
        });
  }

  private static Optional<StudyState> state(
      String level, String before, String after, boolean admitted) {
    if (admitted || ADMITTED_AFTER.matcher(after).find()) {
      return Optional.of(StudyState.NEW_STUDENT);
    }
    if (DROPPED.matcher(after).find()) {
      return Optional.empty();
    }
    if (after.contains("毕业") && IN_A_YEAR.matcher(before + after).find()) {
      return Optional.empty();
    }
    if (NOT_FINISHED.matcher(after).find()) {
      return Optional.of(StudyState.IN_SCHOOL);
    }
    if (FINAL_YEAR.matcher(after).find() || FINAL_YEAR.matcher(before).find()) {
      return Optional.of(StudyState.FINAL_YEAR);
    }
    if (FINISHED.matcher(after).find()) {
      return Optional.of(StudyState.GRADUATED);
    }
    boolean year = level.length() == 2 && "一二三四五".indexOf(level.charAt(1)) >= 0;
    return year || IN_SCHOOL.matcher(after).find() || IN_SCHOOL_BEFORE.matcher(before).find()
        ? Optional.of(StudyState.IN_SCHOOL)
        : Optional.empty();
  }

  /** The third year is the last of a junior college, the fourth that of most others. */
  private static StudyState ofLevel(String level, Education education, StudyState state) {
    boolean last =
        (level.equals("大三") && education == Education.JUNIOR_COLLEGE)
            || (level.equals("大四") && education == Education.BACHELOR)
            || level.equals("高三")
            || level.equals("初三");
    return last && state == StudyState.IN_SCHOOL ? StudyState.FINAL_YEAR : state;
  }

  private static Mention upgraded(Utterance utterance, MatchResult match) {
    boolean finished = match.group().endsWith("毕业") || match.group().endsWith("读完");
    Person person =
        Person.unknown()
            .with(Fact.EDUCATION, Education.BACHELOR)
            .with(Fact.STUDY_STATE, finished ? StudyState.GRADUATED : StudyState.IN_SCHOOL);
    return utterance.mention(
        Kind.EDUCATION, match, "专升本" + (finished ? "，已毕业" : "，在校"), List.of(person), "");
  }

  private static Mention enrolled(Utterance utterance, MatchResult match) {
    List<Person> meanings =
        educations(utterance, "大学").stream()
            .map(e ->
                Person.unknown()
                    .with(Fact.EDUCATION, e)
                    .with(Fact.STUDY_STATE, StudyState.NEW_STUDENT))
            .collect(Collectors.toList());
    return utterance.mention(
        Kind.EDUCATION, match, StudyState.NEW_STUDENT.label(), meanings, note(meanings));
  }

  private static Mention fullTime(Utterance utterance, MatchResult match, boolean full) {
    return utterance.mention(
        Kind.EDUCATION, match, full ? "全日制" : "非全日制（" + match.group() + "）", Fact.FULL_TIME, full);
  }
}
