package cn.tongxiaobing.kiosk.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom an offer is. */
public enum Audience {
  FAMILY("军属"),
  VETERAN("退役军人"),
  SERVING("现役军人"),
  BEREAVED("烈士遗属等");

  private final String label;

  Audience(String label) {
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
  public static Optional<Audience> of(String written) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(written) || each.id().equals(written))
        .findFirst();
  }
}
