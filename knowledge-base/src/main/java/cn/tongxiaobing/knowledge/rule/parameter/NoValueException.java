package cn.tongxiaobing.knowledge.rule.parameter;

import java.time.LocalDate;

/** Somebody asked for a value on a day for which none is written down. */
public final class NoValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String description;
  private final LocalDate day;

  NoValueException(Parameter<?> parameter, LocalDate day) {
    super(parameter.name() + " has no value on " + day + known(parameter));
    this.description = parameter.description();
    this.day = day;
  }

  /** What the value would have said, in Chinese. */
  public String description() {
    return description;
  }

  public LocalDate day() {
    return day;
  }

  private static String known(Parameter<?> parameter) {
    return parameter.values().isEmpty()
        ? "; it is not written down at all"
        : "; the first is of " + parameter.values().getFirst().from();
  }
}
