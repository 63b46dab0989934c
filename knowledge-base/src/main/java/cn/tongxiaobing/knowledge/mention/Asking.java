package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Coded;
import cn.tongxiaobing.knowledge.rule.Fact;
import java.util.List;

/**
 * One thing to ask the person for.
 *
 * @param facts the fact it fills, or the same one of both eyes
 * @param label what to ask for, in Chinese
 * @param choices what to choose from; empty where it is a figure or a day
 * @param cases what the rule would then say, where that is known for a choice: 男, and its outcome
 */
public record Asking(
    List<Fact<?>> facts, String label, List<Coded> choices, List<Finding.Case> cases) {

  public Asking {
    facts = List.copyOf(facts);
    choices = List.copyOf(choices);
    cases = List.copyOf(cases);
  }
}
