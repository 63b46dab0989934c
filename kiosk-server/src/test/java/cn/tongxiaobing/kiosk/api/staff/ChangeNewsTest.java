package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.api.staff.Clerks.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.Listener.Event;
import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.corpus.Import;
import cn.tongxiaobing.kiosk.staff.Role;
import cn.tongxiaobing.kiosk.subscription.Subscriptions;
import cn.tongxiaobing.kiosk.testing.OfficeFile;
import cn.tongxiaobing.knowledge.document.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Open visits hear when something has changed that they were answered from. */
@Timeout(300)
class ChangeNewsTest {

  private static final String OTHER =
      """
      平泉县2026年冬季服务站开放通知
      平征办〔2026〕10号
      一、平泉服务站星期几开门
      平泉服务站每周五下午开门，节假日不开。
      """;
  private static final String ASKED = "请问平泉体检站哪天开门";
  private static final String SUBSIDY = "义务兵家庭优待金一年多少钱";
  private static final String SIGN_UP = "怎么报名当兵";
  private static final String DRAFTS = "/corpus/drafts/";

  @TempDir private Path data;
  private TestOffice office;
  private Clerks clerks;

  @BeforeEach
  void open() {
    office = new TestOffice(data, true);
    clerks = new Clerks(office);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String publish(String text, String title) throws InterruptedException {
    String id = clerks.draft(clerks.editor, OfficeFile.docx(text));
    Map<String, Object> about = new HashMap<>(Clerks.ABOUT);
    about.put("title", title);
    clerks.describe(clerks.editor, id, about);
    clerks.send(clerks.editor, id);
    clerks.post(clerks.reviewer, id, "approval", Map.of());
    return id;
  }

  private String publishFirst(String day) throws InterruptedException {
    return publish(Clerks.NOTICE.replace("每周二、周四上午", day), "平泉县2026年冬季体检站开放通知");
  }

  private void withdraw(String id) {
    done(clerks.reviewer.post(DRAFTS + id + "/withdrawal", "{}"), 200);
  }

  private JsonNode ask(String visit, String question) {
    String body =
        "{\"question\":\"" + question + "\",\"conversation\":\"" + visit + "\",\"alone\":true}";
    return Clerks.read(office.ask(body));
  }

  /** A page that has heard what there was to be heard when it came. */
  private Listener listening(String visit) {
    Listener listener = office.listen("?place=140200&visit=" + visit, "");
    assertThat(listener.next().orElseThrow().name()).isEqualTo("all");
    return listener;
  }

  private static Event changed(Listener page) {
    Event event = page.next().orElseThrow();
    assertThat(event.name()).isEqualTo("changed");
    return event;
  }

  @Test
  void who_asked_about_it_hears_once_that_it_is_published_anew_and_who_asked_otherwise_does_not()
      throws InterruptedException {
    publishFirst("每周一上午");
    String other = publish(OTHER, "平泉县2026年冬季服务站开放通知");
    JsonNode first = ask("visit-one", ASKED);
    assertThat(first.path("answer").asText()).contains("每周一上午");
    assertThat(ask("visit-two", "平泉服务站星期几开门").path("answer").asText()).contains("每周五下午");

    try (Listener one = listening("visit-one");
        Listener two = listening("visit-two")) {
      publishFirst("每周三上午");

      Event told = changed(one);
      JsonNode change = Clerks.read(told.data());
      assertThat(change.path("change").asText()).isEqualTo("replaced");
      assertThat(change.path("title").asText()).isEqualTo("《平泉县2026年冬季体检站开放通知》");
      assertThat(change.path("topics")).isNotEmpty().isSubsetOf(first.path("topics"));
      assertThat(ask("visit-one", "平泉体检站哪天开门").path("answer").asText()).contains("每周三上午");

      withdraw(other);
      assertThat(changed(two).data()).contains("withdrawn", "服务站开放通知");

      try (Listener back = office.listen("?place=140200&visit=visit-one", told.id());
          Listener anew = listening("visit-one")) {
        assertThat(changed(anew)).isEqualTo(told);
        publishFirst("每周四上午");
        assertThat(Clerks.read(changed(back).data()).path("id"))
            .isEqualTo(Clerks.read(changed(one).data()).path("id"))
            .isNotEqualTo(change.path("id"));
      }
    }
    assertThat(office.contents()).doesNotContain(hex("visit-one"), hex(ASKED));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_a_page_could_not_be_told_waits_until_it_is_back_even_over_a_restart()
      throws InterruptedException {
    publishFirst("每周一上午");
    ask("visit-one", "平泉体检站哪天开门");
    try (Listener stored = listening("visit-one")) {
      publishFirst("每周三上午");
      changed(stored);
    }
    String id = publishFirst("每周四上午");
    withdraw(id);

    office.close();
    office = new TestOffice(data, true);

    try (Listener back = listening("visit-one")) {
      assertThat(changed(back).data()).contains("replaced");
      assertThat(changed(back).data()).contains("replaced");
      assertThat(changed(back).data()).contains("withdrawn");
    }
  }

  @Test
  void readers_of_the_feed_see_each_change_of_their_topic_once() throws InterruptedException {
    publishFirst("每周一上午");
    publishFirst("每周三上午");
    String entry = "<title>有更新：《平泉县2026年冬季体检站开放通知》</title>";
    String feed = feed("?topic=process");
    while (!feed.contains(entry)) {
      feed = feed("?topic=process");
    }

    assertThat(feed.split(entry, -1)).hasSize(2);
    assertThat(feed).contains("新增：《平泉县2026年冬季体检站开放通知》");
    assertThat(feed("")).contains(entry);
    assertThat(feed("?topic=veterans")).doesNotContain("体检站");
    assertThat(office.send(office.at("/api/v1/changes.atom?topic=none").build()).statusCode())
        .isEqualTo(400);
  }

  private String feed(String query) {
    return done(office.send(office.at("/api/v1/changes.atom" + query).build()), 200).body();
  }

  private JsonNode ask(String visit, String question, String place) {
    return Clerks.read(
        office.ask(
            "{\"question\":\"%s\",\"conversation\":\"%s\",\"alone\":true,\"place\":\"%s\"}"
                .formatted(question, visit, place)));
  }

  /** Until it is on the disk that the visit wants to hear; the server writes it within a second. */
  private void remembered(String visit) {
    String subscriber = hex(Subscriptions.subscriber(visit));
    while (!office.contents().contains(subscriber)) {
      Thread.onSpinWait();
    }
  }

  /** What the server does every few seconds, until what the first look saw has been told. */
  private void look() throws IOException {
    for (int times = 0; times < 2; times++) {
      office.office.keepUp();
      office.knowledge().refresh();
    }
    office.office.keepUp();
  }

  private void fillIn(String key, String value, String from) {
    fillIn(clerks.editor, clerks.reviewer, key, value, from);
  }

  private static void fillIn(
      Browser editor, Browser reviewer, String key, String value, String from) {
    Map<String, String> fields = new HashMap<>();
    fields.put("key", key);
    fields.put("value", value);
    fields.put("source", "大同市通知（样例）");
    fields.put("sourceDate", "2026-03-05");
    if (!from.isEmpty()) {
      fields.put("from", from);
    }
    String body = new ObjectMapper().valueToTree(fields).toString();
    String id =
        Clerks.read(done(editor.post("/directory/values", body), 201).body()).path("id").asText();
    done(reviewer.post("/directory/changes/" + id + "/approval", "{\"revision\":1}"), 204);
  }

  @Test
  void a_card_in_the_place_of_a_shipped_one_is_told_where_it_holds_and_so_is_its_end()
      throws InterruptedException, IOException {
    assertThat(ask("visit-here", SIGN_UP, "140200").path("answer").asText()).contains("唯一官方网站");
    ask("visit-there", SIGN_UP, "140300");
    assertThat(ask("visit-there", SUBSIDY, "140300").path("status").asText()).isNotEmpty();

    try (Listener here = listening("visit-here");
        Listener there = listening("visit-there")) {
      String id = clerks.rewrite("sign-up#how", "本人上全国征兵网报名", "平泉青年上全国征兵网报名");
      clerks.send(clerks.editor, id);
      clerks.post(clerks.reviewer, id, "approval", Map.of());
      JsonNode told = Clerks.read(changed(here).data());
      assertThat(told.path("change").asText()).isNotEqualTo("withdrawn");
      assertThat(told.path("topics")).extracting(JsonNode::asText).contains("sign-up#how@140200");

      withdraw(id);
      assertThat(changed(here).data()).contains("sign-up#how@140200");
      look();
      importAmount("140300");
      look();
      assertThat(changed(there).data()).contains("义务兵家庭优待金");
      fillIn("local/family-subsidy", "12345", "2026-01-01");
      assertThat(ask("visit-here", SUBSIDY, "140200").path("answer").asText()).contains("12345");
      fillIn("local/family-subsidy", "23456", "2026-01-01");
      assertThat(changed(here).data()).contains("义务兵家庭优待金");
    }
  }

  private void importAmount(String place) throws IOException {
    Path file =
        Files.writeString(
            data.resolve("amount.csv"),
            "地区代码,参数,起始日期,数额,单位,出处\n" + place + ",义务兵家庭优待金,2026-01-01,12345,元/年,平泉公告\n");
    Corpus corpus = new Corpus(data);
    assertThat(
            new Import(corpus, new Place(place), LocalDate.now(office.clock))
                .run(List.of(file), (done, of) -> {})
                .problems())
        .isEmpty();
    corpus.publish((done, of) -> {});
  }

  @Test
  void what_is_imported_while_the_server_runs_is_told_once_and_only_where_it_is_the_answer()
      throws IOException, InterruptedException {
    look();
    ask("visit-here", SUBSIDY, "140200");
    ask("visit-there", SUBSIDY, "140300");
    publishFirst("每周一上午");
    ask("visit-there", ASKED, "140200");
    try (Listener here = listening("visit-here");
        Listener there = listening("visit-there")) {
      importAmount("140200");
      look();
      assertThat(changed(here).data()).contains("义务兵家庭优待金", "added");
      assertThat(ask("visit-here", ASKED, "140200").path("answer").asText()).contains("每周一");

      look();
      publishFirst("每周三上午");
      assertThat(changed(here).data()).contains("体检站");
      assertThat(changed(there).data()).contains("体检站");
    }
  }

  @Test
  void an_amount_that_begins_at_midnight_is_told_then_and_a_phone_when_it_is_approved()
      throws IOException {
    look();
    fillIn("local/family-subsidy", "23456", "2026-11-23");
    office.clock.set(Instant.parse("2026-11-22T15:58:00Z"));
    assertThat(ask("visit-one", SUBSIDY, "140200").path("answer").asText()).doesNotContain("23456");
    ask("visit-two", "体检过了能不能保证我一定走得成", "140200");
    remembered("visit-one");
    remembered("visit-two");
    try (Listener one = listening("visit-one");
        Listener two = listening("visit-two")) {
      look();
      office.clock.set(Instant.parse("2026-11-22T16:00:00Z"));
      look();
      look();

      assertThat(changed(one).data()).contains("义务兵家庭优待金", "added");
      assertThat(ask("visit-one", SUBSIDY, "140200").path("answer").asText()).contains("23456");

      Browser editor = office.loggedIn("bubian", Role.EDITOR, "140200");
      office.clock.pass(Duration.ofSeconds(90));
      Browser reviewer = office.loggedIn("bushen", Role.REVIEWER, "140200");
      fillIn(editor, reviewer, "conscription/phone", "0352-555 0199", "");
      assertThat(changed(two).data()).contains("联系方式", "desk/conscription");
    }
  }
}
