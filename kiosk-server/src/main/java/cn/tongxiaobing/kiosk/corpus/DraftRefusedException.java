package cn.tongxiaobing.kiosk.corpus;

import java.util.List;

/** Something cannot be done with a draft now. */
public final class DraftRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient List<String> sentences;

  /** Why not. */
  public enum Reason {
    /** There is no such draft. */
    ABSENT,
    /** Somebody changed it meanwhile. */
    OLD,
    /** It is not in the state for it. */
    STATE,
    /** Who worked on it cannot agree to it. */
    OWN,
    /** Its answers were not compared, or not all changes were looked at. */
    UNCHECKED,
    /** Something is missing or wrong in it. */
    FAULTY,
    /** The file that was sent cannot be taken. */
    FILE
  }

  DraftRefusedException(Reason reason) {
    this(reason, List.of());
  }

  DraftRefusedException(Reason reason, List<String> sentences) {
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
