package cn.tongxiaobing.kiosk;

import static java.util.stream.Collectors.joining;

import cn.tongxiaobing.knowledge.library.Places;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines that {@code office.properties} may have, and what may stand in each. */
enum ConfigKey {
  ASSISTANT_NAME("assistant.name", 12, "同小兵"),
  ASSISTANT_TAGLINE("assistant.tagline", 30, "征兵、退役、军属政策问答"),
  OFFICE_NAME("office.name", 30, "云冈区征兵办公室"),
  OFFICE_PHONE("office.phone", 40, "0352-0000000"),
  OFFICE_HOURS("office.hours", 60, "周一至周五 8:30—12:00，14:30—18:00"),
  OFFICE_ADDRESS("office.address", 60, "政务服务中心一楼"),
  PLACE("place", 6, "140214"),
  DEVICE_NAME("device.name", 30, "大厅一号机"),
  ID_NUMBER("sign-up.id-number", 8, "off"),
  RETENTION("sign-up.retention-days", 3, "180"),
  TOWNSHIPS("sign-up.townships", 4000, "140214001 新胜街道，140214101 口泉乡"),
  TEST_REGIONS("sign-up.test-regions", 5, "false"),
  HOSTS("server.hosts", 400, "yubaoming.example.gov.cn，192.168.1.10"),
  TRUSTED_PROXIES("server.trusted-proxies", 400, "127.0.0.1"),
  BACKUP_HOUR("backup.hour", 3, "3"),
  BACKUP_FOLDER("backup.folder", 400, "/media/backup"),
  BACKUP_DAYS("backup.days", 2, "7"),
  BACKUP_WEEKS("backup.weeks", 1, "4"),
  WIDGET_ORIGINS("widget.origins", 800, "https://www.example.gov.cn"),
  ADDRESS("server.address", 100, "https://tongxiaobing.example.gov.cn"),
  DATABASE("database", 400, "postgresql://用户:密码@主机/库名");

  /** What switches something off. */
  static final String OFF = "off";

  /** A township: its code and its name. */
  static final Pattern TOWNSHIP = Pattern.compile("([0-9]{9})\\s+(\\S{1,20})");

  private static final Pattern PHONE = Pattern.compile("[0-9+()（）、/ -]*");
  private static final Pattern SWITCH = Pattern.compile("off|optional|required");
  private static final Pattern HOUR = Pattern.compile("off|[0-9]|1[0-9]|2[0-3]");

  /** People are told that what they withdrew is gone from backups within 30 days. */
  private static final Pattern BACKUP_DAYS_KEPT = Pattern.compile("[1-9]|1[0-9]|2[0-8]");

  private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,2}");
  private static final Pattern ORIGIN =
      Pattern.compile("https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?");

  private final String written;
  private final int longest;
  private final String example;

  ConfigKey(String written, int longest, String example) {
    this.written = written;
    this.longest = longest;
    this.example = example;
  }

  static Optional<ConfigKey> of(String written) {
    return Arrays.stream(values()).filter(k -> k.written.equals(written)).findFirst();
  }

  static String all() {
    return Stream.concat(
            Arrays.stream(values()).map(k -> k.written),
            Arrays.stream(Limit.values()).filter(Limit::isSettable).map(Limit::key))
        .collect(joining("、"));
  }

  /** Its name in the file. */
  String written() {
    return written;
  }

  /** A value that is right. */
  String example() {
    return example;
  }

  /** What is wrong with a value, to stand behind the name of the key; empty when it is right. */
  Optional<String> fault(String value, Places places) {
    if (value.codePointCount(0, value.length()) > longest) {
      return Optional.of(" 应为 1 至 " + longest + " 个字");
    }
    if (this == PLACE && places.find(value).isEmpty()) {
      return Optional.of(" 应为已收录的六位行政区划代码");
    }
    return value.isEmpty() ? Optional.empty() : Optional.ofNullable(fault(value));
  }

  private @Nullable String fault(String value) {
    return switch (this) {
      case OFFICE_PHONE -> PHONE.matcher(value).matches() ? null : " 应为电话号码，只用数字和 + - ( ) / 、";
      case ID_NUMBER -> SWITCH.matcher(value).matches() ? null : " 应为 off、optional 或 required";
      case RETENTION ->
          DAYS.matcher(value).matches()
                  && Integer.parseInt(value) <= SignUpSettings.LONGEST_RETENTION
              ? null
              : " 应为 1–" + SignUpSettings.LONGEST_RETENTION;
      case TOWNSHIPS ->
          list(value).stream().allMatch(one -> TOWNSHIP.matcher(one).matches())
              ? null
              : " 应为九位代码加名称，用逗号分开";
      case TEST_REGIONS -> value.matches("true|false") ? null : " 应为 true 或 false";
      case BACKUP_HOUR -> HOUR.matcher(value).matches() ? null : " 应为 0–23，或 off";
      case BACKUP_DAYS -> BACKUP_DAYS_KEPT.matcher(value).matches() ? null : " 应为 1–28";
      case BACKUP_WEEKS -> value.matches("[0-4]") ? null : " 应为 0–4";
      case WIDGET_ORIGINS ->
          list(value).stream().allMatch(one -> ORIGIN.matcher(one).matches())
              ? null
              : " 应为网站地址，以 https:// 开头，小写，只写到域名或端口，用逗号分开";
      case ADDRESS ->
          ORIGIN.matcher(value).matches() ? null : " 应为手机能打开的网站地址，以 https:// 开头，小写，只写到域名或端口";
      case DATABASE -> value.startsWith("postgresql://") ? null : " 应以 postgresql:// 开头";
      default -> null;
    };
  }

  /** The parts of a value that are divided by commas. */
  static List<String> list(String value) {
    return Arrays.stream(value.split("[,，、]"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }
}
