package cn.tongxiaobing.knowledge.rule;

/**
 * The highest level of schooling (文化程度) that a person has finished or is in; {@link StudyState}
 * says which.
 */
public enum Education implements Coded {
  /** 初中以下. */
  BELOW_JUNIOR_MIDDLE("below-junior-middle", "初中以下"),
  /** 初中. */
  JUNIOR_MIDDLE("junior-middle", "初中"),
  /** 普通高中. */
  SENIOR_HIGH("senior-high", "普通高中"),
  /** 中专、职高、技校. */
  VOCATIONAL("vocational", "中专、职高、技校"),
  /** 大专. */
  JUNIOR_COLLEGE("junior-college", "大专"),
  /** 本科. */
  BACHELOR("bachelor", "本科"),
  /** 研究生. */
  POSTGRADUATE("postgraduate", "研究生");

  private final String code;
  private final String label;

  Education(String code, String label) {
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

  /** Whether it is higher education (高等教育). */
  boolean isHigher() {
    return this == JUNIOR_COLLEGE || this == BACHELOR || this == POSTGRADUATE;
  }

  /** Whether it is a school after junior middle school, or a higher one. */
  boolean isSeniorHighOrAbove() {
    return this != BELOW_JUNIOR_MIDDLE && this != JUNIOR_MIDDLE;
  }
}
