package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.fleet.Command;
import cn.tongxiaobing.kiosk.fleet.Device;
import cn.tongxiaobing.kiosk.store.DeviceRow;
import cn.tongxiaobing.kiosk.store.ReportRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk as the console shows it.
 *
 * @param state {@code unpaired}, {@code silent} or {@code online}
 * @param codeUntil until when a code to pair with holds
 * @param report what it last said of itself
 * @param command the last thing it was told to do
 */
record DeviceBody(
    String id,
    String name,
    String spot,
    String area,
    long version,
    String state,
    @Nullable String codeUntil,
    @Nullable ReportBody report,
    @Nullable CommandBody command) {

  /**
   * @param at when it was heard
   * @param stale whether it shows pages of before
   * @param seconds how long ago that is by the clock of the server
   */
  record ReportBody(
      String at,
      long seconds,
      String page,
      boolean stale,
      String browser,
      String screen,
      String audio,
      String printer,
      boolean busy,
      String error,
      @Nullable String errorAt) {

    static ReportBody of(ReportRow row, Instant now) {
      return new ReportBody(
          row.at().toString(),
          Math.max(0, Duration.between(row.at(), now).toSeconds()),
          row.page(),
          row.stale(),
          row.browser(),
          row.screen(),
          row.audio(),
          row.printer(),
          row.busy(),
          row.error(),
          row.errorAt().map(Instant::toString).orElse(null));
    }
  }

  /**
   * @param obeyedAt when the kiosk said that it does
   */
  record CommandBody(String kind, String at, @Nullable String obeyedAt) {

    static CommandBody of(Command command) {
      return new CommandBody(
          command.kind().code(),
          command.at().toString(),
          command.obeyedAt().map(Instant::toString).orElse(null));
    }
  }

  static DeviceBody of(Device device, Instant now) {
    DeviceRow row = device.row();
    Optional<Instant> open = row.codeUntil().filter(now::isBefore);
    return new DeviceBody(
        row.id(),
        row.name(),
        row.spot(),
        row.area(),
        row.version(),
        device.state(now).code(),
        open.map(Instant::toString).orElse(null),
        row.report().map(r -> ReportBody.of(r, now)).orElse(null),
        device.latest().map(CommandBody::of).orElse(null));
  }
}
