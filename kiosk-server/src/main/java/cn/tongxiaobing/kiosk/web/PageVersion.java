package cn.tongxiaobing.kiosk.web;

import cn.tongxiaobing.kiosk.secrecy.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Tells one state of the public pages from another, so that an old page on a screen is noticed. */
public final class PageVersion {

  private static final int DIGITS = 8;

  private PageVersion() {}

  /** Of the pages on the class path: a few hexadecimal digits. */
  public static String shipped() {
    return of(WebRoot.files());
  }

  /** The console is no part of what a kiosk shows. */
  static String of(Map<String, byte[]> files) {
    StringBuilder all = new StringBuilder();
    new TreeMap<>(files)
        .forEach((path, content) -> {
          if (!path.startsWith("console/")) {
            all.append(path).append(' ').append(Fingerprint.of(content)).append('\n');
          }
        });
    return Fingerprint.of(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }
}
