package cn.tongxiaobing.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One event is one line of JSON, whatever stands in it. */
class LogLineTest {

  private static String line(String message, @Nullable Throwable thrown) {
    Logger logger = new LoggerContext().getLogger("cn.tongxiaobing.kiosk.api.ErrorHandler");
    LoggingEvent event = new LoggingEvent("test", logger, Level.WARN, message, thrown, null);
    event.setInstant(Instant.parse("2026-11-22T04:00:00.120Z"));
    return new LogLine().doLayout(event);
  }

  private static JsonNode read(String line) throws JsonProcessingException {
    return new ObjectMapper().readTree(line);
  }

  @Test
  void says_when_how_grave_where_and_what() {
    assertThat(line("400 json_invalid", null))
        .isEqualTo(
            """
            {"at":"2026-11-22T12:00:00.120+08:00","level":"WARN","from":"ErrorHandler",\
            "message":"400 json_invalid"}
            """);
  }

  @Test
  void s22_a_name_with_a_line_in_it_makes_no_line_of_its_own() throws JsonProcessingException {
    String forged = "zhang\r\n{\"level\":\"INFO\",\"message\":\"login admin\"}\u2028\u202e\"\\";

    String line = line(forged, null);

    assertThat(line.lines()).hasSize(1);
    assertThat(line).contains("zhang\\r\\n").doesNotContain("\u2028", "\u202e");
    assertThat(read(line).path("message").asText()).isEqualTo(forged);
  }

  @Test
  void what_an_exception_says_is_not_repeated_but_where_it_came_from_is()
      throws JsonProcessingException {
    Throwable thrown =
        new IllegalStateException("王测试 13800138000", new IOException("王测试\n13800138000"));

    String line = line("a request failed", thrown);

    assertThat(line.lines()).hasSize(1);
    assertThat(read(line).path("failure").asText())
        .contains("java.lang.IllegalStateException at ", "LogLineTest", "caused by java.io.IO")
        .doesNotContain("王测试", "13800138000");
  }
}
