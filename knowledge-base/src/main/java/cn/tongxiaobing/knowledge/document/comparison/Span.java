package cn.tongxiaobing.knowledge.document.comparison;

/**
 * A piece of two wordings put beside each other. The kept and removed pieces in order are the older
 * wording, the kept and added ones the newer.
 *
 * @param text as written, never empty
 */
public record Span(Kind kind, String text) {

  /** Where a piece stands. */
  public enum Kind {
    /** In both. */
    KEPT("kept"),
    /** In the older wording alone. */
    REMOVED("removed"),
    /** In the newer wording alone. */
    ADDED("added");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word used over HTTP. */
    public String code() {
      return code;
    }
  }
}
