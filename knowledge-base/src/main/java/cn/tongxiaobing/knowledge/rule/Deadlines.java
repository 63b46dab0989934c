package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Calculation.Term;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Words for a time in which something must be done. */
final class Deadlines {

  private Deadlines() {}

  /**
   * The term that begins on a day.
   *
   * @param from its beginning in words: 自退出现役之日起
   * @param start that day, where it is known
   */
  static Term term(
      String from,
      Optional<LocalDate> start,
      Span span,
      LocalDate today,
      List<LegalReference> basis) {
    if (start.isEmpty()) {
      return new Term(from + " " + span + "内。", Optional.of(span), start, false, basis);
    }
    LocalDate last = span.lastDay(start.get());
    boolean passed = today.isAfter(last);
    String reason =
        passed
            ? "最晚 " + Wording.day(last) + "，已经过了，请尽快去办。"
            : from + " " + span + "内，最晚 " + Wording.day(last) + "。";
    return new Term(reason, Optional.of(span), Optional.of(last), passed, basis);
  }
}
