package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Education;
import cn.tongxiaobing.knowledge.rule.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Goes over what the recognisers found: of two readings of one stretch the longer stays, what is
 * said of other people goes, and where nobody in particular is spoken of, the rule is asked about.
 */
final class Sifting {

  private static final String PERSON =
      "(?<![帮给发诉教替])我(?!国|军|省|市|县|区|想问|想知道|想了解|想咨询|想查|问|们国|党|手机|电话|身份证|微信)|俺|咱(?!们?国)|本人"
          + "|额(?=家|娃|是|今)|孩子|娃|儿子|闺女|女儿|后生|侄|外甥|孙[子女]|[弟妹哥姐]|老公|丈夫|[男女]朋友|[我俺]对象"
          + "|媳妇|老婆|爷爷";

  /** Oneself or a relative. */
  private static final Pattern NAMED = Pattern.compile(PERSON);

  /** Somebody in particular: oneself, a relative, or a state that only a person is in. */
  private static final Pattern SOMEBODY =
      Pattern.compile(
          PERSON
              + "|今年(?![的征男女上下报冬春夏秋政招还])|刚(?:毕业|满|考上|做|退)|毕业(?:都|有|快"
              + "|已经)?[^,。;!?]{0,3}年(?:了|多)|还能|还可以|还行|还来得及|还收|还要(?:吗|不|我)"
              + "|有(?:个|块|一[个块条]|两个|道)|[纹刺](?:了|过)|做(?:了|过|的)|立(?:过|了)|获得?过|服役期间|当了"
              + "|读着|念着|上着|正在读|在读[,。大本研专]|被录取|快要?毕业|马上|岁了|荣立|评(?:了|上|过)|现在是|身上有|家里|被退");

  private static final Pattern OF_ONE_AGE =
      Pattern.compile(
          "今年|现年|现在|刚|都|已经?|才|快|马上|下个?月|还?差|再过|虚|毛岁|年底|月底|眼看|即将|年龄|年纪"
              + "|[0-9一二三四五六七八九十]{1,3}(?:周?岁)?虚岁");
  private static final Pattern RULE_QUESTION =
      Pattern.compile(
          "(?:最大|最小|最高|最低|上限|下限|最多|最少)[^,。;!?]{0,4}(?:多少|几|啥|什么)|几岁|多少岁|多大岁数"
              + "|多大年[龄纪]|是什么[?。]?$|有哪些|哪些人|哪几|[怎如][么何]规定|(?:标准|要求|条件|政策|规定|限制)(?:是什么"
              + "|是啥|有?哪些|是多少|吗|呢|[?。]|$)");
  private static final Pattern ELDER =
      Pattern.compile(
          "(?:爸爸?|妈妈?|父亲|母亲|爷爷|奶奶|姥爷|姥姥|外公|外婆|叔叔?|舅舅?|老爹|老娘|父母)(?!说|让|催|叫|想让|逼"
              + "|劝|不|都|也|要我|支持|同意|老是|觉得|担心|问|妈)");
  private static final Pattern PEER = Pattern.compile("[哥弟姐妹]|兄弟|老公|丈夫|朋友|对象");
  private static final Pattern SELF =
      Pattern.compile(
          "(?:我|俺|本人)(?=今年|是|都|也|现在|[0-9一二三四五六七八九十]|刚|身高|体重|大专|本科|高中|初中|中专|研究生|大[一二三四学])");

  private Sifting() {}

  /** Those that are left, in the order of the text. */
  static List<Mention> sift(Utterance utterance, Stream<Mention> found) {
    List<Mention> left = withoutOverlaps(found);
    left = withoutOthers(utterance, withoutPeers(utterance, left));
    left = withoutEarlierSchools(left);
    return isAboutSomebody(utterance, left)
        ? left
        : left.stream().map(Sifting::askedAbout).toList();
  }

  private static List<Mention> withoutOverlaps(Stream<Mention> found) {
    List<Mention> left = new ArrayList<>();
    found
        .sorted(
            Comparator.comparingInt(Mention::start)
                .thenComparing(Comparator.comparingInt(Mention::end).reversed()))
        .forEach(mention -> {
          boolean taken =
              left.stream().anyMatch(m -> m.kind() == mention.kind() && m.overlaps(mention));
          if (!taken) {
            left.add(mention);
          }
        });
    return left;
  }

  private static boolean isAboutSomebody(Utterance utterance, List<Mention> mentions) {
    boolean measured = mentions.stream().anyMatch(m -> isOfOnePerson(utterance, m));
    boolean aged =
        hasStated(mentions, Kind.AGE)
            && (hasStated(mentions, Kind.EDUCATION)
                || mentions.stream().anyMatch(m -> m.kind() == Kind.SEX && isBare(m)));
    return measured || aged || (utterance.has(SOMEBODY) && !utterance.has(RULE_QUESTION));
  }

