package cn.tongxiaobing.kiosk.signup;

import java.util.Comparator;
import java.util.List;

/** A form cannot be taken: everything that is wrong with it, at once. */
public final class FormException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Found> faults;

  /**
   * A fault and where it is.
   *
   * @param field the field to be put right, or empty
   */
  public record Found(String field, Fault fault) {}

  FormException(List<Found> faults) {
    super(faults.isEmpty() ? "" : faults.getFirst().fault().code(), null, false, false);
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("nothing is wrong");
    }
    this.faults =
        faults.stream()
            .sorted(Comparator.comparing(found -> found.fault().status() == 422))
            .toList();
  }

  FormException(String field, Fault fault) {
    this(List.of(new Found(field, fault)));
  }

  /** At least one; those that concern the form as a whole first, then as the form goes. */
  public List<Found> faults() {
    return faults;
  }
}
