package cn.tongxiaobing.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.BackupSettings;
import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.KioskConfig.Network;
import cn.tongxiaobing.kiosk.SignUpSettings;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.TestServer;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetOriginsTest {

  private static final String LISTED = "https://www.example.gov.cn";
  private static final String STRANGER = "https://elsewhere.example";

  private static TestServer server;

  @BeforeAll
  static void start() {
    KioskConfig usual = KioskConfig.defaults();
    KioskConfig config =
        new KioskConfig(
            usual.assistantName(),
            usual.tagline(),
            usual.office(),
            usual.place(),
            usual.deviceName(),
            SignUpSettings.USUAL,
            new Network(List.of(), List.of(), List.of(LISTED), Optional.empty()),
            BackupSettings.USUAL,
            Optional.empty(),
            Map.of());
    server = TestServer.start(SharedKnowledge.open(), config);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/chat", "/chat/", "/chat/index.html", "/chat?host=" + STRANGER})
  void p07_the_chat_is_framed_by_the_listed_sites_and_nobody_else(String path) {
    assertThat(policy(server.get(path).headers()))
        .contains("frame-ancestors 'self' " + LISTED + ";")
        .contains("script-src 'self'", "require-trusted-types-for 'script'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/kiosk", "/console", "/widget.mjs", "/chat/app/main.mjs", "/api/v1/home"})
  void p07_nothing_else_is_framed_by_anybody(String path) {
    assertThat(policy(server.get(path).headers())).contains("frame-ancestors 'none'");
  }

  @Test
  void without_listed_sites_the_chat_is_framed_by_its_own_server_alone() {
    try (TestServer closed = TestServer.start()) {
      assertThat(policy(closed.get("/chat").headers())).contains("frame-ancestors 'self';");
      assertThat(widget(closed, LISTED).map()).doesNotContainKey("access-control-allow-origin");
    }
  }

  @Test
  void a_listed_site_may_load_the_widget() {
    HttpHeaders headers = widget(server, LISTED);

    assertThat(headers.firstValue("access-control-allow-origin")).contains(LISTED);
    assertThat(headers.firstValue("cross-origin-resource-policy")).contains("cross-origin");
    assertThat(headers.allValues("vary")).contains("origin", "accept-encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {STRANGER, "null", "http://www.example.gov.cn", LISTED + ".evil.example"})
  void another_site_may_not(String origin) {
    HttpHeaders headers = widget(server, origin);

    assertThat(headers.map()).doesNotContainKey("access-control-allow-origin");
    assertThat(headers.firstValue("cross-origin-resource-policy")).contains("same-origin");
    assertThat(headers.allValues("vary")).contains("origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/chat", "/api/v1/home", "/app/kiosk-client.mjs"})
  void a_listed_site_reads_nothing_but_the_widget(String path) {
    assertThat(server.send(server.request(path).header("origin", LISTED).build()).headers().map())
        .doesNotContainKey("access-control-allow-origin");
  }

  private static HttpHeaders widget(TestServer server, String origin) {
    return server.send(server.request("/widget.mjs").header("origin", origin).build()).headers();
  }

  private static String policy(HttpHeaders headers) {
    return headers.firstValue("content-security-policy").orElse("");
  }
}
