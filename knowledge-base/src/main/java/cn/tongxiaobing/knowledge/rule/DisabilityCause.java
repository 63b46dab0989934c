package cn.tongxiaobing.knowledge.rule;

/** What a rated disability (残疾) came from. */
public enum DisabilityCause implements Coded {
  /** 没有评残. */
  NONE("none", "没有评残"),
  /** 因战. */
  WAR("war", "因战"),
  /** 因公. */
  DUTY("duty", "因公"),
  /** 因病. */
  ILLNESS("illness", "因病");

  private final String code;
  private final String label;

  DisabilityCause(String code, String label) {
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
