package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.OfficeFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that mean harm, sent as a clerk sends any other. */
@Timeout(300)
class HostileUploadTest {

  @TempDir private Path data;
  private TestOffice office;
  private Clerks clerks;

  @BeforeEach
  void open() {
    office = new TestOffice(data);
    clerks = new Clerks(office);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void s14_script_in_a_document_stays_the_text_that_it_is() {
    String script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    String text = "样例通知\n一、开门时间\n" + script + "每周二开门。\n";
    JsonNode draft =
        json(clerks.upload(clerks.editor, "a.txt", text.getBytes(StandardCharsets.UTF_8)));
    assertThat(draft.path("content").path("pieces").findValuesAsText("text").toString())
        .contains("<script>alert(1)</script>");
    HttpResponse<String> again = clerks.editor.get("/corpus/drafts/" + draft.path("id").asText());
    assertThat(again.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/json");
    assertThat(again.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(again.headers().firstValue("content-security-policy").orElse(""))
        .doesNotContain("unsafe-inline");
  }

  @Test
  void s15_no_name_reaches_a_file_outside_the_folder_of_uploads() throws IOException {
    List<String> names =
        List.of(
            "../../x.txt",
            "..\\..\\x.txt",
            "%2e%2e%2fx.txt",
            "/etc/passwd.txt",
            "a\u0000.txt",
            "x".repeat(300) + ".txt",
            "CON.txt",
            "-rf.txt",
            "\u202etxt.exe.txt",
            "a.pdf.txt",
            "~/x.txt",
            "a/../../../x.txt",
            "C:\\x.txt",
            "\\\\server\\x.txt",
            ".txt",
            "..txt",
            "a\nb.txt",
            "<img src=x>.txt",
            "a;rm -rf.txt",
            "$(x).txt");
    byte[] text = "样例通知\n一、开门时间\n每周二开门。\n".getBytes(StandardCharsets.UTF_8);
    List<String> before = files();
    for (String name : names) {
      HttpResponse<String> response = clerks.upload(clerks.editor, name, text);
      assertThat(response.statusCode()).as(name).isIn(201, 422);
      if (response.statusCode() == 201) {
        assertThat(json(response).path("content").path("file").asText())
            .doesNotContain("/", "\\", "\u0000", "\u202e", "\n")
            .hasSizeLessThanOrEqualTo(120);
      }
    }
    assertThat(files()).isEqualTo(before);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(data.toAbsolutePath().getParent(), 4)) {
      return all.filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(f -> f.startsWith(data.toString()))
          .filter(f -> !f.contains("tongxiaobing.db"))
          .sorted()
          .toList();
    }
  }

  /** Files come from the clerk's own machine: there is no import from an address. */
  @Test
  void s16_no_address_is_fetched_whether_it_is_sent_named_or_lies_in_a_document()
      throws IOException {
    try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      canary.setSoTimeout(1);
      for (String address : addresses(canary.getLocalPort())) {
        assertThat(
                clerks
                    .editor
                    .post("/corpus/drafts?name=a.txt", "{\"url\":\"" + address + "\"}")
                    .statusCode())
            .as(address)
            .isEqualTo(415);
        String named = URLEncoder.encode(address, StandardCharsets.UTF_8);
        assertThat(clerks.editor.post("/corpus/drafts?name=a.txt&url=" + named, "{}").statusCode())
            .as(address)
            .isBetween(400, 499);
      }
      String inside =
          addresses(canary.getLocalPort()).stream()
              .map(
                  "<link rel=stylesheet href='%1$s'><img src='%1$s'><iframe src='%1$s'></iframe>"
                      ::formatted)
              .collect(Collectors.joining());
      byte[] page = ("<h1>样例通知</h1><p>每周二开门。</p>" + inside).getBytes(StandardCharsets.UTF_8);
      JsonNode draft = json(Clerks.done(clerks.upload(clerks.editor, "a.html", page), 201));
      clerks.describe(clerks.editor, draft.path("id").asText(), Clerks.ABOUT);
      assertThat(called(canary)).isFalse();
    }
  }

  /** One place on this machine, written in the ways that get past a look at the name. */
  private static List<String> addresses(int port) {
    List<String> hosts =
        List.of(
            "127.0.0.1",
            "localhost",
            "2130706433",
            "0x7f000001",
            "0177.0.0.1",
            "127.1",
            "0.0.0.0",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "gfbzb.gov.cn@127.0.0.1",
            "127.0.0.1.nip.io",
            "①②⑦.0.0.1");
    return Stream.of("http", "https", "ftp")
        .flatMap(scheme -> hosts.stream().map(host -> scheme + "://" + host + ":" + port + "/"))
        .toList();
  }

  @Test
  void s17_a_document_type_fetches_nothing_and_reads_no_file() throws IOException {
    try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      canary.setSoTimeout(1);
      String prologue =
          "<!DOCTYPE w [<!ENTITY x SYSTEM \"http://127.0.0.1:%d/\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
              .formatted(canary.getLocalPort());
      HttpResponse<String> response =
          clerks.upload(clerks.editor, "a.docx", OfficeFile.docx(prologue, "样例通知\n&x;&f;每周二开门。\n"));
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(json(response).path("code").asText()).isEqualTo("file_refused");
      assertThat(json(response).path("errors").path(0).asText()).isNotEmpty();
      assertThat(called(canary)).isFalse();
    }
  }

  private static boolean called(ServerSocket canary) throws IOException {
    try {
      canary.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  @Test
  void s18_what_unpacks_beyond_measure_or_is_no_document_is_refused_by_name() {
    assertThat(refusal("a.docx", OfficeFile.bomb())).isNotEmpty();
    assertThat(refusal("a.pdf", OfficeFile.encryptedPdf("样例"))).contains("密码");
    assertThat(refusal("a.docx", OfficeFile.pdf("样例"))).isNotEmpty();
    assertThat(refusal("a.docm", OfficeFile.docx("样例"))).isNotEmpty();
    assertThat(refusal("a.exe", new byte[] {'M', 'Z', 0, 0})).isNotEmpty();
    assertThat(refusal("a.pdf", OfficeFile.scannedPdf())).isNotEmpty();
    assertThat(refusal("a.txt", new byte[0])).isNotEmpty();
    HttpResponse<String> json = clerks.editor.post("/corpus/drafts?name=a.txt", "{}");
    assertThat(json.statusCode()).isEqualTo(415);
    HttpResponse<String> tooLarge =
        clerks.editor.send(
            clerks
                .editor
                .own("/corpus/drafts?name=a.txt")
                .header("content-type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[21 * 1024 * 1024])));
    assertThat(tooLarge.statusCode()).isEqualTo(413);
  }

  private String refusal(String name, byte[] file) {
    HttpResponse<String> response = clerks.upload(clerks.editor, name, file);
    assertThat(response.statusCode()).as(name).isEqualTo(422);
    return json(response).path("errors").path(0).asText();
  }

  @Test
  void s19_characters_that_nobody_sees_are_counted_in_the_report() {
    String text = "样例通知\n一、开门时间\n每周\u200b二开\u2060门\u202e。\n";
    JsonNode draft =
        json(clerks.upload(clerks.editor, "a.txt", text.getBytes(StandardCharsets.UTF_8)));
    JsonNode report = draft.path("content").path("report");
    assertThat(report.findValuesAsText("what")).contains("去除不可见字符");
    assertThat(report.findValues("count").getFirst().asInt()).isPositive();
    assertThat(draft.path("content").path("pieces").toString()).contains("每周二开门");
  }
}
