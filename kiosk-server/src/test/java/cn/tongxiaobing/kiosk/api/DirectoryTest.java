package cn.tongxiaobing.kiosk.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.corpus.Import;
import cn.tongxiaobing.kiosk.corpus.ImportReport;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Change;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Entry;
import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.TestServer;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the table of an office to what a visitor finds, on 22 November 2026. */
class DirectoryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Place COUNTY = new Place("140214");
  private static final String HEADING = "门店,类别,地区,地址,优惠,对象,凭证,依据,有效期至\n";
  private static final String TABLE =
      HEADING
          + "晨光面馆,餐饮,云冈区,站前街 1 号,堂食 9 折,军属、退役军人,优待证,,2026年12月10日\n"
          + "迎春理发店,理发,云冈区,南街 2 号,半价,,优待证,,2027/3/31\n"
          + "往日影楼,其他,云冈区,北街 3 号,8 折,,,,2026-11-21\n"
          + "大同某医院,医疗,大同市,医卫街 4 号,优先挂号,现役军人,,《军人地位和权益保障法》,\n"
          + "灵丘小店,购物,灵丘县,东街 5 号,95 折,,,,2027-12-31\n";

  @TempDir private Path source;
  @TempDir private Path data;

  @Test
  void what_holds_today_is_found_for_the_place_and_the_person() throws IOException {
    assertThat(bringIn(TABLE).count(Change.ADDED)).isEqualTo(1);
    try (TestServer server = serving()) {
      JsonNode all = TestServer.json(server.get("/api/v1/directory?place=140214"));
      assertThat(all.get("filled").asBoolean()).isTrue();
      assertThat(names(all)).containsExactly("大同某医院", "晨光面馆", "迎春理发店");
      assertThat(all.at("/offers/0/statutory").asBoolean()).isTrue();
      assertThat(all.at("/offers/1/runningOut").asBoolean()).isTrue();
      assertThat(all.at("/offers/2/runningOut").asBoolean()).isFalse();
      assertThat(names(TestServer.json(server.get("/api/v1/directory?place=140214&for=veteran"))))
          .containsExactly("晨光面馆", "迎春理发店");
      assertThat(names(TestServer.json(server.get("/api/v1/directory?place=140214&category=hair"))))
          .containsExactly("迎春理发店");
      assertThat(server.get("/api/v1/directory?for=nobody").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void an_office_without_a_list_says_so() {
    try (TestServer server = serving()) {
      JsonNode none = TestServer.json(server.get("/api/v1/directory?place=140214"));
      assertThat(none.get("filled").asBoolean()).isFalse();
      assertThat(names(none)).isEmpty();
    }
  }

  @Test
  void a_table_replaces_the_places_it_names_and_no_others() throws IOException {
    bringIn(TABLE);
    ImportReport again = bringIn(HEADING + "新店,餐饮,云冈区,站前街 1 号,88 折,,,,2027-12-31\n");
    assertThat(again.count(Change.REPLACED)).isEqualTo(1);
    assertThat(bringIn(HEADING + "新店,餐饮,云冈区,站前街 1 号,88 折,,,,2027-12-31\n").count(Change.UNCHANGED))
        .isEqualTo(1);
    try (TestServer server = serving()) {
      assertThat(names(TestServer.json(server.get("/api/v1/directory?place=140214"))))
          .containsExactly("大同某医院", "新店");
      assertThat(names(TestServer.json(server.get("/api/v1/directory?place=140224"))))
          .containsExactly("大同某医院", "灵丘小店");
    }
  }

  @Test
  void every_fault_is_told_with_its_row_and_what_is_right() throws IOException {
    ImportReport report =
        bringIn(
            HEADING
                + ",餐饮,云冈区,站前街 1 号,9 折,,,,2027-12-31\n"
                + "甲店,饭馆,云冈区,站前街 1 号,9 折,,,,2027-12-31\n"
                + "乙店,餐饮,无名县,站前街 1 号,9 折,村民,,,\n"
                + "丙店,餐饮,云冈区,站前街 1 号,9 折,,,,2027-12-31\n"
                + "丙店,餐饮,云冈区,站前街 1 号,8 折,,,,2027-12-31\n");
    assertThat(report.entries().getFirst())
        .isInstanceOfSatisfying(
            Entry.Offers.class, taken -> assertThat(taken.offers()).isEqualTo(1));
    List<String> said = report.problems().stream().map(Problem::toString).toList();
    assertThat(said).anyMatch(p -> p.contains("“门店”是空的"));
    assertThat(said).anyMatch(p -> p.contains("“饭馆”不在类别里"));
    assertThat(said).anyMatch(p -> p.contains("“无名县”没有收录"));
    assertThat(said).anyMatch(p -> p.contains("“村民”不在对象里"));
    assertThat(said).anyMatch(p -> p.contains("门店自愿的优惠要写到哪天"));
    assertThat(said).anyMatch(p -> p.contains("和前面一行是同一家"));
  }

  private ImportReport bringIn(String table) throws IOException {
    Path file = source.resolve("门店.csv");
    Files.write(file, table.getBytes(UTF_8));
    return new Import(new Corpus(data), COUNTY, TODAY).run(List.of(file), (done, of) -> {});
  }

  private TestServer serving() {
    return TestServer.with(clock ->
        new DirectoryRoutes(
            new Directory(data), SharedKnowledge.open()::library, COUNTY, clock, 60_000));
  }

  private static List<String> names(JsonNode body) {
    return StreamSupport.stream(body.get("offers").spliterator(), false)
        .map(offer -> offer.get("name").asText())
        .toList();
  }
}
