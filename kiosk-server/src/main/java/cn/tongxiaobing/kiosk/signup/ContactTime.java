package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.knowledge.rule.Coded;

/** When a person would rather be called. */
public enum ContactTime implements Coded {
  ANY("any", "都可以"),
  MORNING("morning", "上午"),
  NOON("noon", "中午"),
  AFTERNOON("afternoon", "下午"),
  EVENING("evening", "晚上");

  private final String code;
  private final String label;

  ContactTime(String code, String label) {
    this.code = code;
    this.label = label;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }
}
