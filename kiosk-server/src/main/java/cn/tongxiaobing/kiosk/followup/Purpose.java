package cn.tongxiaobing.kiosk.followup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the data of a person may be looked at for (《个人信息保护法》第六条). */
public enum Purpose {
  CONTACT("电话联系本人"),
  BOOKING("预约到场"),
  ARRIVAL("现场核对身份"),
  CONFLICT("核对是否重复提交"),
  CORRECTION("本人要求更正或查询");

  private final String label;

  Purpose(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Purpose> of(String code) {
    return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
  }
}
