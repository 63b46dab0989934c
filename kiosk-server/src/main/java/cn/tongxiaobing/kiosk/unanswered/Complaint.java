package cn.tongxiaobing.kiosk.unanswered;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody did not find an answer right. */
public enum Complaint {
  OFF_POINT("off-point", "答非所问"),
  OUTDATED("outdated", "过时了"),
  UNCLEAR("unclear", "看不懂"),
  UNLIKE_REALITY("unlike-reality", "和实际不一样"),
  /** No reason was given. */
  UNSAID("unsaid", "没说原因");

  private static final String STATUS = "unhelpful-";

  private final String code;
  private final String label;

  Complaint(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The word used over HTTP. */
  public String code() {
    return code;
  }

  /** What people read. */
  public String label() {
    return label;
  }

  /** What is kept as the status of a question. */
  String status() {
    return STATUS + code;
  }

  /** The reason with this code. */
  public static Optional<Complaint> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  /** Whether a kept status is that of an answer which somebody did not find right. */
  public static boolean isOne(String status) {
    return ofStatus(status).isPresent();
  }

  /** The complaint that a kept status is; empty for a question that had no answer. */
  static Optional<Complaint> ofStatus(String status) {
    return Arrays.stream(values()).filter(each -> each.status().equals(status)).findFirst();
  }
}
