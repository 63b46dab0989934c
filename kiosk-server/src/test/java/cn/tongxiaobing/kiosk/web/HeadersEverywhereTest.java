package cn.tongxiaobing.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.SignUpServer;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file and every kind of answer carries the headers that keep a browser to this server. */
class HeadersEverywhereTest {

  @TempDir private Path data;

  @Test
  void x01_whatever_is_answered_carries_the_headers() {
    try (SignUpServer server = SignUpServer.start(data)) {
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (String path : paths()) {
        answers.add(server.get(path));
      }
      answers.add(server.signUp(server.example()));
      answers.add(server.signUp("x".repeat(70_000)));
      answers.add(server.send(server.at("/kiosk").DELETE()));
      answers.add(
          server.send(
              server
                  .at("/api/v1/ask")
                  .header("content-type", "text/plain")
                  .POST(BodyPublishers.ofString("{}"))));
      server.desk().close();
      answers.add(server.status("0123456789ABC", "8000"));

      assertThat(answers).hasSizeGreaterThan(60);
      assertThat(answers.stream().map(HttpResponse::statusCode).distinct())
          .contains(200, 201, 404, 405, 413, 415, 503);
      assertThat(answers)
          .allSatisfy(a -> assertThat(missing(a.headers())).as(a.uri() + "").isEmpty());
    }
  }

  private static List<String> missing(HttpHeaders headers) {
    Map<String, String> wanted =
        Map.of(
            "content-security-policy", "default-src 'none'",
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer",
            "permissions-policy", "camera=()",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin");
    List<String> missing =
        new ArrayList<>(
            wanted.keySet().stream()
                .filter(h -> !headers.firstValue(h).orElse("").contains(wanted.get(h)))
                .toList());
    String policy = headers.firstValue("content-security-policy").orElse("") + ";";
    Stream.of(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'")
        .filter(directive -> !policy.contains(directive + ";"))
        .forEach(missing::add);
    if (!policy.matches(".*frame-ancestors '(none|self)';.*")) {
      missing.add("frame-ancestors");
    }
    Stream.of("server", "x-powered-by")
        .filter(h -> headers.firstValue(h).isPresent())
        .forEach(missing::add);
    return missing;
  }

  private static List<String> paths() {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/",
                "/kiosk",
                "/console",
                "/api/v1/home",
                "/api/v1/sign-ups/start",
                "/api/v1/sign-ups/consent",
                "/api/v1/sign-ups/example",
                "/api/v1/openapi.yaml",
                "/api/v1/nothing",
                "/staff/api/v1/sign-ups",
                "/.git/HEAD",
                "/data/tongxiaobing.db",
                "/api/me/x.css",
                "/foo/bar%2F..%2Findex.html",
                "/nothing"));
    WebRoot.files().keySet().forEach(file -> paths.add("/" + file));
    return paths;
  }
}
