package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Money;
import cn.tongxiaobing.knowledge.rule.parameter.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What comes of working something out: a figure with its steps, or why there is none. */
public sealed interface Calculation extends Outcome
    permits Calculation.Amount,
        Calculation.Term,
        Verdict.NotMet,
        Verdict.ToConfirm,
        Verdict.Missing {

  /**
   * An amount of money.
   *
   * @param money how much
   * @param steps how it was worked out, in Chinese, one line each
   * @param caveat what could make it different, in Chinese, or empty
   */
  record Amount(
      String reason,
      Money money,
      List<String> steps,
      String caveat,
      List<LegalReference> references)
      implements Calculation {
    public Amount {
      steps = List.copyOf(steps);
      references = List.copyOf(references);
    }
  }

  /**
   * A time in which something must happen.
   *
   * @param span how long; absent where the rule sets no limit
   * @param lastDay the last day of it, where its beginning is known
   * @param passed whether that day lies behind the day asked about
   */
  record Term(
      String reason,
      Optional<Span> span,
      Optional<LocalDate> lastDay,
      boolean passed,
      List<LegalReference> references)
      implements Calculation {
    public Term {
      references = List.copyOf(references);
    }
  }
}
