package cn.tongxiaobing.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.TestServer;
import java.net.http.HttpHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/kiosk", "/app/main.mjs", "/api/v1/home", "/nothing", "/api/v1/ask"})
  void every_response_keeps_the_browser_to_this_server(String path) {
    HttpHeaders headers = server.get(path).headers();

    assertThat(headers.firstValue("content-security-policy"))
        .contains(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                + " connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'none';"
                + " base-uri 'none'; frame-ancestors 'none';"
                + " require-trusted-types-for 'script'; trusted-types 'none'");
    assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
    assertThat(headers.firstValue("referrer-policy")).contains("no-referrer");
    assertThat(headers.firstValue("permissions-policy").orElse(""))
        .contains("microphone=(self)")
        .contains("camera=()")
        .contains("geolocation=()");
    assertThat(headers.firstValue("cross-origin-opener-policy")).contains("same-origin");
    assertThat(headers.firstValue("cross-origin-resource-policy")).contains("same-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/kiosk", "/api/v1/home", "/nothing"})
  void nothing_tells_what_the_server_is_or_lets_another_site_in(String path) {
    HttpHeaders headers = server.get(path).headers();

    assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
    assertThat(headers.map()).doesNotContainKey("access-control-allow-origin");
  }
}
