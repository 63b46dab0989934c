package cn.tongxiaobing.kiosk.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of thing is offered. */
public enum Category {
  DINING("餐饮"),
  HAIR("理发"),
  MEDICAL("医疗"),
  CAR("汽车"),
  LODGING("住宿"),
  TRAINING("培训"),
  SHOPPING("购物"),
  TRAVEL("出行旅游"),
  OTHER("其他");

  private final String label;

  Category(String label) {
    this.label = label;
  }

  /** As addresses and JSON name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word that people read, and write in the table. */
  public String label() {
    return label;
  }

  /** The one that this word or id stands for. */
  public static Optional<Category> of(String written) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(written) || each.id().equals(written))
        .findFirst();
  }
}
