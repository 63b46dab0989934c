package cn.tongxiaobing.knowledge.rule.parameter;

import cn.tongxiaobing.knowledge.document.Section.Certainty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that holds from one day until the next value, or the end, of its parameter.
 *
 * @param from first day
 * @param until the day after the last one; absent while no end is known
 * @param value what holds
 * @param references what set it, at least one
 * @param certainty how firm it is; a value to {@linkplain Certainty#ASK ask} about is never told
 * @param note what a reader should know of it, in Chinese, or empty
 */
public record DatedValue<T>(
    LocalDate from,
    Optional<LocalDate> until,
    T value,
    List<LegalReference> references,
    Certainty certainty,
    String note) {

  public DatedValue {
    references = List.copyOf(references);
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
  }

  <U> DatedValue<U> map(Function<? super T, ? extends U> change) {
    return new DatedValue<>(from, until, change.apply(value), references, certainty, note);
  }
}
