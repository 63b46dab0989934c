package cn.tongxiaobing.knowledge.rule;

/** 性别. */
public enum Sex implements Coded {
  /** 男. */
  MAN("man", "男"),
  /** 女. */
  WOMAN("woman", "女");

  private final String code;
  private final String label;

  Sex(String code, String label) {
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
