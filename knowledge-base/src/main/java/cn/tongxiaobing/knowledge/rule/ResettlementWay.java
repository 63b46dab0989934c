package cn.tongxiaobing.knowledge.rule;

/** How someone leaving the forces is settled (安置方式). */
public enum ResettlementWay implements Coded {
  /** 自主就业. */
  SELF_EMPLOYMENT("self-employment", "自主就业"),
  /** 安排工作. */
  ASSIGNED_WORK("assigned-work", "安排工作"),
  /** 逐月领取退役金. */
  MONTHLY_PENSION("monthly-pension", "逐月领取退役金"),
  /** 退休. */
  RETIREMENT("retirement", "退休"),
  /** 供养. */
  SUPPORT("support", "供养"),
  /** 转业. */
  TRANSFER("transfer", "转业"),
  /** 复员. */
  DEMOBILISATION("demobilisation", "复员");

  private final String code;
  private final String label;

  ResettlementWay(String code, String label) {
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
