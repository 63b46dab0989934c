package cn.tongxiaobing.knowledge.rule;

/** How far a person is with the level named by {@link Education}. */
public enum StudyState implements Coded {
  /** 已录取、还没入学. */
  NEW_STUDENT("new-student", "已录取、还没入学"),
  /** 在校. */
  IN_SCHOOL("in-school", "在校"),
  /** 毕业班: in the last year and meeting the conditions to finish. */
  FINAL_YEAR("final-year", "毕业班"),
  /** 已毕业. */
  GRADUATED("graduated", "已毕业");

  private final String code;
  private final String label;

  StudyState(String code, String label) {
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
