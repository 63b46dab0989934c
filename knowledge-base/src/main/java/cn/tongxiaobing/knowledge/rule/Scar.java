package cn.tongxiaobing.knowledge.rule;

/** What scars (瘢痕) a person has. */
public enum Scar implements Coded {
  /** 没有瘢痕. */
  NONE("none", "没有瘢痕"),
  /** 瘢痕体质. */
  SCAR_PRONE("scar-prone", "瘢痕体质"),
  /** 面颈部瘢痕. */
  FACE_OR_NECK("face-or-neck", "面颈部瘢痕"),
  /** 其他部位瘢痕. */
  ELSEWHERE("elsewhere", "其他部位瘢痕"),
  /** 影响功能的瘢痕. */
  IMPAIRING("impairing", "影响功能的瘢痕");

  private final String code;
  private final String label;

  Scar(String code, String label) {
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
