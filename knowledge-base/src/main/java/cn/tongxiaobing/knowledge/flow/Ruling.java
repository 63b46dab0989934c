package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.rule.Calculation;
import cn.tongxiaobing.knowledge.rule.Calculator;
import cn.tongxiaobing.knowledge.rule.Condition;
import cn.tongxiaobing.knowledge.rule.Outcome;
import cn.tongxiaobing.knowledge.rule.Rule;
import cn.tongxiaobing.knowledge.rule.Verdict;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The sorts of what a rule can say, by the words that files and addresses use. */
public enum Ruling {
  NOT_MET("not-met"),
  TO_CONFIRM("to-confirm"),
  MISSING("missing"),
  MET("met"),
  AMOUNT("amount"),
  TERM("term");

  private final String code;

  Ruling(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The sort of what a rule has said. */
  public static Ruling of(Outcome outcome) {
    return switch (outcome) {
      case Verdict.Met met -> MET;
      case Verdict.NotMet notMet -> NOT_MET;
      case Verdict.ToConfirm toConfirm -> TO_CONFIRM;
      case Verdict.Missing missing -> MISSING;
      case Calculation.Amount amount -> AMOUNT;
      case Calculation.Term term -> TERM;
    };
  }

  static Optional<Ruling> ofCode(String code) {
    return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst();
  }

  /** What a rule of this sort may say. */
  static Set<Ruling> of(Rule rule) {
    return switch (rule) {
      case Condition condition -> EnumSet.of(NOT_MET, TO_CONFIRM, MISSING, MET);
      case Calculator calculator -> EnumSet.of(NOT_MET, TO_CONFIRM, MISSING, AMOUNT, TERM);
    };
  }
}
