package cn.tongxiaobing.knowledge.answer;

/**
 * One way to understand what was said.
 *
 * @param text in normal form, able to stand alone
 * @param kind how it came about
 */
record Reading(String text, Kind kind) {

  /**
   * The ways, each with how much its score counts; what is left of a reading that carries something
   * over counts for the words as they were said.
   */
  enum Kind {
    /** The words as they were said. */
    AS_SAID(1.0),
    /** The part of a long story that asks. */
    CLAUSE(0.97),
    /** The words as they were said, though they seem to lean on what was said before. */
    LEANING(0.85),
    /** The question before, with what is different now put in its place. */
    CHANGED(0.85),
    /** The words, behind what the visit is about. */
    CONTINUED(0.6);

    private final double trust;

    Kind(double trust) {
      this.trust = trust;
    }

    double trust() {
      return trust;
    }
  }

  /** Whether it takes something from what was said before. */
  boolean usesContext() {
    return kind == Kind.CHANGED || kind == Kind.CONTINUED;
  }
}
