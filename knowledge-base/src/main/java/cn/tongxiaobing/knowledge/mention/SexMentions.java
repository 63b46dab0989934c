package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Sex;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 男的、女生、女兵. */
final class SexMentions implements Recogniser {

  private static final Pattern WOMAN =
      Pattern.compile(
          "女(?:的|生|孩子?|娃|娃娃|兵|冰|青年|性|士|大学生|同学|儿身|娃子)|姑娘|丫头|妹子"
              + "|(?<![\\u4e00-\\u9fff])女(?![\\u4e00-\\u9fff])|性别女|(?:是|我|本人)女(?!儿|友"
              + "|朋友|婿)");
  private static final Pattern MAN =
      Pattern.compile(
          "男(?:的|生|孩子?|娃|娃娃|兵|青年|性|士|大学生|同学|娃子)|小伙子?"
              + "|(?<![\\u4e00-\\u9fff])男(?![\\u4e00-\\u9fff])|性别男|(?:是|我|本人)男(?!友"
              + "|朋友)");

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return Stream.concat(read(utterance, WOMAN, Sex.WOMAN), read(utterance, MAN, Sex.MAN));
  }

  private static Stream<Mention> read(Utterance utterance, Pattern words, Sex sex) {
    return utterance
        .all(words)
        .map(m -> utterance.mention(Kind.SEX, m, sex.label(), Fact.SEX, sex));
  }
}
