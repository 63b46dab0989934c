package cn.tongxiaobing.knowledge.rule.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A number of policy through time.
 *
 * @param name its path without ending: enlistment/lower-age
 * @param description what it is, in Chinese
 * @param unit what its values count
 * @param values oldest first, without overlap; between two there may be a gap
 * @param checkedOn the day someone last compared it with the rules
 */
public record Parameter<T>(
    String name, String description, Unit unit, List<DatedValue<T>> values, LocalDate checkedOn) {

  public Parameter {
    values = List.copyOf(values);
  }

  /** A parameter that nobody has written down: every day lies before its first value. */
  public static <T> Parameter<T> unknown(String name) {
    return new Parameter<>(name, name, Unit.YES_NO, List.of(), LocalDate.EPOCH);
  }

  /**
   * The value on a day, absent when it has ended.
   *
   * @throws NoValueException when the day lies before the first value, which nobody can guess
   */
  public Optional<DatedValue<T>> on(LocalDate day) {
    if (!reaches(day)) {
      throw new NoValueException(this, day);
    }
    return values.stream().filter(v -> v.holdsOn(day)).findFirst();
  }

  /**
   * The value on a day on which there must be one.
   *
   * @throws NoValueException when the day lies before the first value, or after the end
   */
  public DatedValue<T> inForceOn(LocalDate day) {
    return on(day).orElseThrow(() -> new NoValueException(this, day));
  }

  /** Whether the day is not before the first value. */
  public boolean reaches(LocalDate day) {
    return !values.isEmpty() && !day.isBefore(values.getFirst().from());
  }

  /** The value on a day where not knowing one is an answer too. */
  public Optional<DatedValue<T>> ifKnownOn(LocalDate day) {
    return reaches(day) ? on(day) : Optional.empty();
  }

  <U> Parameter<U> map(Function<? super T, ? extends U> change) {
    List<DatedValue<U>> changed = values.stream().map(v -> v.<U>map(change)).toList();
    return new Parameter<>(name, description, unit, changed, checkedOn);
  }
}
