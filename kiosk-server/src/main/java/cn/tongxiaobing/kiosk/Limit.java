package cn.tongxiaobing.kiosk;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every limit that the server holds itself and others to. {@code serve --show-limits} prints them.
 * Those with a key can be changed in {@code office.properties}.
 */
public enum Limit {
  BODY_BYTES(64 * 1024, "一次提交最多多少字节"),
  HEAD_BYTES(8 * 1024, "网址和请求头各最多多少字节"),
  IDLE_SECONDS(60, "连接空闲多少秒后断开"),
  BODY_SECONDS(15, "一次提交最多传多少秒"),
  DRAIN_SECONDS(10, "停止时最多等多少秒办完手上的请求"),
  ANSWERS_WAITING(256, "最多排队等待多少个提问"),
  SUGGESTIONS_WAITING(16, "最多排队等待多少个输入提示，再多就不给提示"),
  SUGGESTIONS_PER_SECOND(40, "同一网络地址每秒最多取几次输入提示"),
  FEEDBACK_PER_MINUTE(60, "同一网络地址每分钟最多提交几次评价"),
  SIGN_UPS_AT_ONCE(64, "最多同时办多少个预报名"),
  SIGN_UPS_PER_MINUTE("limit.sign-ups-per-minute", 3, "同一台设备每分钟最多预报名几次"),
  SIGN_UPS_AT_A_STRETCH("limit.sign-ups-at-a-stretch", 3, "同一台设备一口气最多预报名几次"),
  SIGN_UPS_PER_ADDRESS("limit.sign-ups-per-address", 20, "同一网络地址合计是一台设备的几倍"),
  SIGN_UPS_PER_DAY("limit.sign-ups-per-day", 500, "同一网络地址每天最多预报名几次"),
  SIGN_UPS_PER_KIOSK("limit.sign-ups-per-kiosk", 20, "一台已配对的终端每分钟最多预报名几次"),
  LOOK_UP_FAILURES("limit.look-up-failures", 5, "同一来源 15 分钟内最多查错几次回执"),
  LOOK_UP_FAILURES_PER_KIOSK("limit.look-up-failures-per-kiosk", 30, "一台已配对的终端 15 分钟内最多查错几次回执"),
  FAILURES_TO_WARN(300, "全部来源一小时查错多少次回执就记入日志"),
  SECONDS_TO_FILL_IN(8, "打开表单后至少多少秒才能提交"),
  HOURS_TO_FILL_IN(2, "打开表单后最多多少小时内提交"),
  REPORTS_PER_MINUTE(30, "一台已配对的终端每分钟最多报几次状态"),
  PAIRING_FAILURES(5, "同一网络地址 15 分钟内最多输错几次配对码"),
  PAIRING_FAILURES_IN_ALL(600, "全部来源一小时最多输错几次配对码"),
  STREAMS("limit.streams", 1_000, "最多同时给多少个页面推送通知"),
  STREAMS_PER_ADDRESS("limit.streams-per-address", 200, "同一网络地址最多同时给多少个页面推送通知"),
  STREAM_HEARTBEAT_SECONDS(20, "推送通知的连接每隔多少秒报一次平安"),
  STREAM_BYTES_WAITING(64 * 1024, "推送通知时对方最多积压多少字节，再多就断开重连"),
  CLIENTS_REMEMBERED(20_000, "最多记住多少个来源");

  private final String key;
  private final int usual;
  private final String label;

  Limit(String key, int usual, String label) {
    this.key = key;
    this.usual = usual;
    this.label = label;
  }

  Limit(int usual, String label) {
    this("", usual, label);
  }

  /** The limit that this key sets. */
  static Optional<Limit> of(String key) {
    return Arrays.stream(values()).filter(l -> l.isSettable() && l.key.equals(key)).findFirst();
  }

  /** Whether an office may change it. */
  public boolean isSettable() {
    return !key.isEmpty();
  }

  /** Its name in {@code office.properties}, or empty. */
  public String key() {
    return key;
  }

  /** Its value where nothing is set. */
  public int usual() {
    return usual;
  }

  /** What it limits, in Chinese, with its unit. */
  public String label() {
    return label;
  }
}
