package cn.tongxiaobing.kiosk.signup;

/**
 * What a person agreed to.
 *
 * @param text the text they were shown
 * @param health whether they agreed to giving health data as well
 */
record Consent(ConsentText text, boolean health) {

  /** What was ticked, as it is kept for proof. */
  String ticks() {
    return health ? "general health" : "general";
  }
}
