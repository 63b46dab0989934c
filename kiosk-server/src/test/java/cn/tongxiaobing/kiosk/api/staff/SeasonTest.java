package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.staff.Role;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The days of the season, from the clerk who enters them to a calendar and a feed. */
@Timeout(60)
class SeasonTest {

  private static final String SEASON =
      """
      {"place": "140214", "intake": "2027-1", "source": "云冈区征兵办公室关于二〇二七年上半年征兵工作安排的通知",
       "sourceDate": "2026-11-20", "stages": ["medical 2027-01-04 2027-01-08",
       "sign-up 2026-12-01 2026-12-31"]}\
      """;

  @TempDir private Path data;

  private static String get(TestOffice office, String path) {
    return office.send(office.at(path).build()).body();
  }

  @Test
  void days_are_told_when_another_has_approved_them_and_no_day_is_made_up() {
    try (TestOffice office = new TestOffice(data)) {
      Browser clerk = office.loggedIn("li", Role.EDITOR, "140214");
      Browser reviewer = office.loggedIn("chen", Role.REVIEWER, "140214");
      assertThat(get(office, "/calendar.ics?place=140214"))
          .contains("BEGIN:VTIMEZONE")
          .doesNotContain("BEGIN:VEVENT");

      String id = json(clerk.post("/season", SEASON)).path("id").asText();
      assertThat(get(office, "/api/v1/notices?place=140214")).contains("\"season\":[]");
      try (Listener screen = office.listen("?place=140214", "")) {
        screen.next();
        assertThat(reviewer.post("/season/" + id + "/approval", "{\"version\": 1}").statusCode())
            .isEqualTo(204);
        assertThat(screen.next().orElseThrow().data())
            .contains("2027年上半年", "报名", "2026-12-01", "体检");
      }

      String calendar = get(office, "/calendar.ics?place=140214");
      assertThat(calendar.replace("\r\n ", ""))
          .contains(
              "UID:140214-2027-1-sign-up@tongxiaobing\r\n",
              "DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20270101\r\n",
              "SUMMARY:2027年上半年 体检\r\n")
          .doesNotContain("政考", "定兵", "起运");
      assertThat(calendar.split("\r\n"))
          .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
      assertThat(clerk.post("/season/" + id + "/withdrawal", "{}").statusCode()).isEqualTo(204);
      assertThat(json(clerk.get("/season")).path("items")).isEmpty();
    }
  }

  @Test
  void s19_s20_days_without_a_source_are_not_taken_and_not_approved_by_who_entered_them() {
    try (TestOffice office = new TestOffice(data)) {
      Browser reviewer = office.loggedIn("chen", Role.REVIEWER, "140214");
      HttpResponse<String> bare =
          reviewer.post("/season", SEASON.replaceFirst("\"source\": \"[^\"]*\",", ""));
      assertThat(json(bare).path("code").asText()).isEqualTo("source_required");
      assertThat(bare.statusCode()).isEqualTo(400);
      assertThat(reviewer.post("/season", SEASON.replace("2027-01-08", "2027-01-01")).statusCode())
          .isEqualTo(400);

      String id = json(reviewer.post("/season", SEASON)).path("id").asText();
      assertThat(reviewer.post("/season/" + id + "/approval", "{\"version\": 1}").statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void the_feed_is_atom_and_says_what_each_notice_stands_on() throws Exception {
    try (TestOffice office = new TestOffice(data)) {
      Browser clerk = office.loggedIn("li", Role.EDITOR, "140214");
      Browser reviewer = office.loggedIn("chen", Role.REVIEWER, "140214");
      String body =
          """
          {"place": "140214", "title": "<b>体检</b> & 政考", "text": "请带身份证",
           "audience": "students", "starts": "2026-11-22T04:00:00Z",
           "ends": "2026-11-30T10:00:00Z", "urgent": true, "source": "某通知",
           "sourceDate": "2026-11-20", "surfaces": []}\
          """;
      String id = json(clerk.post("/notices", body)).path("id").asText();
      reviewer.post("/notices/" + id + "/approval", "{\"version\": 1}");
      try (Listener screen = office.listen("?place=140214", "0")) {
        screen.next();
      }

      Document feed =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(
                      get(office, "/api/v1/notices.atom?place=140214")
                          .getBytes(StandardCharsets.UTF_8)));

      assertThat(feed.getDocumentElement().getNamespaceURI())
          .isEqualTo("http://www.w3.org/2005/Atom");
      assertThat(feed.getElementsByTagName("title").item(1).getTextContent())
          .isEqualTo("<b>体检</b> & 政考");
      assertThat(feed.getElementsByTagName("content").item(0).getTextContent())
          .contains("请带身份证", "依据：某通知（2026-11-20）");
      assertThat(feed.getElementsByTagName("id").item(1).getTextContent()).endsWith(id);
    }
  }
}
