package cn.tongxiaobing.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxiaobing.kiosk.Kiosk.Settings;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All parts together. */
@Timeout(120)
class KioskTest {

  private static final Pattern READY =
      Pattern.compile("同小兵已就绪：http://127\\.0\\.0\\.1:(\\d+)/kiosk （.+）");

  @BeforeAll
  static void build_the_index_once() {
    SharedKnowledge.open();
  }

  @Test
  void serves_people_on_one_port_and_operators_on_another()
      throws IOException, InterruptedException {
    int managementPort = freePort();
    Settings settings =
        new Settings(SharedKnowledge.DATA, "127.0.0.1", 0, OptionalInt.of(managementPort));
    List<String> told = new ArrayList<>();
    try (Kiosk kiosk = Kiosk.start(settings, told::add)) {
      assertThat(get(kiosk.port(), "/api/v1/home").statusCode()).isEqualTo(200);
      assertThat(get(kiosk.port(), "/metrics").statusCode()).isEqualTo(404);
      assertThat(get(managementPort, "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(managementPort, "/health/ready").statusCode()).isEqualTo(200);
      assertThat(get(managementPort, "/metrics").body())
          .contains("tongxiaobing_errors_total{code=\"not_found\"} 1");
      assertThat(get(managementPort, "/api/v1/home").statusCode()).isEqualTo(404);
      assertThat(kiosk.contents()).matches("政策卡片 \\d{3,} 张，法规原文 0 部");
    }
    assertThat(told).singleElement().asString().contains("启用码");
  }

  @Test
  void a_management_port_that_was_asked_for_must_be_free() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Settings settings =
          new Settings(SharedKnowledge.DATA, "127.0.0.1", 0, OptionalInt.of(taken.getLocalPort()));

      assertThatThrownBy(() -> Kiosk.start(settings, line -> {}))
          .isInstanceOf(OperatorException.class)
          .hasMessageContaining("管理端口 " + taken.getLocalPort() + " 已被占用")
          .hasMessageContaining("--management-port");
    }
  }

  /**
   * The whole program as it is started and stopped on a machine. The class path of a test is long
   * enough to crash it, were it to report its use.
   */
  @Test
  void says_where_it_is_and_stops_when_told_to() throws IOException, InterruptedException {
    Process program = startProgram();
    CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(program::destroyForcibly);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      String ready =
          Stream.generate(() -> line(lines))
              .dropWhile(line -> line.startsWith("正在准备") || line.contains("启用码"))
              .findFirst()
              .orElseThrow();
      Matcher address = READY.matcher(ready);
      assertThat(address.matches()).as(ready).isTrue();
      assertThat(get(Integer.parseInt(address.group(1)), "/kiosk").statusCode()).isEqualTo(200);
      program.toHandle().destroy();
      assertThat(program.waitFor(15, TimeUnit.SECONDS)).isTrue();
      assertThat(lines.readAllLines()).containsExactly("正在停止……", "已停止。");
    } finally {
      program.destroyForcibly();
    }
  }

  /** On a slow machine it asks for patience first. */
  private static String line(BufferedReader lines) {
    try {
      return String.valueOf(lines.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process startProgram() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve",
            "--port=0",
            "--management-port=0",
            "--data=" + SharedKnowledge.DATA);
    builder.environment().remove("ORT_DISABLE_TELEMETRY");
    return builder.redirectErrorStream(true).start();
  }

  private static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + port + path);
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
