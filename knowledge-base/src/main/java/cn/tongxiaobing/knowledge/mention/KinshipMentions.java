package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.Sex;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The relative about whom somebody asks: 我儿子、俺娃、我老公. */
final class KinshipMentions implements Recogniser {

  private static final Pattern MAN =
      Pattern.compile(
          "儿子|(?<!女)儿(?=今年|想|要|也|大专|本科|高中|\\d)|小子|后生|侄子|侄儿|外甥(?!女)|孙子|弟弟|弟|哥哥|哥"
              + "|兄弟|老公|丈夫|男朋友|妹夫|姐夫|女婿|老汉");
  private static final Pattern WOMAN =
      Pattern.compile("闺女|女儿|囡囡|侄女|外甥女|孙女|妹妹|妹(?!夫|子)|姐姐|姐(?!夫)|女朋友");
  private static final Pattern EITHER =
      Pattern.compile("孩子|孩(?=今|大|想|当|去|也|能|\\d|体|身|眼)|(?<![男女])娃娃?|小孩|家里老[大二三]|(?<=我|俺|她|他)对象|外孙");

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return Stream.of(
            utterance.all(MAN).map(m -> kin(m, List.of(Person.unknown().with(Fact.SEX, Sex.MAN)))),
            utterance
                .all(WOMAN)
                .map(m -> kin(m, List.of(Person.unknown().with(Fact.SEX, Sex.WOMAN)))),
            utterance.all(EITHER).map(m -> kin(m, List.of())))
        .flatMap(mentions -> mentions);
  }

  private static Mention kin(MatchResult match, List<Person> meanings) {
    return new Mention(
        Kind.KINSHIP, match.start(), match.end(), Stance.STATED, match.group(), meanings, "");
  }
}
