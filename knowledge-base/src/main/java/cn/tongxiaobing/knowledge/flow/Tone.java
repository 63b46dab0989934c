package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.rule.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What several verdicts come to together, the weightiest first. */
enum Tone {
  /** Something is not met, and no day is known on which it will be. */
  NOT_MET("not-met"),
  /** What is not met now may be met from a day that is known. */
  LATER("later"),
  /** Something was not said. */
  MISSING("missing"),
  /** Something must be seen by an office. */
  TO_CONFIRM("to-confirm"),
  /** All is met. */
  MET("met");

  private final String code;

  Tone(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Optional<Tone> ofCode(String code) {
    return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst();
  }

  static Tone of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.NotMet notMet -> notMet.changesOn().isPresent() ? LATER : NOT_MET;
      case Verdict.Missing missing -> MISSING;
      case Verdict.ToConfirm toConfirm -> TO_CONFIRM;
      case Verdict.Met met -> MET;
    };
  }

  /** The weightiest of all. */
  static Tone of(List<Verdict> verdicts) {
    return verdicts.stream().map(Tone::of).min(Tone::compareTo).orElse(MET);
  }
}
