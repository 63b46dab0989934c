package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.staff.Role;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two clerks of an office at work on its library. */
final class Clerks {

  /** A made-up notice, as it is written in offices. */
  static final String NOTICE =
      """
      平泉县2026年冬季体检站开放通知
      平征办〔2026〕9号
      一、平泉体检站哪天开门
      平泉体检站每周二、周四上午开门，节假日不开。
      二、去平泉体检站要不要预约
      要先打电话预约，当天带身份证。
      """;

  /** The same with a table, of which the last cell is empty. */
  static final String NOTICE_WITH_TABLE =
      NOTICE
          + """
          三、平泉体检站什么人哪天去
          按下面的日子去。
          | 什么人 | 哪天体检 | 带什么 |
          | 应届毕业生 | 每周二上午 | 毕业证 |
          | 在校生 | 每周四上午 |  |
          """;

  /** What is not in the notice. */
  static final Map<String, Object> ABOUT =
      Map.of(
          "title", "平泉县2026年冬季体检站开放通知",
          "issuer", "平泉县人民政府征兵办公室",
          "number", "平征办〔2026〕9号",
          "place", "140200",
          "effectiveFrom", "2026-11-01",
          "topic", "process");

  /** What a visitor asks about it. */
  static final String QUESTION =
      "{\"question\":\"平泉体检站哪天开门\",\"conversation\":\"c1\",\"alone\":true}";

  private static final ObjectMapper JSON = new ObjectMapper();

  final TestOffice office;
  final Browser editor;
  final Browser reviewer;

  Clerks(TestOffice office) {
    this.office = office;
    chooseGolden(office.data);
    this.editor = office.loggedIn("caibian", Role.EDITOR, "140200");
    office.clock.pass(Duration.ofSeconds(90));
    this.reviewer = office.loggedIn("shenhe", Role.REVIEWER, "140200");
  }

  /** Few, so that comparing takes no time. */
  static void chooseGolden(Path data) {
    try {
      Files.writeString(data.resolve("golden.txt"), "当兵几年\n平泉体检站哪天开门\n男兵身高要求多少\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> upload(Browser who, String name, byte[] file) {
    String path = "/corpus/drafts?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return who.send(
        who.own(path)
            .header("content-type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(file)));
  }

  /** The id of a draft of the notice, with all that must be known of it. */
  String draft(Browser who, byte[] file) {
    JsonNode made = json(done(upload(who, "通知.docx", file), 201));
    String id = made.path("id").asText();
    describe(who, id, ABOUT);
    return id;
  }

  /** The id of a draft of a card of the program, with some of its words changed. */
  String rewrite(String card, String from, String to) {
    JsonNode draft =
        json(done(editor.post("/corpus/stand-ins", "{\"card\":\"" + card + "\"}"), 201));
    assertThat(draft.path("faults")).isEmpty();
    assertThat(draft.path("missing")).isEmpty();
    JsonNode piece = draft.path("content").path("pieces").path(0);
    Map<String, Object> body = new LinkedHashMap<>();
    piece.properties().forEach(each -> body.put(each.getKey(), each.getValue()));
    body.remove("standsFor");
    body.put("act", "rewrite");
    body.put("text", piece.path("text").asText().replace(from, to));
    String id = draft.path("id").asText();
    JsonNode kept = post(editor, id, "passages", body);
    assertThat(kept.path("content").path("pieces").path(0).path("standsFor").asText())
        .startsWith(card + " ");
    return id;
  }

  JsonNode describe(Browser who, String id, Map<String, Object> about) {
    return post(who, id, "metadata", about);
  }

  /** Does something to the draft as it is now. */
  JsonNode post(Browser who, String id, String deed, Map<String, Object> more) {
    return json(done(tryTo(who, id, deed, more), 200));
  }

  HttpResponse<String> tryTo(Browser who, String id, String deed, Map<String, Object> more) {
    Map<String, Object> sent = new LinkedHashMap<>(more);
    sent.put("revision", find(who, id).path("revision").asLong());
    return who.post("/corpus/drafts/" + id + "/" + deed, JSON.valueToTree(sent).toString());
  }

  JsonNode find(Browser who, String id) {
    return json(done(who.get("/corpus/drafts/" + id), 200));
  }

  /** Compares the answers and waits for it. */
  JsonNode check(Browser who, String id) throws InterruptedException {
    done(who.post("/corpus/drafts/" + id + "/check", "{}"), 200);
    JsonNode draft = find(who, id);
    while (draft.has("checking")) {
      Thread.sleep(100);
      draft = find(who, id);
    }
    return draft;
  }

  /** Compares, ticks every change and sends it. */
  void send(Browser who, String id) throws InterruptedException {
    List<String> changed =
        check(who, id).path("checked").path("changes").findValuesAsText("question");
    done(
        who.post(
            "/corpus/drafts/" + id + "/ticks",
            JSON.valueToTree(Map.of("questions", changed, "ticked", true)).toString()),
        200);
    post(who, id, "submission", Map.of());
  }

  static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }

  static HttpResponse<String> done(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return response;
  }
}
