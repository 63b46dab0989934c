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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code office.properties}: {@code key = value} on a line, {@code #} before a remark. */
final class ConfigFile {

  private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,5}");

  private final String file;
  private final Places places;
  private final Problems problems = new Problems();
  private final Map<ConfigKey, String> values = new EnumMap<>(ConfigKey.class);
  private final Map<Limit, Integer> limits = new EnumMap<>(Limit.class);

  private ConfigFile(String file, Places places) {
    this.file = file;
    this.places = places;
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
            config.value(ConfigKey.OFFICE_NAME, defaults.office().name()),
            config.value(ConfigKey.OFFICE_PHONE, ""),
            config.value(ConfigKey.OFFICE_HOURS, ""),
            config.value(ConfigKey.OFFICE_ADDRESS, ""));
    return new KioskConfig(
        config.value(ConfigKey.ASSISTANT_NAME, defaults.assistantName()),
        config.value(ConfigKey.ASSISTANT_TAGLINE, defaults.tagline()),
        office,
        new Place(config.value(ConfigKey.PLACE, defaults.place().code())),
        config.value(ConfigKey.DEVICE_NAME, ""),
        config.signUps(),
        new Network(
            ConfigKey.list(config.value(ConfigKey.HOSTS, "")),
            ConfigKey.list(config.value(ConfigKey.TRUSTED_PROXIES, "")),
            ConfigKey.list(config.value(ConfigKey.WIDGET_ORIGINS, "")),
            Optional.of(config.value(ConfigKey.ADDRESS, "")).filter(address -> !address.isEmpty())),
        config.backups(),
        Optional.of(config.value(ConfigKey.DATABASE, "")).filter(address -> !address.isEmpty()),
        config.limits);
  }

  private SignUpSettings signUps() {
    SignUpSettings usual = SignUpSettings.USUAL;
    return new SignUpSettings(
        IdNumbers.valueOf(
            value(ConfigKey.ID_NUMBER, usual.idNumber().name()).toUpperCase(Locale.ROOT)),
        Integer.parseInt(value(ConfigKey.RETENTION, String.valueOf(usual.retentionDays()))),
        townships(value(ConfigKey.TOWNSHIPS, "")),
        value(ConfigKey.TEST_REGIONS, "false").equals("true"));
  }

  private BackupSettings backups() {
    BackupSettings usual = BackupSettings.USUAL;
    String hour =
        value(ConfigKey.BACKUP_HOUR, usual.hour().map(String::valueOf).orElse(ConfigKey.OFF));
    return new BackupSettings(
        hour.equals(ConfigKey.OFF) ? Optional.empty() : Optional.of(Integer.valueOf(hour)),
        value(ConfigKey.BACKUP_FOLDER, usual.folder()),
        Integer.parseInt(value(ConfigKey.BACKUP_DAYS, String.valueOf(usual.days()))),
        Integer.parseInt(value(ConfigKey.BACKUP_WEEKS, String.valueOf(usual.weeks()))));
  }

  private static List<Township> townships(String value) {
    return ConfigKey.list(value).stream()
        .map(ConfigKey.TOWNSHIP::matcher)
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
    Optional<ConfigKey> key = ConfigKey.of(name);
    if (key.isEmpty()) {
      problems.add(file, number, "没有这个设置，可用的有 " + ConfigKey.all(), "");
      return;
    }
    String value = line.substring(equals + 1).strip();
    key.get()
        .fault(value, places)
        .ifPresent(fault ->
            problems.add(
                file,
                number,
                key.get().written() + fault,
                key.get().written() + " = " + key.get().example()));
    if (values.putIfAbsent(key.get(), value) != null) {
      problems.add(file, number, key.get().written() + " 写了两次", "每个设置只写一行");
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

  /** An empty value is as good as none. */
  private String value(ConfigKey key, String otherwise) {
    return Optional.ofNullable(values.get(key)).filter(v -> !v.isEmpty()).orElse(otherwise);
  }
}
