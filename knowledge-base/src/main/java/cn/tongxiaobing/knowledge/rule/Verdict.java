package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a person meets a condition. */
public sealed interface Verdict extends Outcome {

  /** The word that people read. */
  default String label() {
    return switch (this) {
      case Met met -> "符合";
      case NotMet notMet -> "不符合";
      case ToConfirm toConfirm -> "要现场确认";
      case Missing missing -> "缺少信息";
    };
  }

  /**
   * 符合.
   *
   * @param until the last day on which it is known to stay so
   */
  record Met(String reason, Optional<LocalDate> until, List<LegalReference> references)
      implements Verdict {
    public Met {
      references = List.copyOf(references);
    }

    Met(String reason, List<LegalReference> references) {
      this(reason, Optional.empty(), references);
    }
  }

  /**
   * 不符合, with what in the reason; for a calculation, nothing is due.
   *
   * @param changesOn the first day on which it may be otherwise
   */
  record NotMet(String reason, Optional<LocalDate> changesOn, List<LegalReference> references)
      implements Verdict, Calculation {
    public NotMet {
      references = List.copyOf(references);
    }

    NotMet(String reason, List<LegalReference> references) {
      this(reason, Optional.empty(), references);
    }
  }

  /**
   * 要现场确认: the rule is not certain, or only an office can measure.
   *
   * @param what what is to be confirmed, and by whom
   */
  record ToConfirm(String reason, String what, List<LegalReference> references)
      implements Verdict, Calculation {
    public ToConfirm {
      references = List.copyOf(references);
    }
  }

  /**
   * 缺少信息.
   *
   * @param facts what must be known first, in the order to ask
   */
  record Missing(String reason, List<Fact<?>> facts) implements Verdict, Calculation {

    private static final int MOST_NAMED = 3;

    public Missing {
      facts = List.copyOf(facts);
    }

    /** Asks for these facts. */
    static Missing of(List<Fact<?>> facts) {
      String first =
          facts.stream().limit(MOST_NAMED).map(Fact::label).collect(Collectors.joining("、"));
      String rest = facts.size() > MOST_NAMED ? "等 " + facts.size() + " 项" : "";
      return new Missing("还要知道：" + first + rest + "。", facts);
    }

    static Missing of(Fact<?> fact) {
      return of(List.of(fact));
    }

    @Override
    public List<LegalReference> references() {
      return List.of();
    }
  }
}
