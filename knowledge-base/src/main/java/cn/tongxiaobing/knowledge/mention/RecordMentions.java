package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 被拘留过、我爸坐过牢、有案子没结、家里唯一劳动力、兵役登记过了. */
final class RecordMentions implements Recogniser {

  /**
   * One of the things said.
   *
   * @param facts what it says
   * @param denies whether it says so by denying
   */
  private record Saying(Pattern words, String reading, Person facts, boolean denies) {
    static Saying of(String words, String reading, Fact<Boolean> fact) {
      return new Saying(Pattern.compile(words), reading, Person.unknown().with(fact, true), false);
    }
  }

  private static final String ELDERS =
      "(?:爸爸?|妈妈?|父亲|母亲|爷爷|奶奶|姥爷|姥姥|外公|外婆|哥哥?|姐姐?|弟弟?|妹妹?|父母|叔叔?|舅舅?|家里人|家人)";
  private static final String SENTENCED =
      "(?:坐过牢|判过?(?:刑|拘役|缓刑|[一二两三四五六七八九十0-9]{1,2}[个年])|被判(?:过|了)|蹲过监狱|坐牢|服过刑|进过监狱)";
  private static final String PUNISHED =
      "(?:(?:被|让)(?:派出所|公安)?(?:行政)?拘留过?|(?:行政|治安)拘留过?|被治安处罚|有(?:过)?(?:案底|前科)|犯过(?:罪|法))";
  private static final String NOT = "(?<!没)(?<!没有)(?<!没被)";

  private static final Saying OF_THE_FAMILY =
      Saying.of(
          ELDERS + "[^,。;!?]{0,8}?(?:" + SENTENCED + "|" + PUNISHED + ")",
          "家人受过处罚",
          Fact.FAMILY_RECORD);
  private static final List<Saying> OWN =
      List.of(
          new Saying(
              Pattern.compile(NOT + SENTENCED),
              "受过刑事处罚",
              Person.unknown().with(Fact.PAST_RECORD, true).with(Fact.CRIMINAL_PENALTY, true),
              false),
          Saying.of(NOT + PUNISHED, "受过处罚", Fact.PAST_RECORD));
  private static final List<Saying> OTHERS =
      List.of(
          Saying.of(
              "取保候审|(?:身上|还)?有(?:个)?案子(?:在|还|没|正)|正?在?(?:打官司)?被起诉|案子(?:还)?没(?:结|判|完)",
              "涉案未结",
              Fact.PROSECUTION),
          Saying.of("正在?服刑|在服刑|缓刑期(?:没满|内|还没)", "正在服刑", Fact.SERVING_SENTENCE),
          Saying.of(
              "唯一的?劳动力|(?:就|全|只)(?:靠|有)(?:我|他|俺|儿子|娃|孩子)?(?:一个人|自己)?(?:挣钱|养家|干活|一个劳动力)",
              "家里唯一劳动力",
              Fact.ONLY_BREADWINNER),
          Saying.of(
              "(?:已经|都)?(?:做过|办过|做了|登记了|登记过)兵役登记|兵役登记(?:过了|做过了?|已经做了|办过了)",
              "登记过兵役",
              Fact.REGISTERED),
          new Saying(
              Pattern.compile(
                  "没(?:有)?(?:做过?|办过?|进行过?)?(?:兵役)?登记(?:过)?(?:兵役)?|兵役登记(?:还没|没做|没办|忘了|漏了)"),
              "没登记过兵役",
              Person.unknown().with(Fact.REGISTERED, false),
              true),
          Saying.of("烈士(?:的)?(?:儿子|女儿|子女|遗孤|孩子)(?!优待|高考|上学|入学)", "烈士子女", Fact.MARTYRS_CHILD),
          Saying.of("被?开除(?:了)?党籍", "被开除党籍", Fact.EXPELLED_FROM_PARTY));

  /** A record of the family is told instead of one's own: the words are the same. */
  @Override
  public Stream<Mention> read(Utterance utterance) {
    Optional<Mention> family = first(utterance, OF_THE_FAMILY);
    Stream<Mention> records =
        family.isPresent()
            ? family.stream()
            : OWN.stream().flatMap(s -> first(utterance, s).stream()).limit(1);
    return Stream.concat(records, OTHERS.stream().flatMap(s -> first(utterance, s).stream()));
  }

  private static Optional<Mention> first(Utterance utterance, Saying saying) {
    return utterance.all(saying.words()).findFirst().map(m -> mention(utterance, m, saying));
  }

  private static Mention mention(Utterance utterance, MatchResult match, Saying saying) {
    List<Person> meanings = List.of(saying.facts());
    return saying.denies()
        ? new Mention(
            Kind.RECORD, match.start(), match.end(), Stance.NEGATED, saying.reading(), meanings, "")
        : utterance.mention(Kind.RECORD, match, saying.reading(), meanings, "");
  }
}
