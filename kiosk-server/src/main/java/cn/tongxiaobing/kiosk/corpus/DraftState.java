package cn.tongxiaobing.kiosk.corpus;

import java.util.Locale;

/** How far a draft is. */
public enum DraftState {
  DRAFT("草稿"),
  SUBMITTED("待审"),
  APPROVED("待发布"),
  PUBLISHED("已发布"),
  WITHDRAWN("已撤下"),
  DISCARDED("已删除");

  private final String label;

  DraftState(String label) {
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

  static DraftState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
