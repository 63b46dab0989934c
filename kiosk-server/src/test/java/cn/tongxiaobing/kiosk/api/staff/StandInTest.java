package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.api.staff.Clerks.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.staff.Role;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Library;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An office says a card of the program in its own words, and the program is upgraded. */
@Timeout(300)
class StandInTest {

  private static final String CARD = "sign-up#how";
  private static final String SHIPPED = "本人上全国征兵网报名，这是唯一官方网站。";
  private static final String OWN = "平泉青年上全国征兵网报名，不会填的到平泉街道武装部有人帮。";
  private static final String AFTER = "升级以后自带的卡片换了一种说法，仍是上全国征兵网报名。";

  @TempDir private Path data;

  @Test
  void an_office_edit_is_told_instead_is_listed_with_what_differs_and_survives_an_upgrade()
      throws InterruptedException {
    try (TestOffice office = new TestOffice(data, true)) {
      Clerks clerks = new Clerks(office);
      assertThat(ask(office, "140200")).contains("唯一官方网站");
      String words = URLEncoder.encode("怎么报名当兵", StandardCharsets.UTF_8);
      assertThat(done(clerks.editor.get("/corpus/cards?words=" + words), 200).body())
          .contains(CARD);

      String id = clerks.rewrite(CARD, SHIPPED, OWN);
      assertThat(ask(office, "140200")).doesNotContain(OWN);
      clerks.send(clerks.editor, id);
      clerks.post(clerks.reviewer, id, "approval", Map.of());

      assertThat(ask(office, "140200")).contains(OWN).doesNotContain("唯一官方网站");
      assertThat(ask(office, "140300")).contains("唯一官方网站").doesNotContain(OWN);
      assertThat(flow(office, "140200")).contains(OWN).doesNotContain(SHIPPED);
      assertThat(flow(office, "140300")).contains(SHIPPED).doesNotContain(OWN);
      JsonNode line = onlyOne(clerks.editor);
      assertThat(line.path("card").asText()).isEqualTo(CARD);
      assertThat(line.path("since").asText()).isEqualTo("unchanged");
      assertThat(line.path("draft").asText()).isEqualTo(id);
      assertThat(line.path("place").asText()).isEqualTo("大同市");
      assertThat(side(line, "added")).isEqualTo(SHIPPED);
      assertThat(side(line, "removed")).isEqualTo(OWN);
    }

    try (TestOffice office = new TestOffice(data, upgraded())) {
      assertThat(ask(office, "140200")).contains(OWN).doesNotContain(AFTER);
      assertThat(ask(office, "140300")).contains(AFTER);
      Browser editor = office.loggedIn("duizhao", Role.EDITOR, "140200");
      JsonNode line = onlyOne(editor);
      assertThat(line.path("since").asText()).isEqualTo("changed");
      assertThat(side(line, "added")).isEqualTo(AFTER);
      assertThat(side(line, "removed")).isEqualTo(OWN);

      JsonNode again =
          Clerks.read(
              done(editor.post("/corpus/stand-ins", "{\"card\":\"" + CARD + "\"}"), 201).body());
      JsonNode content = again.path("content");
      assertThat(content.path("pieces").path(0).path("text").asText()).startsWith(OWN);
      assertThat(content.path("metadata").path("supersedes"))
          .isEqualTo(content.path("metadata").path("title"));
    }
  }

  @Test
  void what_is_withdrawn_gives_the_card_of_the_program_its_place_back()
      throws InterruptedException {
    try (TestOffice office = new TestOffice(data, true)) {
      Clerks clerks = new Clerks(office);
      String before = Clerks.read(ask(office, "140200")).path("answer").asText();
      String id = clerks.rewrite(CARD, SHIPPED, OWN);
      clerks.send(clerks.editor, id);
      clerks.post(clerks.reviewer, id, "approval", Map.of());

      done(clerks.reviewer.post("/corpus/drafts/" + id + "/withdrawal", "{}"), 200);

      assertThat(Clerks.read(ask(office, "140200")).path("answer").asText()).isEqualTo(before);
      assertThat(done(clerks.editor.get("/corpus/stand-ins"), 200).body())
          .isEqualTo("{\"items\":[]}");
      assertThat(clerks.editor.post("/corpus/stand-ins", "{\"card\":\"sign-up#none\"}").body())
          .contains("not_found");
    }
  }

  private static JsonNode onlyOne(Browser who) {
    JsonNode items = Clerks.read(done(who.get("/corpus/stand-ins"), 200).body()).path("items");
    assertThat(items).hasSize(1);
    return items.path(0);
  }

  /** The first line of one side of a difference. */
  private static String side(JsonNode line, String without) {
    return line.path("spans")
        .valueStream()
        .filter(span -> !span.path("kind").asText().equals(without))
        .map(span -> span.path("text").asText())
        .collect(Collectors.joining())
        .lines()
        .findFirst()
        .orElseThrow();
  }

  private static String ask(TestOffice office, String place) {
    return office.ask("{\"question\":\"怎么报名当兵\",\"alone\":true,\"place\":\"" + place + "\"}");
  }

  /** What somebody reads who walks through the whole process, and is at its beginning. */
  private static String flow(TestOffice office, String place) {
    String address =
        "/api/v1/flows/enlistment-process?answers=sex:man,where:sign-up&place=" + place;
    return office.send(office.at(address).build()).body();
  }

  /** The library of a later version of the program. */
  private static Library upgraded() {
    Library shipped = Library.shipped();
    List<Guide> guides =
        shipped.guides().stream()
            .map(guide ->
                guide.withSections(
                    guide.sections().stream()
                        .map(card -> isMeant(guide, card) ? reworded(card) : card)
                        .toList()))
            .toList();
    return shipped.withGuides(guides);
  }

  private static boolean isMeant(Guide guide, Section card) {
    return (guide.id() + "#" + card.id()).equals(CARD);
  }

  private static Section reworded(Section card) {
    return new Section(
        card.id(),
        card.title(),
        AFTER,
        card.explanation(),
        "",
        card.table(),
        card.notes(),
        card.questions(),
        card.basis(),
        card.verdict(),
        card.certainty(),
        card.facts(),
        card.validUntil(),
        card.standsFor(),
        card.line());
  }
}
