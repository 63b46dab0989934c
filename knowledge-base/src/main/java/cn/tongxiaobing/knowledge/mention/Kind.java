package cn.tongxiaobing.knowledge.mention;

/** What a mention is about. */
public enum Kind {
  /** 谁: the relative who is asked about. */
  KINSHIP("谁"),
  /** 性别. */
  SEX("性别"),
  /** 出生. */
  BIRTH("出生"),
  /** 年龄. */
  AGE("年龄"),
  /** 学历. */
  EDUCATION("学历"),
  /** 在校、毕业. */
  STUDY("在校还是毕业"),
  /** 报哪一次、什么兵. */
  INTAKE("报哪一次"),
  /** 身高. */
  HEIGHT("身高"),
  /** 体重. */
  WEIGHT("体重"),
  /** 血糖. */
  BLOOD("血糖"),
  /** 视力. */
  EYESIGHT("视力"),
  /** 近视手术. */
  SURGERY("近视手术"),
  /** 手术时间. */
  SURGERY_DATE("手术时间"),
  /** 文身. */
  TATTOO("文身"),
  /** 瘢痕. */
  SCAR("瘢痕"),
  /** 处罚、案件、家庭情况. */
  RECORD("处罚与家庭"),
  /** 服役年限. */
  SERVICE("服役年限"),
  /** 入伍、退役的日子. */
  DISCHARGE("入伍退役时间"),
  /** 军衔. */
  RANK("军衔"),
  /** 安置方式. */
  WAY("安置方式"),
  /** 立功受奖. */
  MERIT("立功受奖"),
  /** 残疾. */
  DISABILITY("残疾"),
  /** 学费、贷款. */
  TUITION("学费"),
  /** 牺牲病故. */
  BEREAVEMENT("牺牲病故"),
  /** 退兵. */
  RETURN("退兵");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The word that people read. */
  public String label() {
    return label;
  }

  /** Whether a figure of this kind speaks of one person even where nobody is named. */
  boolean isMeasured() {
    return switch (this) {
      case BIRTH,
          STUDY,
          HEIGHT,
          WEIGHT,
          BLOOD,
          EYESIGHT,
          SURGERY_DATE,
          SERVICE,
          DISCHARGE,
          TUITION ->
          true;
      default -> false;
    };
  }
}
