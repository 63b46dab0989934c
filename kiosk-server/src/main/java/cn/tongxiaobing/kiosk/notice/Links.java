package cn.tongxiaobing.kiosk.notice;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Addresses in a text that are no government's, so that the approver looks at them twice. */
public final class Links {

  private static final Pattern HOST =
      Pattern.compile("(?i)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,18}");
  private static final List<String> OFFICIAL = List.of(".gov.cn", ".mil.cn");

  private Links() {}

  /** Host names that do not end as those of government and forces do. */
  public static List<String> unofficial(String text) {
    return HOST.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(host -> host.toLowerCase(Locale.ROOT))
        .filter(host -> OFFICIAL.stream().noneMatch(host::endsWith))
        .distinct()
        .toList();
  }
}
