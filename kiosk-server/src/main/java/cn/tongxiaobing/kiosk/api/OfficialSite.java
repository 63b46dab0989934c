package cn.tongxiaobing.kiosk.api;

import java.util.Arrays;
import java.util.List;

/** Sites of the state that answers name; where one is named, its address is given. */
public enum OfficialSite {
  CONSCRIPTION("全国征兵网", "https://www.gfbzb.gov.cn/"),
  LAWS("国家法律法规数据库", "https://flk.npc.gov.cn/"),
  STUDENTS("学信网", "https://www.chsi.com.cn/"),
  SERVICES("国家政务服务平台", "https://gjzwfw.www.gov.cn/");

  private final String label;
  private final String address;

  OfficialSite(String label, String address) {
    this.label = label;
    this.address = address;
  }

  /** How people call it. */
  String label() {
    return label;
  }

  /** Where it is. */
  String address() {
    return address;
  }

  /** A way on, for the person to take. */
  public record Link(String kind, String label, String href) {}

  /** The sites that {@code text} names. */
  static List<Link> namedIn(String text) {
    return Arrays.stream(values())
        .filter(site -> text.contains(site.label))
        .map(site -> new Link("link", site.label, site.address))
        .toList();
  }
}
