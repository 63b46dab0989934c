package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.staff.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Lists that are taken away. */
class ExportTest {

  /** A head, a line of names, a line of a person, a foot. */
  private static final int CELLS = 1 + 8 + 8 + 1;

  /** The columns with what the person typed or chose. */
  private static final int TYPED = 5;

  private static final String[] PARTS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml"
  };

  @TempDir private Path data;
  private TestOffice office;
  private Browser zhang;
  private Browser sun;

  @BeforeEach
  void open() {
    office = new TestOffice(data);
    zhang = office.loggedIn("zhang", Role.RECRUITER, "140214");
    sun = office.loggedIn("sun", Role.REVIEWER, "140214");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String ask(String format) {
    HttpResponse<String> asked =
        zhang.post(
            "/exports",
            """
            {"fields": ["name", "phone", "sex", "birth-date", "education", "area", "state", "created-at"],
             "purpose": "contact", "format": "%s"}\
            """
                .formatted(format));
    assertThat(asked.statusCode()).isEqualTo(202);
    return json(asked).path("id").asText();
  }

  private String approved(String format) {
    String id = ask(format);
    assertThat(sun.post("/exports/" + id + "/approval", "{}").statusCode()).isEqualTo(204);
    return id;
  }

  @Test
  void s12_a_list_needs_another_who_agrees_and_can_be_fetched_once_within_ten_minutes() {
    SignedUp.in(office, "140214");
    SignedUp.person(office, "140215", "李外地", "13900139001", false);
    SignedUp.person(office, "140214", "赵小明", "13900139002", true);
    String id = ask("csv");
    String file = "/exports/" + id + "/file";
    assertThat(zhang.get(file).statusCode()).isEqualTo(409);
    assertThat(zhang.post("/exports/" + id + "/approval", "{}").statusCode()).isEqualTo(403);
    assertThat(sun.post("/exports/" + id + "/approval", "{}").statusCode()).isEqualTo(204);
    assertThat(sun.get(file).statusCode()).isEqualTo(403);
    HttpResponse<String> fetched = zhang.get(file);
    assertThat(fetched.statusCode()).isEqualTo(200);
    assertThat(fetched.headers().firstValue("content-disposition").orElseThrow())
        .contains("zhang", "20261122-1200", id, ".csv");
    List<String> lines = fetched.body().lines().toList();
    assertThat(lines.getFirst()).contains("zhang", "20261122-1200", id);
    assertThat(lines.getLast()).contains("zhang", "20261122-1200", id);
    assertThat(fetched.body()).contains(SignedUp.NAME, SignedUp.PHONE).doesNotContain("李外地", "赵小明");
    assertThat(zhang.get(file).statusCode()).isEqualTo(410);
    String late = approved("csv");
    office.clock.pass(Duration.ofMinutes(10).plusSeconds(1));
    assertThat(zhang.get("/exports/" + late + "/file").statusCode()).isEqualTo(410);
  }

  @Test
  void s12_who_asked_cannot_agree_even_with_the_role_for_it() {
    String id = ask("csv");
    var account = office.office.accounts().named("zhang").orElseThrow();
    office.office.accounts().setRole("test", account, Role.REVIEWER);
    HttpResponse<String> refused = zhang.post("/exports/" + id + "/approval", "{}");
    assertThat(json(refused).path("code").asText()).isEqualTo("self_approval");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\\t=1",
        "\\r=1",
        "\\n=1",
        "\\u0000=1",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\\\"x\\\")",
        "-2+3",
        "@x"
      })
  void s23_what_looks_like_a_formula_is_a_text_in_every_column(String payload) throws IOException {
    SignedUp.everywhere(office, "140214", payload);
    List<String> csv = cells(zhang.get("/exports/" + approved("csv") + "/file").body());
    assertThat(csv).hasSize(CELLS).contains("姓名").noneMatch(ExportTest::computes);
    assertThat(csv).filteredOn(cell -> cell.startsWith("'")).hasSize(TYPED);

    Map<String, Document> parts =
        parts(zhang.getBytes("/exports/" + approved("xlsx") + "/file").body());
    assertThat(parts).as("no macros, no links to elsewhere").containsOnlyKeys(PARTS);
    assertThat(parts.values()).allSatisfy(part -> assertThat(all(part, "f")).isEmpty());
    List<Element> cells = all(part(parts, "xl/worksheets/sheet1.xml"), "c");
    assertThat(cells)
        .hasSize(CELLS)
        .allSatisfy(cell -> {
          assertThat(cell.getAttribute("t")).isEqualTo("inlineStr");
          assertThat(all(cell, "*")).extracting(Element::getLocalName).containsExactly("is", "t");
        });
    assertThat(cells).extracting(Element::getTextContent).noneMatch(ExportTest::computes);
    assertThat(cells)
        .extracting(Element::getTextContent)
        .filteredOn(cell -> cell.startsWith("'"))
        .hasSize(TYPED);
  }

  /** Whether a spreadsheet may take it for a formula, or a person who edits the cell may. */
  private static boolean computes(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n\0＝＋－＠".indexOf(cell.charAt(0)) >= 0;
  }

  /** All cells of a CSV file (RFC 4180), as a spreadsheet reads them. */
  private static List<String> cells(String csv) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : csv.substring(1).toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    assertThat(quoted).as("a quotation that does not end").isFalse();
    return cells;
  }

  private static Document part(Map<String, Document> parts, String name) {
    return Objects.requireNonNull(parts.get(name));
  }

  /** Those of a name, whatever prefix their namespace has. */
  private static List<Element> all(Node in, String name) {
    NodeList found =
        in instanceof Document whole
            ? whole.getElementsByTagNameNS("*", name)
            : ((Element) in).getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** All parts of an XLSX file (ECMA-376), each of which must be sound XML. */
  private static Map<String, Document> parts(byte[] file) throws IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Map<String, Document> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        ByteArrayInputStream xml = new ByteArrayInputStream(zip.readAllBytes());
        parts.put(entry.getName(), factory.newDocumentBuilder().parse(xml));
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError(e);
    }
    return parts;
  }
}
