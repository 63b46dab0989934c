package cn.tongxiaobing.kiosk;

import static java.util.stream.Collectors.joining;

import cn.tongxiaobing.kiosk.KioskConfig.Office;
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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code office.properties}: {@code key = value} on a line, {@code #} before a remark. */
final class ConfigFile {

  private static final Pattern PHONE = Pattern.compile("[0-9+()（）、/ -]*");

  private final String file;
  private final Places places;
  private final Problems problems = new Problems();
  private final Map<Key, String> values = new EnumMap<>(Key.class);

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
    DEVICE_NAME("device.name", 30, "大厅一号机");

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
      return Arrays.stream(values()).map(k -> k.written).collect(joining("、"));
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
        config.value(Key.DEVICE_NAME, ""));
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
    Optional<Key> key = Key.of(line.substring(0, equals).strip());
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
    return Optional.empty();
  }

  /** An empty value is as good as none. */
  private String value(Key key, String otherwise) {
    return Optional.ofNullable(values.get(key)).filter(v -> !v.isEmpty()).orElse(otherwise);
  }
}
