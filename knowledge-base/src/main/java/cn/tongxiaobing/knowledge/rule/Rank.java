package cn.tongxiaobing.knowledge.rule;

/** The groups of rank (军衔) that rules tell apart; the decision of 2022 names the ranks in each. */
public enum Rank implements Coded {
  /** 义务兵: 列兵、上等兵. */
  CONSCRIPT("conscript", "义务兵", "conscript"),
  /** 初级军士: 下士、中士. */
  JUNIOR_SERGEANT("junior-sergeant", "初级军士", "sergeant"),
  /** 中级军士: 二级上士、一级上士. */
  MIDDLE_SERGEANT("middle-sergeant", "中级军士", "sergeant"),
  /** 高级军士: 三级、二级、一级军士长. */
  SENIOR_SERGEANT("senior-sergeant", "高级军士", "sergeant"),
  /** 军官. */
  OFFICER("officer", "军官", "officer");

  private final String code;
  private final String label;
  private final String corps;

  Rank(String code, String label, String corps) {
    this.code = code;
    this.label = label;
    this.corps = corps;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }

  /** The row under which tables by corps list it: conscript, sergeant, officer. */
  String corps() {
    return corps;
  }

  boolean isSergeant() {
    return corps.equals("sergeant");
  }

  /** 中级以上军士. */
  boolean isMiddleSergeantOrAbove() {
    return this == MIDDLE_SERGEANT || this == SENIOR_SERGEANT;
  }
}
