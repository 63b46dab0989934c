package cn.tongxiaobing.kiosk.fleet;

import cn.tongxiaobing.kiosk.store.DeviceRow;
import cn.tongxiaobing.kiosk.store.ReportRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A kiosk as staff see it.
 *
 * @param row what is kept of it
 * @param latest the last thing it was told to do
 */
public record Device(DeviceRow row, Optional<Command> latest) {

  /** Whoever says nothing for so long is gone. */
  public static final Duration SILENCE = Duration.ofMinutes(3);

  /** How a kiosk is. */
  public enum State {
    /** No browser holds its token yet. */
    UNPAIRED,
    /** Paired, and it has not been heard of for {@link #SILENCE}. */
    SILENT,
    ONLINE;

    /** The word used over HTTP. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it is at an instant. */
  public State state(Instant now) {
    if (!row.paired()) {
      return State.UNPAIRED;
    }
    return row.report()
        .map(ReportRow::at)
        .filter(at -> now.isBefore(at.plus(SILENCE)))
        .map(at -> State.ONLINE)
        .orElse(State.SILENT);
  }
}
