package cn.tongxiaobing.kiosk.signup;

import java.util.List;

/**
 * What a person agreed to.
 *
 * @param text the text they were shown
 * @param health whether they agreed to giving health data as well
 */
public record Consent(ConsentText text, boolean health) {

  private static final String GENERAL = "general";
  private static final String HEALTH = "health";

  /** What was ticked, as it is kept for proof. */
  String ticks() {
    return health ? GENERAL + " " + HEALTH : GENERAL;
  }

  /** What {@link #ticks} says, as staff read it. */
  public static String words(String ticks) {
    List<String> ticked = List.of(ticks.split(" ", -1));
    return ticked.contains(HEALTH) ? "同意联系和指引报名，并单独同意填写健康信息" : "同意联系和指引报名";
  }
}
