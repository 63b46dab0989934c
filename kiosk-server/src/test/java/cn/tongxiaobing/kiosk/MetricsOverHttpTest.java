package cn.tongxiaobing.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.Kiosk.Settings;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a scraper reads from the management port; every line is held against the exposition format
 * of Prometheus, version 0.0.4.
 */
@Timeout(120)
class MetricsOverHttpTest {

  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\n\"])*\"";
  private static final Pattern TYPE =
      Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram)");
  private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") \\S.*");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "(("
              + NAME
              + ")(?:\\{"
              + LABEL
              + "(?:,"
              + LABEL
              + ")*})?) (-?[0-9]+(?:\\.[0-9]+)?|NaN|[+-]Inf)");
  private static final List<String> OUTCOMES =
      List.of(
          "answered",
          "clarify",
          "computed",
          "crisis",
          "declined",
          "handoff",
          "out_of_scope",
          "smalltalk");

  @TempDir private Path data;
  private final HttpClient client = HttpClient.newHttpClient();
  private Kiosk kiosk;
  private int management;

  @BeforeEach
  void open() throws IOException {
    SharedKnowledge.copyIndexTo(data);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      management = free.getLocalPort();
    }
    kiosk = Kiosk.start(new Settings(data, "127.0.0.1", 0, OptionalInt.of(management)), t -> {});
  }

  @AfterEach
  void close() {
    client.close();
    kiosk.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder at(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private String text() throws IOException, InterruptedException {
    HttpResponse<String> response = send(at(management, "/metrics"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    return response.body();
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(
        at(kiosk.port(), path)
            .header("content-type", "application/json")
            .header("sec-fetch-site", "same-origin")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Every series with its value. */
  private static Map<String, Double> read(String text) {
    assertThat(text).endsWith("\n");
    Map<String, String> types = new HashMap<>();
    Map<String, Double> series = new HashMap<>();
    for (String line : text.lines().toList()) {
      Matcher type = TYPE.matcher(line);
      if (type.matches()) {
        assertThat(types.put(type.group(1), type.group(2))).as(line).isNull();
      } else if (line.startsWith("#")) {
        assertThat(line).matches(HELP);
      } else {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        String family = sample.group(2).replaceAll("_(bucket|sum|count)$", "");
        assertThat(types).as(line).containsKey(family);
        assertThat(series.put(sample.group(1), Double.parseDouble(sample.group(3))))
            .as(line)
            .isNull();
      }
    }
    return series;
  }

  @Test
  void every_line_can_be_read_and_every_outcome_is_there_before_anything_is_asked()
      throws IOException, InterruptedException {
    Map<String, Double> series = read(text());

    for (String outcome : OUTCOMES) {
      assertThat(series)
          .containsEntry("tongxiaobing_answers_total{status=\"" + outcome + "\"}", 0.0);
    }
    assertThat(series)
        .containsEntry("tongxiaobing_sign_ups_total{result=\"accepted\"}", 0.0)
        .containsEntry("tongxiaobing_sign_ups_total{result=\"refused\"}", 0.0)
        .containsEntry("tongxiaobing_ready", 1.0)
        .containsEntry("tongxiaobing_store_works", 1.0)
        .containsEntry("tongxiaobing_outbox_waiting", 0.0)
        .containsEntry("tongxiaobing_notice_streams", 0.0)
        .containsEntry("tongxiaobing_corpus_version", 0.0)
        .containsEntry("tongxiaobing_corpus_published_timestamp_seconds", 0.0)
        .containsEntry("tongxiaobing_corpus_editions", 0.0)
        .containsEntry("tongxiaobing_corpus_office_parts", 0.0)
        .containsKeys("tongxiaobing_store_queue_length", "tongxiaobing_answers_under_way");
    assertThat(series.get("tongxiaobing_corpus_passages")).isGreaterThan(100);
  }

  @Test
  void a_question_raises_its_counter_by_one_and_nothing_of_it_is_told()
      throws IOException, InterruptedException {
    String body =
        "{\"question\":\"我叫王测试，电话13800138000，近视做过手术还能当兵吗\",\"conversation\":\"visit-canary\"}";

    HttpResponse<String> response = post("/api/v1/ask", body);
    String status = TestServer.json(response).path("status").asText();
    assertThat(post("/api/v1/sign-ups", "{\"name\":\"王测试\"}").body()).contains("consent_required");

    String text = text();
    Map<String, Double> series = read(text);
    assertThat(OUTCOMES)
        .contains(status)
        .allSatisfy(outcome ->
            assertThat(series)
                .containsEntry(
                    "tongxiaobing_answers_total{status=\"" + outcome + "\"}",
                    outcome.equals(status) ? 1.0 : 0.0));
    assertThat(series)
        .containsEntry("tongxiaobing_answer_seconds_count", 1.0)
        .containsEntry("tongxiaobing_answer_seconds_bucket{le=\"+Inf\"}", 1.0)
        .containsEntry("tongxiaobing_sign_ups_total{result=\"refused\"}", 1.0)
        .containsEntry("tongxiaobing_sign_ups_total{result=\"accepted\"}", 0.0);
    assertThat(text).doesNotContain("王测试", "13800138000", "近视", "visit-canary");
  }
}
