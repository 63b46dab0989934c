package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Outcome;
import cn.tongxiaobing.knowledge.rule.Rule;
import java.util.List;

/**
 * What a rule says of the person.
 *
 * @param cases one where enough is known; several, all with the same verdict, where what is not
 *     known changes only the words
 */
public record Finding(Rule rule, List<Case> cases) {

  public Finding {
    cases = List.copyOf(cases);
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("a finding has a case");
    }
  }

  /**
   * One of the possible cases.
   *
   * @param when which it is, in Chinese, or empty where it is the only one: 男
   */
  public record Case(String when, Outcome outcome) {}

  /** The verdict that all cases share. */
  public Outcome outcome() {
    return cases.getFirst().outcome();
  }
}
