package cn.tongxiaobing.kiosk.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.tongxiaobing.kiosk.SignUpSettings;
import cn.tongxiaobing.kiosk.SignUpSettings.IdNumbers;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.testing.Canaries;
import cn.tongxiaobing.kiosk.testing.SignUpServer;
import cn.tongxiaobing.kiosk.testing.Stored;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Nothing that a person gave is found on the disk or in the log, however it is written there. */
class SignUpCanaryTest {

  private static final SignUpSettings WITH_ID =
      new SignUpSettings(IdNumbers.REQUIRED, 180, List.of(), true);
  private static final List<String> CANARIES =
      List.of(
          "王测试𠮷",
          "13876543210",
          "990101200711220024",
          "2007-11-22",
          "近视手术后多久能体检",
          "171.5",
          "61.25");

  @TempDir private Path data;

  @Test
  void pr02_pr03_a_whole_journey_leaves_no_canary() throws IOException {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    Logger own = (Logger) LoggerFactory.getLogger("cn.tongxiaobing");
    log.start();
    root.addAppender(log);
    own.setLevel(Level.TRACE);
    String receipt;
    try (SignUpServer server = SignUpServer.start(data, WITH_ID)) {
      receipt = journey(server);
      assertNoCanary(List.of(receipt, receipt.replace("-", "")));
      assertThat(server.metrics().text()).doesNotContain("1387").doesNotContain("9901");
    } finally {
      own.setLevel(Level.INFO);
      root.detachAppender(log);
    }
    assertNoCanary(List.of(receipt, receipt.replace("-", "")));
    assertThat(log.list).isNotEmpty();
    assertThat(log.list)
        .allSatisfy(event -> assertThat(CANARIES).noneMatch(event.getFormattedMessage()::contains));
  }

  @Test
  void pr12_who_withdraws_leaves_no_byte_of_what_was_stored() throws IOException {
    String receipt;
    try (SignUpServer server = SignUpServer.start(data, WITH_ID)) {
      receipt = SignUpTest.receipt(server.signUp(form(server)));
    }
    List<byte[]> sealed =
        Stored.in(data).signUps().stream()
            .flatMap(row -> Stream.of(row.sealed(), row.receiptIndex(), row.personIndex()))
            .map(Bytes::array)
            .toList();
    try (SignUpServer server = SignUpServer.start(data, WITH_ID)) {
      assertThat(server.withdraw(receipt, "3210").statusCode()).isEqualTo(200);
    }
    assertThat(sealed).hasSize(3);
    for (Path file : files()) {
      String content = new String(Files.readAllBytes(file), ISO_8859_1);
      for (byte[] part : sealed) {
        assertThat(content).as(file.toString()).doesNotContain(new String(part, ISO_8859_1));
      }
    }
  }

  private static ObjectNode form(SignUpServer server) {
    ObjectNode form = server.example();
    form.put("name", "王测试𠮷").put("phone", "13876543210").put("sex", "woman");
    form.put("birthDate", "2007-11-22").put("idNumber", "990101200711220024");
    return form.put("height", 171.5).put("weight", 61.25);
  }

  /** Everything a person and those who try things would do, right and wrong. */
  private static String journey(SignUpServer server) {
    ObjectNode form = form(server);
    HttpResponse<String> first = server.signUp(form, "a-key");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    server.signUp(form, "a-key");
    server.signUp(form.put("question", "我的电话是13876543210"), "a-key");
    server.signUp(form, "another-key");
    for (String field : List.of("phone", "idNumber", "birthDate", "height")) {
      server.signUp(form(server).put(field, form.path(field).asText() + "0"));
    }
    server.signUp("{\"name\":\"王测试𠮷\",");
    server.signUp(form(server).put("13876543210", true));
    server.get("/api/v1/sign-ups/王测试");
    String receipt = SignUpTest.receipt(first);
    assertThat(server.status(receipt, "3210").statusCode()).isEqualTo(200);
    server.status(receipt, "0000");
    server.withdraw(receipt, "0000");
    return receipt;
  }

  private void assertNoCanary(List<String> more) throws IOException {
    List<String> canaries = new ArrayList<>(CANARIES);
    canaries.addAll(more);
    assertThat(files()).anyMatch(f -> f.endsWith("tongxiaobing.db"));
    assertThat(Canaries.in(data, canaries)).isEmpty();
  }

  private List<Path> files() throws IOException {
    return Canaries.files(data);
  }
}
