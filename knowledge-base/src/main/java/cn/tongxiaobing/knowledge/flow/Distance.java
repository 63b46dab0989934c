package cn.tongxiaobing.knowledge.flow;

import java.util.HashMap;
import java.util.Map;

/**
 * How many questions there are from a step to the end, that step included.
 *
 * @param fewest on the shortest way
 * @param most on the longest way
 */
record Distance(int fewest, int most) {

  /** A flow has no circles, so that this comes to an end. */
  static Distance from(Step step, Flow flow) {
    return from(step, flow, new HashMap<>());
  }

  private static Distance from(Step step, Flow flow, Map<String, Distance> known) {
    Distance before = known.get(step.id());
    if (before != null) {
      return before;
    }
    int own = step instanceof Question ? 1 : 0;
    int fewest = Integer.MAX_VALUE;
    int most = 0;
    for (Target target : step.targets()) {
      Distance beyond =
          flow.step(target).map(next -> from(next, flow, known)).orElse(new Distance(0, 0));
      fewest = Math.min(fewest, beyond.fewest());
      most = Math.max(most, beyond.most());
    }
    Distance distance = new Distance(own + fewest, own + most);
    known.put(step.id(), distance);
    return distance;
  }
}
