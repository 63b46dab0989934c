package cn.tongxiaobing.kiosk;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import cn.tongxiaobing.kiosk.audit.QuotedText;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log as one line of JSON: {@code at}, {@code level}, {@code from}, {@code message}
 * and, where something has failed, {@code failure} with its kind and place. What an exception says
 * is left out: it may repeat what somebody typed.
 */
public final class LogLine extends LayoutBase<ILoggingEvent> {

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
          .withZone(ZoneId.of("Asia/Shanghai"));
  private static final int FRAMES = 8;

  @Override
  public String doLayout(ILoggingEvent event) {
    String from = event.getLoggerName();
    return "{"
        + member("at", AT.format(event.getInstant()))
        + ","
        + member("level", event.getLevel().toString())
        + ","
        + member("from", from.substring(from.lastIndexOf('.') + 1))
        + ","
        + member("message", event.getFormattedMessage())
        + failure(event.getThrowableProxy())
        + "}\n";
  }

  private static String failure(@Nullable IThrowableProxy thrown) {
    return thrown == null ? "" : "," + member("failure", whole(thrown));
  }

  private static String whole(IThrowableProxy thrown) {
    String own =
        Arrays.stream(thrown.getStackTraceElementProxyArray())
            .limit(FRAMES)
            .map(frame -> frame.getStackTraceElement().toString())
            .collect(Collectors.joining(" < ", thrown.getClassName() + " at ", ""));
    IThrowableProxy cause = thrown.getCause();
    return cause == null ? own : own + " caused by " + whole(cause);
  }

  private static String member(String name, String value) {
    return QuotedText.of(name) + ":" + QuotedText.of(value);
  }
}
