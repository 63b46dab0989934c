package cn.tongxiaobing.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every hostile file gets its named fault, all of them one after another in a process that has 64
 * megabytes in all.
 */
class HostileFilesTest {

  private static final String HEAP = "-Xmx64m";

  @TempDir private static Path root;

  private static final Map<String, String> OUTCOMES = new HashMap<>();
  private static boolean visited;
  private static int exitCode = -1;
  private static long filesLeft = -1;

  @BeforeAll
  static void read_them_all() throws IOException, InterruptedException {
    Path folder = Files.createDirectory(root.resolve("files"));
    Path temporary = Files.createDirectory(root.resolve("tmp"));
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      write(folder, "http://127.0.0.1:" + listener.getLocalPort() + "/x");
      Path output = root.resolve("output.txt");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  HEAP,
                  "-XX:+UseSerialGC",
                  "-XX:-UsePerfData",
                  "-Djava.io.tmpdir=" + temporary,
                  "-cp",
                  System.getProperty("java.class.path"),
                  HostileFilesRun.class.getName(),
                  folder.toString())
              .redirectOutput(output.toFile())
              .redirectError(Redirect.INHERIT)
              .start();
      exitCode = process.waitFor();
      for (String line : Files.readAllLines(output)) {
        List<String> parts = List.of(line.split(" ", -1));
        OUTCOMES.put(parts.get(0), parts.get(1));
      }
      listener.setSoTimeout(1);
      visited = isVisited(listener);
    }
    try (Stream<Path> left = Files.list(temporary)) {
      filesLeft = left.count();
    }
  }

  private static boolean isVisited(ServerSocket listener) throws IOException {
    try {
      listener.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  private static void write(Path folder, String address) throws IOException {
    byte[] docx = OfficeFiles.docx(Regulation.LINES);
    byte[] xlsx = OfficeFiles.xlsx("表", List.of(List.of("问题", "答案"), List.of("甲", "乙")));
    byte[] pdf = PdfFiles.pdf(List.of(Regulation.LINES));
    Map<String, byte[]> files = new HashMap<>();
    files.put("good.docx", docx);
    files.put("none.txt", new byte[0]);
    files.put("one.md", new byte[] {'a'});
    files.put("blank.txt", " \r\n\t\n".getBytes(StandardCharsets.UTF_8));
    files.put("frame.html", HostileFiles.text("<p>首页 > 政策</p><p>分享到：</p>", 1, "UTF-8"));
    files.put("blank.docx", OfficeFiles.docx(List.of(" ")));
    files.put("docx.pdf", docx);
    files.put("program.pdf", new byte[] {'M', 'Z', 0, 1});
    files.put("page.pdf", "<html><p>文</p></html>".getBytes(StandardCharsets.UTF_8));
    files.put("pdf.docx", pdf);
    files.put("pdf.txt", pdf);
    files.put("pdf.html", pdf);
    files.put("page.txt", "<!DOCTYPE html><p>文".getBytes(StandardCharsets.UTF_8));
    files.put("program.csv", new byte[] {'M', 'Z', 0, 1});
    files.put("xlsx.docx", xlsx);
    files.put("docx.xlsx", docx);
    files.put("zip.docx", OfficeFiles.zip(Map.of("a.txt", new byte[] {'a', 'b'})));
    files.put("old.doc", HostileFiles.ole("WordDocument"));
    files.put("old.docx", HostileFiles.ole("WordDocument"));
    files.put("a.wps", docx);
    files.put("a.ofd", docx);
    files.put("a.exe", new byte[] {'M', 'Z', 0, 1});
    files.put("ending", docx);
    files.put("a.pdf.zip", pdf);
    files.put("locked.docx", HostileFiles.ole("EncryptedPackage"));
    files.put("flagged.docx", HostileFiles.withFlag(docx));
    files.put("locked.pdf", PdfFiles.encrypted("geheim", true));
    files.put("scan.pdf", PdfFiles.scanned(3));
    files.put("cut.pdf", HostileFiles.cut(pdf));
    files.put("cut.docx", HostileFiles.cut(docx));
    files.put("cut.xlsx", HostileFiles.cut(xlsx));
    files.put("bomb.docx", HostileFiles.bomb());
    files.put("lying.docx", HostileFiles.lyingBomb());
    files.put("overlap.docx", HostileFiles.overlapping());
    files.put("nested.docx", HostileFiles.nested());
    files.put("many.docx", HostileFiles.manyEntries(100_000));
    files.put("deep.docx", HostileFiles.deepXml(100_000));
    files.put("bomb.pdf", HostileFiles.pdfBomb());
    files.put("laughs.docx", HostileFiles.billionLaughs());
    files.put("file.docx", HostileFiles.externalEntity("file:///etc/hostname"));
    files.put("web.docx", HostileFiles.externalEntity(address));
    files.put("types.docx", HostileFiles.externalTypes(address));
    files.put("web.xlsx", HostileFiles.externalEntityInSheet(address));
    files.put(
        "wide.xlsx",
        OfficeFiles.zip(
            OfficeFiles.xlsxParts("表", "<row><c r=\"XFD1\"><v>1</v></c></row>", "", "")));
    files.put("huge.txt", HostileFiles.text("一二三四五六七八九十\n", 170_000, "UTF-8"));
    files.put("long.txt", HostileFiles.text("abcdefghij\n", 400_000, "UTF-8"));
    files.put("huge.html", HostileFiles.text("<p>甲<b>乙</b></p>\n", 1_500_000, "UTF-8"));
    files.put("deep.html", HostileFiles.text("<div>甲", 200_000, "UTF-8"));
    files.put("big5.txt", HostileFiles.text("國家對軍人給予優待，發給優待證", 9, "Big5"));
    files.put("dense.txt", HostileFiles.text("國家對軍人給予優待，，發給優 待證。\n", 39_000, "GB18030"));
    files.put("random.txt", HostileFiles.random(9_000));
    files.put("random.csv", HostileFiles.random(9_000));
    files.put("zeros.txt", new byte[100_000]);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    Files.createDirectory(folder.resolve("folder.txt"));
  }

  @ParameterizedTest
  @CsvSource({
    "good.docx, text:18",
    "dense.txt, text:39000",
    "none.txt, file_empty",
    "one.md, file_empty",
    "blank.txt, file_empty",
    "blank.docx, file_no_text",
    "frame.html, file_no_text",
    "docx.pdf, file_type_mismatch",
    "program.pdf, file_type_mismatch",
    "page.pdf, file_type_mismatch",
    "pdf.docx, file_type_mismatch",
    "pdf.txt, file_type_mismatch",
    "pdf.html, file_type_mismatch",
    "page.txt, file_type_mismatch",
    "program.csv, file_type_mismatch",
    "xlsx.docx, file_type_mismatch",
    "docx.xlsx, file_type_mismatch",
    "zip.docx, file_type_mismatch",
    "old.docx, file_type_mismatch",
    "old.doc, file_type_unsupported",
    "a.wps, file_type_unsupported",
    "a.ofd, file_type_unsupported",
    "a.exe, file_type_unsupported",
    "ending, file_type_unsupported",
    "a.pdf.zip, file_type_unsupported",
    "locked.docx, file_encrypted",
    "flagged.docx, file_encrypted",
    "locked.pdf, file_encrypted",
    "scan.pdf, file_no_text",
    "cut.pdf, file_damaged",
    "cut.docx, file_damaged",
    "cut.xlsx, file_damaged",
    "bomb.docx, file_too_complex",
    "lying.docx, file_too_complex",
    "overlap.docx, file_too_complex",
    "nested.docx, file_too_complex",
    "many.docx, file_too_complex",
    "deep.docx, file_too_complex",
    "bomb.pdf, file_too_complex",
    "wide.xlsx, file_too_complex",
    "laughs.docx, file_unsafe",
    "file.docx, file_unsafe",
    "web.docx, file_unsafe",
    "types.docx, file_unsafe",
    "web.xlsx, file_unsafe",
    "huge.txt, file_too_large",
    "long.txt, file_too_complex",
    "huge.html, file_too_complex",
    "deep.html, file_too_complex",
    "big5.txt, encoding_unknown",
    "random.txt, encoding_unknown",
    "random.csv, encoding_unknown",
    "zeros.txt, encoding_unknown",
    "folder.txt, file_unreadable"
  })
  void has_its_name(String file, String outcome) {
    assertThat(OUTCOMES).containsEntry(file, outcome);
  }

  @Test
  void none_of_them_harms_the_process_that_reads_them() {
    assertThat(exitCode).isZero();
    assertThat(OUTCOMES).hasSize(54);
  }

  @Test
  void nothing_is_left_behind() {
    assertThat(filesLeft).isZero();
  }

  @Test
  void nobody_is_called() {
    assertThat(visited).isFalse();
  }
}
