package cn.tongxiaobing.knowledge.rule;

/** Where a tattoo (文身) is; of several, the one that weighs most. */
public enum TattooPlace implements Coded {
  /** 没有文身. */
  NONE("none", "没有文身"),
  /** 面颈部. */
  FACE_OR_NECK("face-or-neck", "面颈部"),
  /** Left bare by the training dress of the forces: 露出的部位. */
  EXPOSED("exposed", "穿体能训练服仍露出的部位"),
  /** 衣服遮得住的部位. */
  COVERED("covered", "衣服遮得住的部位"),
  /** 文眉. */
  BROWS("brows", "文眉"),
  /** 文眼线. */
  EYELINER("eyeliner", "文眼线"),
  /** 文唇. */
  LIPS("lips", "文唇");

  private final String code;
  private final String label;

  TattooPlace(String code, String label) {
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
