package cn.tongxiaobing.kiosk.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The way of an intake that has days of its own. */
public enum Step {
  SIGN_UP("报名"),
  MEDICAL("体检"),
  POLITICAL("政考"),
  DECISION("定兵"),
  DEPARTURE("起运");

  private final String label;

  Step(String label) {
    this.label = label;
  }

  /** Its name for programs, as {@code sign-up}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name for people. */
  public String label() {
    return label;
  }

  public static Optional<Step> of(String code) {
    return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
  }
}
