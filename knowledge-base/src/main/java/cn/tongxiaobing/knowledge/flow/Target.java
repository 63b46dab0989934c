package cn.tongxiaobing.knowledge.flow;

/**
 * Where a flow goes on: a step by its id, or an outcome, written {@code outcome/result}.
 *
 * @param id without the prefix
 * @param line where it is written, from 1
 */
record Target(String id, boolean isOutcome, int line) {

  private static final String OUTCOME = "outcome/";

  static Target of(String written, int line) {
    return written.startsWith(OUTCOME)
        ? new Target(written.substring(OUTCOME.length()), true, line)
        : new Target(written, false, line);
  }

  @Override
  public String toString() {
    return isOutcome ? OUTCOME + id : id;
  }
}
