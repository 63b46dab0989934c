package cn.tongxiaobing.kiosk.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody is there for. Who runs the system, who sees people's data and who audits both are
 * three.
 */
public enum Role {
  VIEWER("浏览"),
  EDITOR("采编"),
  REVIEWER("审核"),
  RECRUITER("征兵"),
  ADMIN("管理"),
  AUDITOR("审计");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** Its name for people. */
  public String label() {
    return label;
  }

  /** Its name for programs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
  }
}
