package cn.tongxiaobing.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions and answers out of CSV files and workbooks. */
class TableFilesTest {

  private static final List<List<String>> TABLE =
      List.of(
          List.of("青石县常见问题", "", "", ""),
          List.of("问题", "相似问", "答案", "依据"),
          List.of("几岁能登记？", "多大登记\n何时登记；什么时候登记", "年满18周岁，，当年登记。", "办法第四条"),
          List.of("在哪儿登记？", "", "到乡镇\"登记站\"办理", ""),
          List.of("没有答案的问题", "", "", ""),
          List.of("", "", "没有问题的答案", ""));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "UTF-16"})
  void csv_in_every_encoding(String charset) throws IOException {
    assertQuestions(read("问答.csv", csv(',').getBytes(Charset.forName(charset))));
  }

  @Test
  void text_with_tabs_as_excel_saves_it() throws IOException {
    assertQuestions(read("a.csv", ("\uFEFF" + csv('\t')).getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void a_workbook() throws IOException {
    ReadText read = read("问答.xlsx", OfficeFiles.xlsx("常见问题", TABLE));

    assertQuestions(read);
    assertThat(read.questions().getFirst().origin()).hasToString("常见问题 第 3 行");
  }

  private static void assertQuestions(ReadText read) {
    assertThat(read.questions()).hasSize(2);
    QuestionRow first = read.questions().getFirst();
    assertThat(first.questions()).containsExactly("几岁能登记？", "多大登记", "何时登记", "什么时候登记");
    assertThat(first.answer()).isEqualTo("年满18周岁，当年登记。");
    assertThat(first.others()).isEqualTo(Map.of("依据", "办法第四条"));
    assertThat(read.questions().get(1).answer()).isEqualTo("到乡镇\"登记站\"办理");
    assertThat(read.questions().get(1).others()).isEmpty();
    assertThat(read.changes())
        .extracting(Change::kind)
        .filteredOn(kind -> kind != Change.Kind.ENCODING)
        .containsExactly(
            Change.Kind.PUNCTUATION, Change.Kind.INCOMPLETE_ROW, Change.Kind.INCOMPLETE_ROW);
  }

  @Test
  void a_table_without_those_columns_is_only_rows() throws IOException {
    ReadText read = read("a.csv", "姓名,电话\n张三,1\n".getBytes(StandardCharsets.UTF_8));

    assertThat(read.questions()).isEmpty();
    assertThat(read.lines()).extracting(Line::text).containsExactly("姓名 | 电话", "张三 | 1");
  }

  @Test
  void csv_cells_may_hold_commas_breaks_and_quotes() {
    RawText raw = Reading.raw(FileFormat.CSV, "a,\"b,\nc\"\"d\"\"\",\r\n\"\",,e\rf");

    assertThat(raw.lines())
        .extracting(Line::cells)
        .containsExactly(List.of("a", "b,\nc\"d\"", ""), List.of("", "", "e"), List.of("f"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,\"b\nc", "\"a\"b,c", "\"", "a,\"b\"\"\n"})
  void csv_quotes_that_do_not_fit_are_a_fault(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(Reading.fault(FileFormat.CSV, bytes)).isEqualTo(ReadFault.Kind.FILE_DAMAGED);
  }

  @Test
  void numbers_of_a_workbook_are_read_as_people_see_them() {
    String styles =
        "<numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
            + "<numFmt numFmtId=\"177\" formatCode=\"0.0&quot;day&quot;\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/>"
            + "<xf numFmtId=\"176\"/><xf numFmtId=\"31\"/><xf numFmtId=\"177\"/></cellXfs>";
    String row =
        cell("A", "", "0", "45.0")
            + cell("B", "", "1", "45413")
            + cell("C", "", "2", "0.15")
            + cell("D", "", "3", "45413.5")
            + cell("E", "", "4", "45413")
            + cell("F", "", "0", "0.30000000000000004")
            + cell("G", "b", "0", "1")
            + cell("H", "e", "0", "#REF!")
            + cell("I", "str", "0", "算出来的")
            + cell("J", "", "5", "2.5")
            + cell("K", "", "0", "13800138000")
            + "<c r=\"L1\" t=\"inlineStr\"><is><r><t>分</t></r><r><t>段</t></r><rPh><t>fen</t></rPh></is></c>"
            + cell("N", "", "0", "1E3");

    RawText raw =
        Reading.raw(
            FileFormat.XLSX,
            OfficeFiles.zip(OfficeFiles.xlsxParts("表", "<row>" + row + "</row>", "", styles)));

    assertThat(raw.lines().getFirst().cells())
        .containsExactly(
            "45",
            "2024-05-01",
            "15%",
            "2024-05-01",
            "2024-05-01",
            "0.3",
            "是",
            "",
            "算出来的",
            "2.5",
            "13800138000",
            "分段",
            "",
            "1000");
  }

  private static String cell(String column, String type, String style, String value) {
    return "<c r=\"%s1\" t=\"%s\" s=\"%s\"><v>%s</v></c>"
        .formatted(column, type.isEmpty() ? "n" : type, style, value);
  }

  @Test
  void hidden_sheets_are_not_read_and_that_is_said() {
    Map<String, byte[]> parts = OfficeFiles.xlsxParts("明", "<row><c><v>1</v></c></row>", "", "");
    String workbook = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
    OfficeFiles.put(
        parts,
        "xl/workbook.xml",
        workbook.replace(
            "</sheets>", "<sheet name=\"暗\" state=\"hidden\" r:id=\"rId1\"/></sheets>"));

    RawText raw = Reading.raw(FileFormat.XLSX, OfficeFiles.zip(parts));

    assertThat(Reading.texts(raw)).containsExactly("1");
    assertThat(raw.changes()).extracting(Change::before).containsExactly("隐藏的工作表");
  }

  private static String csv(char separator) {
    StringBuilder out = new StringBuilder();
    for (List<String> row : TABLE) {
      StringBuilder line = new StringBuilder();
      for (String cell : row) {
        line.append(line.isEmpty() ? "" : separator);
        line.append('"').append(cell.replace("\"", "\"\"")).append('"');
      }
      out.append(line).append("\r\n");
    }
    return out.toString();
  }

  private ReadText read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    ReadResult result = ForeignReader.read(file, Limits.standard());
    assertThat(result).isInstanceOf(ReadText.class);
    return (ReadText) result;
  }
}
