package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.rule.Rule;
import cn.tongxiaobing.knowledge.rule.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rules that a result shows side by side. */
enum RuleGroup {
  ENLISTMENT("enlistment"),
  DUTIES("duties"),
  RESETTLEMENT_WAYS("resettlement-ways");

  private final String code;

  RuleGroup(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Optional<RuleGroup> ofCode(String code) {
    return Arrays.stream(values()).filter(g -> g.code.equals(code)).findFirst();
  }

  List<? extends Rule> members(Rules rules) {
    return switch (this) {
      case ENLISTMENT -> rules.enlistment();
      case DUTIES -> rules.duties();
      case RESETTLEMENT_WAYS -> rules.resettlementWays();
    };
  }
}
