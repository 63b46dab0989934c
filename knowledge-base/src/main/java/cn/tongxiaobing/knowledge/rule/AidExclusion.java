package cn.tongxiaobing.knowledge.rule;

/** Why a student may get no tuition aid (不给学费资助的情形). */
public enum AidExclusion implements Coded {
  /** 都不是. */
  NONE("none", "都不是"),
  /** 已免除全部学费. */
  FEES_WAIVED("fees-waived", "已免除全部学费"),
  /** 定向生. */
  DIRECTED("directed", "定向生"),
  /** 委培生. */
  COMMISSIONED("commissioned", "委培生"),
  /** 国防生. */
  DEFENCE_STUDENT("defence-student", "国防生"),
  /** 定向培养军士. */
  TARGETED_SERGEANT("targeted-sergeant", "定向培养军士");

  private final String code;
  private final String label;

  AidExclusion(String code, String label) {
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
