package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.ReturnCause;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 因为身体原因被退兵、政治原因退回来, and 到部队 N 天. */
final class ReturnMentions implements Recogniser {

  private static final Pattern CAUSE =
      Pattern.compile("(?<what>身体|政治|政审)(?:上)?(?:的)?(?:原因|问题|不合格|不过关|不达标)[^,。;!?]{0,8}退(?:兵|回)");
  private static final Pattern ARRIVED =
      Pattern.compile("(?:到|去|在)部队(?:才|已经|刚|都)?" + Stretch.LENGTH + "(?=[^,。;!?]{0,12}退)");

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return Stream.concat(
        utterance.all(CAUSE).map(m -> cause(utterance, m)),
        utterance
            .all(ARRIVED)
            .flatMap(m ->
                Stretch.ofLength(m.group(), utterance.today()).stream()
                    .map(s ->
                        utterance.mention(
                            Kind.RETURN, m, "到部队 " + s.reading(), s.as(Fact.ARRIVED_ON), ""))));
  }

  private static Mention cause(Utterance utterance, MatchResult match) {
    ReturnCause cause =
        match.group("what").equals("身体") ? ReturnCause.HEALTH : ReturnCause.POLITICAL;
    return utterance.mention(Kind.RETURN, match, cause.label(), Fact.RETURN_CAUSE, cause);
  }
}
