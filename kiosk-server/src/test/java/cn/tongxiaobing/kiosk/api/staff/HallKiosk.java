package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A kiosk of the hall, as the server sees it: a cookie, its reports, and what it is told. */
final class HallKiosk {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROOT = "/api/v1/device";

  static final String REPORT =
      """
      {"page": "0123abcd", "browser": "Chromium 140", "screen": "1080x1920", "audio": "ok",
       "printer": "unknown", "busy": false%s}\
      """;

  private final TestOffice office;
  private String cookie;

  HallKiosk(TestOffice office) {
    this(office, "");
  }

  HallKiosk(TestOffice office, String cookie) {
    this.office = office;
    this.cookie = cookie;
  }

  /** A usual report in which these fields are put, or put in the place of usual ones. */
  static String with(String fields) {
    try {
      ObjectNode report = (ObjectNode) JSON.readTree(REPORT.formatted(""));
      return report.setAll((ObjectNode) JSON.readTree(fields)).toString();
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + fields, e);
    }
  }

  HttpResponse<String> pair(String code) {
    HttpResponse<String> response = post("/pair", "{\"code\": \"" + code + "\"}");
    response
        .headers()
        .firstValue("set-cookie")
        .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
    return response;
  }

  /** The token that its browser keeps. */
  String token() {
    return cookie.substring(cookie.indexOf('=') + 1);
  }

  HttpResponse<String> report() {
    return report("");
  }

  /** Reports with these fields besides the usual ones. */
  HttpResponse<String> report(String more) {
    return post("/report", REPORT.formatted(more));
  }

  HttpResponse<String> obey(String command) {
    return report(", \"obeyed\": \"" + command + "\"");
  }

  HttpResponse<String> post(String path, String body) {
    return office.send(
        request(ROOT + path)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> get(String path) {
    return office.send(request(path).GET().build());
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = office.at(path);
    return cookie.isEmpty() ? request : request.header("cookie", cookie);
  }

  boolean knows() {
    return json(get("/api/v1/home")).path("paired").asBoolean();
  }

  /** Opens the stream of its commands. */
  Commands commands() {
    try {
      return new Commands(
          office
              .client()
              .send(request(ROOT + "/commands").GET().build(), BodyHandlers.ofInputStream()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no stream", e);
    }
  }

  /** What a kiosk is told, as it comes. */
  static final class Commands implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    Commands(HttpResponse<InputStream> response) {
      this.response = response;
      this.lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    int status() {
      return response.statusCode();
    }

    /** Waits for the next; empty when the server has ended the stream. */
    Optional<JsonNode> next() {
      try {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("data: ")) {
            return Optional.of(read(line.substring("data: ".length())));
          }
        }
        return Optional.empty();
      } catch (IOException e) {
        throw new IllegalStateException("the stream broke", e);
      }
    }

    private static JsonNode read(String data) throws JsonProcessingException {
      return JSON.readTree(data);
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
