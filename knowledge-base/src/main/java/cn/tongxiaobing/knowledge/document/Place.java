package cn.tongxiaobing.knowledge.document;

import java.util.List;

/**
 * A place by its administrative division code (行政区划代码, GB/T 2260): six digits, two each for
 * province, city and county; 000000 stands for the whole country.
 *
 * @param code six digits
 */
public record Place(String code) {

  /** The whole country, 全国. */
  public static final Place NATION = new Place("000000");

  public Place {
    if (!isCode(code)) {
      throw new IllegalArgumentException("not a division code of six digits");
    }
  }

  /** Whether {@code text} is six digits. */
  public static boolean isCode(String text) {
    return text.length() == 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** This place and those that contain it, the narrowest first, the nation last. */
  public List<Place> upward() {
    return List.of(
            this,
            new Place(code.substring(0, 4) + "00"),
            new Place(code.substring(0, 2) + "0000"),
            NATION)
        .stream()
        .distinct()
        .toList();
  }

  @Override
  public String toString() {
    return code;
  }
}
