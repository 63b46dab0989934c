package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.api.staff.Clerks.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.Listener.Event;
import cn.tongxiaobing.kiosk.testing.OfficeFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Open visits hear when something has changed that they were answered from. */
@Timeout(60)
class ChangeNewsTest {

  private static final String OTHER =
      """
      平泉县2026年冬季服务站开放通知
      平征办〔2026〕10号
      一、平泉服务站星期几开门
      平泉服务站每周五下午开门，节假日不开。
      """;
  private static final String ASKED = "请问平泉体检站哪天开门";
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
}
