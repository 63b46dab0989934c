package cn.tongxiaobing.knowledge.rule;

/** Why a recruit is sent back (退回原因). */
public enum ReturnCause implements Coded {
  /** 身体原因. */
  HEALTH("health", "身体原因"),
  /** 政治原因. */
  POLITICAL("political", "政治原因"),
  /** 隐瞒犯罪行为或记录. */
  CONCEALED_CRIME("concealed-crime", "隐瞒犯罪行为或记录"),
  /** 隐瞒严重疾病. */
  CONCEALED_ILLNESS("concealed-illness", "隐瞒严重疾病"),
  /** 虚假材料或行贿入伍. */
  FALSE_PAPERS_OR_BRIBES("false-papers-or-bribes", "虚假材料或行贿入伍"),
  /** 批准入伍后受伤患病. */
  INJURED_AFTER_APPROVAL("injured-after-approval", "批准入伍后受伤患病"),
  /** 患传染病或者危重病. */
  INFECTIOUS_OR_CRITICAL_ILLNESS("infectious-or-critical-illness", "患传染病或者危重病");

  private final String code;
  private final String label;

  ReturnCause(String code, String label) {
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
