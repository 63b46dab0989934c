package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.document.Section.Certainty;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import java.util.List;
import java.util.stream.Stream;

/** What a rule says of a person on a day. */
public sealed interface Outcome permits Verdict, Calculation {

  /** Why, in one Chinese sentence. */
  String reason();

  /** What it rests on, without repetition; empty where something is missing. */
  List<LegalReference> references();

  /** How firm it is: what must be asked first is not firm at all. */
  default Certainty certainty() {
    if (this instanceof Verdict.ToConfirm || this instanceof Verdict.Missing) {
      return Certainty.ASK;
    }
    boolean statute = references().stream().allMatch(r -> r.edition().isPresent());
    return statute ? Certainty.STATUTE : Certainty.NOTICE;
  }

  /** What these values rest on. */
  static List<LegalReference> basis(DatedValue<?>... values) {
    return Stream.of(values).flatMap(v -> v.references().stream()).distinct().toList();
  }
}
