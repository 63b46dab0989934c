package cn.tongxiaobing.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

  @Test
  void gives_headings_paragraphs_and_rows() {
    RawText raw =
        read(
            OfficeFiles.styled("a1", "总标题")
                + OfficeFiles.styled("2", "一、条件")
                + "<w:p><w:r><w:t>前</w:t><w:tab/><w:t>后</w:t><w:br/><w:t>下一行</w:t></w:r></w:p>"
                + table(row("年限", "金额"), row("2年", "9000元"))
                + table(row("只有一格的框")));

    assertThat(raw.title()).isEqualTo("总标题");
    assertThat(Reading.texts(raw))
        .containsExactly("总标题", "一、条件", "前 后", "下一行", "年限 | 金额", "2年 | 9000元", "只有一格的框");
    assertThat(raw.lines().get(4).origin()).hasToString("表 1 第 1 行");
  }

  @Test
  void reads_what_the_document_says_now() {
    RawText raw =
        read(
            "<w:p><w:ins>"
                + OfficeFiles.run("新增")
                + "</w:ins><w:del><w:r><w:delText>删去</w:delText>"
                + "</w:r></w:del><w:moveFrom>"
                + OfficeFiles.run("移走")
                + "</w:moveFrom>"
                + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink>"
                + OfficeFiles.run("链接")
                + "</w:hyperlink></w:p>");

    assertThat(Reading.texts(raw)).containsExactly("新增链接");
  }

  @Test
  void passes_over_hidden_text_and_says_so() {
    RawText raw =
        read(
            "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>"
                + OfficeFiles.run("看得见")
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>也看得见</w:t></w:r></w:p>");

    assertThat(Reading.texts(raw)).containsExactly("看得见也看得见");
    assertThat(raw.changes()).extracting(Change::before).containsExactly("隐藏的文字");
  }

  @Test
  void reads_text_boxes_once() {
    String box = "<w:txbxContent>" + OfficeFiles.paragraph("框里") + "</w:txbxContent>";

    RawText raw =
        read(
            "<w:p>"
                + OfficeFiles.run("外面")
                + "<w:r><mc:AlternateContent xmlns:mc=\"mc\"><mc:Choice>"
                + box
                + "</mc:Choice><mc:Fallback>"
                + box
                + "</mc:Fallback></mc:AlternateContent></w:r>"
                + "</w:p>");

    assertThat(Reading.texts(raw)).containsExactlyInAnyOrder("外面", "框里");
  }

  @Test
  void a_table_inside_a_table_is_part_of_its_cell() {
    RawText raw =
        read(
            table(
                "<w:tr><w:tc>"
                    + OfficeFiles.paragraph("甲")
                    + table(row("乙", "丙"))
                    + "</w:tc><w:tc>"
                    + OfficeFiles.paragraph("丁")
                    + "</w:tc></w:tr>"));

    assertThat(raw.lines()).extracting(Line::cells).containsExactly(List.of("甲\n乙\n丙", "丁"));
  }

  @Test
  void counts_numbers_on_and_starts_the_inner_ones_anew() {
    RawText raw =
        read(
            OfficeFiles.numbered(0, "甲")
                + OfficeFiles.numbered(1, "子")
                + OfficeFiles.numbered(1, "丑")
                + OfficeFiles.numbered(0, "乙")
                + OfficeFiles.numbered(1, "寅"));

    assertThat(Reading.texts(raw)).containsExactly("第一条　甲", "（一）子", "（二）丑", "第二条　乙", "（一）寅");
  }

  @Test
  void macros_and_attachments_are_left_out_and_told() {
    Map<String, byte[]> parts =
        OfficeFiles.docxParts(
            "<w:document xmlns:w=\"w\"><w:body>"
                + OfficeFiles.paragraph("文")
                + "</w:body></w:document>");
    OfficeFiles.put(parts, "word/vbaProject.bin", "macro");
    OfficeFiles.put(parts, "word/embeddings/table.xlsx", "PK");

    RawText raw = Reading.raw(FileFormat.DOCX, OfficeFiles.zip(parts));

    assertThat(Reading.texts(raw)).containsExactly("文");
    assertThat(raw.changes()).extracting(Change::before).containsExactly("文件中的宏", "文件中的附件");
  }

  private static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>").append(OfficeFiles.paragraph(cell)).append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  private static RawText read(String body) {
    return Reading.raw(FileFormat.DOCX, OfficeFiles.docxOf(body));
  }
}
