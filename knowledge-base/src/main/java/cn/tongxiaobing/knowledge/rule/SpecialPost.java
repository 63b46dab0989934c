package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Verdict.Met;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;

/** 条件兵: submarines, paratroops, guards of honour and the like demand more of the body. */
final class SpecialPost {

  private SpecialPost() {}

  /** A condition met by the general standard, for someone who may want a special post. */
  static Verdict stricter(Person person, Verdict verdict) {
    return verdict instanceof Met met && person.is(Fact.SPECIAL_POST)
        ? new ToConfirm("普通兵符合，条件兵要求更严，请问征兵办公室。", "条件兵的要求，问县级征兵办公室", met.references())
        : verdict;
  }
}
