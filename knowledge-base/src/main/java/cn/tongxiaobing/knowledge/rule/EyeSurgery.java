package cn.tongxiaobing.knowledge.rule;

/** What was done to the eyes (近视手术). */
public enum EyeSurgery implements Coded {
  /** 没有做过. */
  NONE("none", "没有做过"),
  /** 准分子激光手术. */
  LASER("laser", "准分子激光手术"),
  /** 晶体植入（ICL）. */
  LENS_IMPLANT("lens-implant", "晶体植入（ICL）"),
  /** 其他术式. */
  OTHER("other", "其他术式");

  private final String code;
  private final String label;

  EyeSurgery(String code, String label) {
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
