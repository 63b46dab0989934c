package cn.tongxiaobing.kiosk;

import static java.util.stream.Collectors.joining;

import cn.tongxiaobing.kiosk.KioskConfig.Network;
import cn.tongxiaobing.kiosk.KioskConfig.Office;
import cn.tongxiaobing.kiosk.SignUpSettings.IdNumbers;
import cn.tongxiaobing.kiosk.SignUpSettings.Township;
import cn.tongxiaobing.kiosk.corpus.TextFile;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.library.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code office.properties}: {@code key = value} on a line, {@code #} before a remark. */
final class ConfigFile {

  private static final Pattern PHONE = Pattern.compile("[0-9+()（）、/ -]*");
  private static final Pattern SWITCH = Pattern.compile("off|optional|required");
  private static final String OFF = "off";
  private static final Pattern HOUR = Pattern.compile("off|[0-9]|1[0-9]|2[0-3]");

  /** People are told that what they withdrew is gone from backups within 30 days. */
  private static final Pattern BACKUP_DAYS = Pattern.compile("[1-9]|1[0-9]|2[0-8]");

  private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,2}");
  private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,5}");
  private static final Pattern ORIGIN =
      Pattern.compile("https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?");
  private static final Pattern TOWNSHIP = Pattern.compile("([0-9]{9})\\s+(\\S{1,20})");

  private final String file;
  private final Places places;
  private final Problems problems = new Problems();
  private final Map<Key, String> values = new EnumMap<>(Key.class);
  private final Map<Limit, Integer> limits = new EnumMap<>(Limit.class);

  private ConfigFile(String file, Places places) {
    this.file = file;
    this.places = places;
  }

  /** The lines there may be. */
  private enum Key {
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
    DATABASE("database", 400, "postgresql://用户:密码@主机/库名");

    private final String written;
    private final int longest;
    private final String example;

    Key(String written, int longest, String example) {
      this.written = written;
      this.longest = longest;
      this.example = example;
    }

    static Optional<Key> of(String written) {
      return Arrays.stream(values()).filter(k -> k.written.equals(written)).findFirst();
    }

    static String all() {
      return Stream.concat(
              Arrays.stream(values()).map(k -> k.written),
              Arrays.stream(Limit.values()).filter(Limit::isSettable).map(Limit::key))
          .collect(joining("、"));
    }
  }

  static KioskConfig read(Path path, Places places) {
    KioskConfig defaults = KioskConfig.defaults();
    if (!Files.exists(path)) {
      return defaults;
    }
    ConfigFile config = new ConfigFile(String.valueOf(path.getFileName()), places);
    config.readLines(text(path));
    if (!config.problems.isEmpty()) {
      String faults =
          config.problems.all().stream().map(Problem::toString).collect(joining("\n  "));
      throw new OperatorException(
          OperatorException.CONFIGURATION, "配置有误，请修改 " + path + "：\n  " + faults);
    }
    Office office =
        new Office(
            config.value(Key.OFFICE_NAME, defaults.office().name()),
            config.value(Key.OFFICE_PHONE, ""),
            config.value(Key.OFFICE_HOURS, ""),
            config.value(Key.OFFICE_ADDRESS, ""));
    return new KioskConfig(
        config.value(Key.ASSISTANT_NAME, defaults.assistantName()),
        config.value(Key.ASSISTANT_TAGLINE, defaults.tagline()),
        office,
        new Place(config.value(Key.PLACE, defaults.place().code())),
        config.value(Key.DEVICE_NAME, ""),
        config.signUps(),
        new Network(
            list(config.value(Key.HOSTS, "")),
            list(config.value(Key.TRUSTED_PROXIES, "")),
            list(config.value(Key.WIDGET_ORIGINS, ""))),
        config.backups(),
        Optional.of(config.value(Key.DATABASE, "")).filter(address -> !address.isEmpty()),
        config.limits);
  }

  private SignUpSettings signUps() {
    SignUpSettings usual = SignUpSettings.USUAL;
    return new SignUpSettings(
        IdNumbers.valueOf(value(Key.ID_NUMBER, usual.idNumber().name()).toUpperCase(Locale.ROOT)),
        Integer.parseInt(value(Key.RETENTION, String.valueOf(usual.retentionDays()))),
        townships(value(Key.TOWNSHIPS, "")),
        value(Key.TEST_REGIONS, "false").equals("true"));
  }

  private BackupSettings backups() {
    BackupSettings usual = BackupSettings.USUAL;
    String hour = value(Key.BACKUP_HOUR, usual.hour().map(String::valueOf).orElse(OFF));
    return new BackupSettings(
        hour.equals(OFF) ? Optional.empty() : Optional.of(Integer.valueOf(hour)),
        value(Key.BACKUP_FOLDER, usual.folder()),
        Integer.parseInt(value(Key.BACKUP_DAYS, String.valueOf(usual.days()))),
        Integer.parseInt(value(Key.BACKUP_WEEKS, String.valueOf(usual.weeks()))));
  }

  private static List<Township> townships(String value) {
    return list(value).stream()
        .map(TOWNSHIP::matcher)
        .filter(Matcher::matches)
        .map(written -> new Township(written.group(1), written.group(2)))
        .toList();
  }

  private static String text(Path path) {
    try {
      return TextFile.read(path)
          .orElseThrow(() ->
              new OperatorException(
                  OperatorException.CONFIGURATION, path + " 不是文本文件，请另存为 UTF-8 文本。"));
    } catch (IOException e) {
      throw new OperatorException(OperatorException.CONFIGURATION, path + " 读不出来，请检查文件权限。");
    }
  }

  private void readLines(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        readLine(line, i + 1);
      }
    }
  }

  private static List<String> list(String value) {
    return Arrays.stream(value.split("[,，、]"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private void readLine(String line, int number) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      problems.add(file, number, "这一行没有等号", "office.name = 云冈区征兵办公室");
      return;
    }
    String name = line.substring(0, equals).strip();
    Optional<Limit> limit = Limit.of(name);
    if (limit.isPresent()) {
      readLimit(limit.get(), line.substring(equals + 1).strip(), number);
      return;
    }
    Optional<Key> key = Key.of(name);
    if (key.isEmpty()) {
      problems.add(file, number, "没有这个设置，可用的有 " + Key.all(), "");
      return;
    }
    String value = line.substring(equals + 1).strip();
    checkedAgainst(key.get(), value)
        .ifPresent(fault ->
            problems.add(
                file,
                number,
                key.get().written + fault,
                key.get().written + " = " + key.get().example));
    if (values.putIfAbsent(key.get(), value) != null) {
      problems.add(file, number, key.get().written + " 写了两次", "每个设置只写一行");
    }
  }

  private void readLimit(Limit limit, String value, int number) {
    if (!LIMIT.matcher(value).matches()) {
      problems.add(
          file, number, limit.key() + " 应为 1 至 999999 的整数", limit.key() + " = " + limit.usual());
      return;
    }
    if (limits.putIfAbsent(limit, Integer.valueOf(value)) != null) {
      problems.add(file, number, limit.key() + " 写了两次", "每个设置只写一行");
    }
  }

  private Optional<String> checkedAgainst(Key key, String value) {
    int length = value.codePointCount(0, value.length());
    if (length > key.longest) {
      return Optional.of(" 应为 1 至 " + key.longest + " 个字");
    }
    if (key == Key.PLACE && places.find(value).isEmpty()) {
      return Optional.of(" 应为已收录的六位行政区划代码");
    }
    if (key == Key.OFFICE_PHONE && !PHONE.matcher(value).matches()) {
      return Optional.of(" 应为电话号码，只用数字和 + - ( ) / 、");
    }
    return value.isEmpty() ? Optional.empty() : Optional.ofNullable(fault(key, value));
  }

  private @Nullable String fault(Key key, String value) {
    return switch (key) {
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
      case BACKUP_DAYS -> BACKUP_DAYS.matcher(value).matches() ? null : " 应为 1–28";
      case BACKUP_WEEKS -> value.matches("[0-4]") ? null : " 应为 0–4";
      case WIDGET_ORIGINS ->
          list(value).stream().allMatch(one -> ORIGIN.matcher(one).matches())
              ? null
              : " 应为网站地址，以 https:// 开头，小写，只写到域名或端口，用逗号分开";
      case DATABASE -> value.startsWith("postgresql://") ? null : " 应以 postgresql:// 开头";
      default -> null;
    };
  }

  /** An empty value is as good as none. */
  private String value(Key key, String otherwise) {
    return Optional.ofNullable(values.get(key)).filter(v -> !v.isEmpty()).orElse(otherwise);
  }
}