  /** Whether somebody is named, oneself or a relative, whatever is told of them. */
  static boolean namesSomebody(Utterance utterance) {
    return utterance.has(NAMED) && !utterance.has(RULE_QUESTION);
  }

  /** Whether a mention speaks of one person even where nobody is named. */
  private static boolean isOfOnePerson(Utterance utterance, Mention mention) {
    if (!mention.isCertain() && !mention.isAmbiguous()) {
      return false;
    }
    return switch (mention.kind()) {
      case AGE -> OF_ONE_AGE.matcher(utterance.text().substring(mention.start())).lookingAt();
      case TATTOO ->
          mention.meanings().stream().anyMatch(p -> p.find(Fact.TATTOO_SIZE).isPresent());
      case STUDY -> !mention.reading().equals("应届");
      default -> mention.kind().isMeasured();
    };
  }

  /** 男 and 女的, not 男兵 or 女青年. */
  private static boolean isBare(Mention sex) {
    return sex.end() - sex.start() == 1;
  }

  private static boolean hasStated(List<Mention> mentions, Kind kind) {
    return mentions.stream()
        .anyMatch(m -> m.kind() == kind && (m.stance() == Stance.STATED || m.isAmbiguous()));
  }

  private static Mention askedAbout(Mention mention) {
    return mention.stance() == Stance.NEGATED || mention.kind() == Kind.KINSHIP
        ? mention
        : mention.with(Stance.ASKED_ABOUT);
  }

  /** Drops a brother or a husband, and what is said of him, where somebody goes on to oneself. */
  private static List<Mention> withoutPeers(Utterance utterance, List<Mention> mentions) {
    int self = utterance.all(SELF).mapToInt(MatchResult::start).max().orElse(-1);
    Optional<Mention> peer =
        mentions.stream()
            .filter(m -> m.kind() == Kind.KINSHIP && PEER.matcher(m.reading()).find())
            .filter(m -> m.start() < self)
            .findFirst();
    return peer.isEmpty()
        ? mentions
        : mentions.stream()
            .filter(m -> m.start() < peer.get().start() || m.start() >= self)
            .toList();
  }

  /** Drops what is said of parents beside the person, and of oneself beside a relative. */
  private static List<Mention> withoutOthers(Utterance utterance, List<Mention> mentions) {
    List<Integer> elders = utterance.all(ELDER).map(MatchResult::start).toList();
    List<Integer> selves = utterance.all(SELF).map(MatchResult::start).toList();
    List<Integer> kin =
        mentions.stream().filter(m -> m.kind() == Kind.KINSHIP).map(Mention::start).toList();
    if (kin.isEmpty() && (elders.isEmpty() || selves.isEmpty())) {
      return mentions;
    }
    return mentions.stream()
        .filter(m ->
            m.kind() == Kind.KINSHIP
                || m.kind() == Kind.RECORD
                || !isOfAnother(m, mentions, elders, selves, kin))
        .toList();
  }

  private static boolean isOfAnother(
      Mention mention,
      List<Mention> all,
      List<Integer> elders,
      List<Integer> selves,
      List<Integer> kin) {
    int elder = last(elders, mention.start());
    int self = last(selves, mention.start());
    int relative = last(kin, mention.start());
    if (elder > self && elder > relative) {
      return true;
    }
    boolean bySelf = self > relative && !kin.isEmpty();
    return bySelf
        && all.stream()
            .filter(m -> !m.equals(mention) && m.kind() == mention.kind())
            .anyMatch(m -> last(kin, m.start()) > last(selves, m.start()));
  }

  private static int last(List<Integer> starts, int before) {
    return starts.stream().filter(s -> s <= before).mapToInt(s -> s).max().orElse(-1);
  }

  /** Of several schools the highest is the person's; when the lower was left is the past. */
  private static List<Mention> withoutEarlierSchools(List<Mention> mentions) {
    Optional<Education> highest =
        mentions.stream().flatMap(m -> level(m).stream()).max(Comparator.naturalOrder());
    List<Mention> earlier =
        mentions.stream()
            .filter(m -> level(m).flatMap(l -> highest.filter(h -> l.compareTo(h) < 0)).isPresent())
            .toList();
    return mentions.stream()
        .filter(m -> !earlier.contains(m))
        .filter(m -> m.kind() != Kind.STUDY || earlier.stream().noneMatch(e -> isOf(m, e)))
        .toList();
  }

  private static boolean isOf(Mention study, Mention school) {
    return study.start() >= school.start() && study.start() <= school.end() + 1;
  }

  private static Optional<Education> level(Mention mention) {
    boolean counts = mention.isCertain() || mention.isAmbiguous();
    return mention.kind() == Kind.EDUCATION && counts && !mention.meanings().isEmpty()
        ? mention.meanings().getLast().find(Fact.EDUCATION)
        : Optional.empty();
  }
}
