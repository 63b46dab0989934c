package cn.tongxiaobing.knowledge.answer;

/**
 * One way to understand what was said.
 *
 * @param text in normal form, able to stand alone
 * @param kind how it came about
 */
record Reading(String text, Kind kind) {

  /** The ways. */
  enum Kind {
    /** The words as they were said. */
    AS_SAID(false),
    /** The part of a long story that asks. */
    CLAUSE(false),
    /** The question before, with what is different now put in its place. */
    CHANGED(true),
    /** The words, behind the question before. */
    AFTER_LAST(true),
    /** The words, behind the last question that stood alone. */
    AFTER_ROOT(true),
    /** The words, behind the title of the guide that was answered from. */
    UNDER_GUIDE(true),
    /** The words, behind the title of the card that was answered from. */
    UNDER_CARD(true);

    private final boolean usesContext;

    Kind(boolean usesContext) {
      this.usesContext = usesContext;
    }
  }

  /** Whether it takes something from what was said before. */
  boolean usesContext() {
    return kind.usesContext;
  }
}
