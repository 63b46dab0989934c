package cn.tongxiaobing.knowledge.rule;

/** How the death of a service member was determined (死亡性质). */
public enum DeathKind implements Coded {
  /** 烈士. */
  MARTYR("martyr", "烈士"),
  /** 因公牺牲. */
  ON_DUTY("on-duty", "因公牺牲"),
  /** 病故. */
  ILLNESS("illness", "病故");

  private final String code;
  private final String label;

  DeathKind(String code, String label) {
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
