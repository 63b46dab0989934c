package cn.tongxiaobing.knowledge.document;

/** How a text stands on a given day. */
public enum Standing {
  /** 现行有效. */
  IN_FORCE("in-force"),
  /** 尚未施行. */
  UPCOMING("upcoming"),
  /** 已被新版替代. */
  SUPERSEDED("superseded"),
  /** 已废止. */
  REPEALED("repealed"),
  /** Nothing is known of its dates, as for a standard whose text is not public. */
  UNKNOWN("unknown");

  private final String code;

  Standing(String code) {
    this.code = code;
  }

  /** The word used over HTTP. */
  public String code() {
    return code;
  }
}
