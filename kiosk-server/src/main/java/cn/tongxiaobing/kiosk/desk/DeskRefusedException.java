package cn.tongxiaobing.kiosk.desk;

import java.util.List;

/** Something cannot be done at the desk now. */
public final class DeskRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient List<String> sentences;

  /** Why not. */
  public enum Reason {
    /** There is no such task, or nobody asked that. */
    ABSENT,
    /** Somebody was faster. */
    OLD,
    /** Its answer has been sent to be approved, or is told already. */
    STATE,
    /** The answer rests on nothing that is known. */
    SOURCE
  }

  DeskRefusedException(Reason reason) {
    this(reason, List.of());
  }

  DeskRefusedException(Reason reason, List<String> sentences) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.sentences = List.copyOf(sentences);
  }

  public Reason reason() {
    return reason;
  }

  /** What is wrong, for the person who can mend it. */
  public List<String> sentences() {
    return sentences;
  }
}
