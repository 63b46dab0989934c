package cn.tongxiaobing.knowledge.answer;

import java.util.regex.Pattern;

/**
 * What people say in the course of a visit before they ask on: 谢谢,那要带什么; 我是他妈,用哪个电话. It asks
 * nothing, and would be taken for what the question is about.
 */
final class Preamble {

  private static final Pattern COURTESY =
      Pattern.compile(
          "^((那(就)?)?(好的?|嗯+|哦+|噢+|行|中|成|知道了?|晓得了?|明白了?|懂了?|了解了?|清楚了?|ok|谢谢?|多谢)"
              + "(你|您|啦|了|哈|啊|嘞|吧)*[,.!~ ]+)+(?=.{3})");

  private static final Pattern WHO_ASKS =
      Pattern.compile(
          "^(我|俺)?(是|替|帮|给)(他|她|娃|孩子|学生|我|俺|家里)?的?(们)?"
              + "(爸+|妈+|父亲|母亲|爷爷|奶奶|姥姥|姥爷|哥+|姐+|弟+|妹+|儿子|闺女|女儿|老婆|媳妇|爱人|家长|家属)"
              + "(来?问(的|一下|下)?)?[,.!~ ]+(?=.{3})");

  /** 你看我300度能过不 asks what holds of a figure, not for a verdict. */
  private static final Pattern YOU_SEE =
      Pattern.compile("^那?你(看|说|瞧)(?=(我|俺|他|她|娃|孩子)[^,]{0,6}[0-9])");

  private Preamble() {}

  /** {@code normal} without it; all of it where nothing is asked behind. */
  static String without(String normal) {
    String asked = COURTESY.matcher(normal).replaceFirst("");
    String question = WHO_ASKS.matcher(asked).replaceFirst("");
    return YOU_SEE.matcher(question).replaceFirst("");
  }
}
