package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.ResettlementWay;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 选了自主就业: a way of resettlement that is settled, not one that is asked for. */
final class WayMentions implements Recogniser {

  private static final Pattern SELF =
      Pattern.compile("(?:选了?|选择了?|属于|是|办的|走的|按)自主就业|自主就业(?=退伍|退役|的|[,。]|回来)|自谋职业");

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return utterance
        .all(SELF)
        .map(m ->
            utterance.mention(
                Kind.WAY, m, "自主就业", Fact.RESETTLEMENT_WAY, ResettlementWay.SELF_EMPLOYMENT));
  }
}
