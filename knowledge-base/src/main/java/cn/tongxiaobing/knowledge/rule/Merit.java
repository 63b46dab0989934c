package cn.tongxiaobing.knowledge.rule;

import java.util.Collection;

/** Merits, titles and commendations won in service (立功受奖), the war merits (战功) apart. */
public enum Merit implements Coded {
  /** 没有立功. */
  NONE("none", "没有立功"),
  /** 勋章、国家荣誉称号. */
  MEDAL("medal", "勋章、国家荣誉称号"),
  /** 党中央、国务院、中央军委授予的荣誉称号. */
  CENTRAL_TITLE("central-title", "党中央、国务院、中央军委授予的荣誉称号"),
  /** 中央军委授权的单位授予的荣誉称号. */
  AUTHORISED_TITLE("authorised-title", "中央军委授权的单位授予的荣誉称号"),
  /** 荣誉称号 without saying who granted it. */
  HONORARY_TITLE("honorary-title", "荣誉称号"),
  /** 一等战功. */
  FIRST_CLASS_WAR_MERIT("first-class-war-merit", "一等战功"),
  /** 二等战功. */
  SECOND_CLASS_WAR_MERIT("second-class-war-merit", "二等战功"),
  /** 三等战功. */
  THIRD_CLASS_WAR_MERIT("third-class-war-merit", "三等战功"),
  /** 四等战功. */
  FOURTH_CLASS_WAR_MERIT("fourth-class-war-merit", "四等战功"),
  /** 一等功. */
  FIRST_CLASS_MERIT("first-class-merit", "一等功"),
  /** 二等功. */
  SECOND_CLASS_MERIT("second-class-merit", "二等功"),
  /** 三等功. */
  THIRD_CLASS_MERIT("third-class-merit", "三等功"),
  /** 一级表彰. */
  FIRST_CLASS_COMMENDATION("first-class-commendation", "一级表彰"),
  /** 二级表彰（经批准享受待遇）. */
  SECOND_CLASS_COMMENDATION("second-class-commendation", "二级表彰（经批准享受待遇）");

  private final String code;
  private final String label;

  Merit(String code, String label) {
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

  /**
   * The code under which a rule speaks of it: a title is a title, whoever granted it, where the
   * rule does not tell them apart.
   */
  String codeAmong(Collection<String> listed) {
    boolean title = this == CENTRAL_TITLE || this == AUTHORISED_TITLE;
    return title && !listed.contains(code) ? HONORARY_TITLE.code : code;
  }
}
