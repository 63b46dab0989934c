package cn.tongxiaobing.kiosk.notice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who saved a text. All of them are its authors, and none of them can approve it: else one could
 * have a colleague change a comma and then approve one's own words.
 */
final class Authors {

  private Authors() {}

  static String with(String stored, String account) {
    Set<String> all = new LinkedHashSet<>(List.of(stored.split(",", -1)));
    all.add(account);
    return String.join(",", all);
  }

  static boolean include(String stored, String account) {
    return List.of(stored.split(",", -1)).contains(account);
  }
}
