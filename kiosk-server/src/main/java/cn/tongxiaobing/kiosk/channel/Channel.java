package cn.tongxiaobing.kiosk.channel;

import java.util.Arrays;
import java.util.Optional;

/** A way to the assistant that can be turned off by itself. */
public enum Channel {
  KIOSK("kiosk", "大厅终端", "这台终端暂停使用。"),
  CHAT("chat", "手机小窗", "手机问政策暂停使用。"),
  WIDGET("widget", "网页小窗", "网页问政策暂停使用。"),
  SIGN_UP("sign-up", "预报名", "预报名暂停受理，正式报名请到全国征兵网。");

  private final String code;
  private final String label;
  private final String closed;

  Channel(String code, String label, String closed) {
    this.code = code;
    this.label = label;
    this.closed = closed;
  }

  public static Optional<Channel> of(String code) {
    return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
  }

  /** Its name for programs. */
  public String code() {
    return code;
  }

  /** Its name for staff. */
  public String label() {
    return label;
  }

  /**
   * What people are told while it is off: that it is, and whom to ask instead.
   *
   * @param office name of the office
   * @param phone of the office, or empty
   */
  public String words(String office, String phone) {
    String ask = "请问" + office + "的工作人员";
    return closed + (phone.isEmpty() ? ask + "。" : ask + "，电话 " + phone + "。");
  }
}
