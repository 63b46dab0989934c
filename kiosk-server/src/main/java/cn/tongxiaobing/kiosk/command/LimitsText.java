package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.Limit;
import java.io.PrintWriter;

/** Every limit as it holds in a data folder, a line each. */
final class LimitsText {

  private LimitsText() {}

  static void write(KioskConfig config, PrintWriter out) {
    for (Limit limit : Limit.values()) {
      int value = config.limit(limit);
      String usual = value == limit.usual() ? "" : "（原为 " + limit.usual() + "）";
      String key = limit.isSettable() ? "  " + limit.key() : "";
      out.println("%s：%d%s%s".formatted(limit.label(), value, usual, key));
    }
    out.println("带设置名的可以在 " + KioskConfig.FILE + " 里改，例如 " + example());
  }

  private static String example() {
    return Limit.SIGN_UPS_PER_MINUTE.key() + " = " + Limit.SIGN_UPS_PER_MINUTE.usual();
  }
}
