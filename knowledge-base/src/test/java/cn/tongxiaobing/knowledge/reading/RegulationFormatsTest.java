package cn.tongxiaobing.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Edition;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One regulation in every format: the same ten articles come out of each. */
class RegulationFormatsTest {

  private static final int PRINTED_WIDTH = 32;
  private static final int PAGE = 10;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8 BOM"})
  void plain_text_in_every_encoding(String encoding) throws IOException {
    byte[] bytes =
        encoding.equals("UTF-8 BOM")
            ? ("\uFEFF" + Regulation.TEXT).getBytes(StandardCharsets.UTF_8)
            : Regulation.TEXT.getBytes(Charset.forName(encoding));

    assertWhole(read("办法.txt", bytes));
  }

  @Test
  void plain_text_broken_at_the_margin() throws IOException {
    String text = String.join("\r\n", PdfFiles.printed(Regulation.LINES, PRINTED_WIDTH));

    ReadText read = read("wrapped.txt", text.getBytes(StandardCharsets.UTF_8));

    assertWhole(read);
    assertThat(read.changes()).allMatch(change -> change.kind() == Change.Kind.JOINED);
  }

  @Test
  void markdown_keeps_its_marks_and_its_line_numbers() throws IOException {
    String text =
        """
        ---
        title: 青石县兵役登记站管理办法
        effective-from: 2024-05-01
        ---

        # 青石县兵役登记站管理办法

        """
            + Regulation.LINES.stream()
                .skip(2)
                .map(l -> l.matches("第.章.*") ? "## " + l : l)
                .collect(Collectors.joining("\n\n"));

    ReadText read = read("a.md", text.getBytes(StandardCharsets.UTF_8));

    assertWhole(read);
    assertThat(read.title()).isEqualTo(Regulation.TITLE);
    assertThat(read.changes()).isEmpty();
    assertThat(read.text().lines().toList().indexOf("## 第一章　总则")).isEqualTo(7);
  }

  @Test
  void a_web_page_with_all_that_is_around_the_text() throws IOException {
    String paragraphs =
        Regulation.LINES.stream()
            .skip(1)
            .map(line -> "<p>\n    " + line.replaceFirst("^(第.{1,2}条)　", "<b>$1</b>") + "\n  </p>")
            .collect(Collectors.joining());
    String page =
        """
        <!DOCTYPE html><html><head><meta charset="gbk"><title>青石县兵役登记站管理办法_青石县人民政府</title>
        <script>document.write("第十一条　假的。")</script><style>p{color:red}</style></head><body>
        <ul class="top"><li><a href="/">首页</a></li><li><a>政务公开</a></li><li><a>办事</a></li><li><a>互动</a></li></ul>
        <div>当前位置：<a>首页</a> &gt; <a>政策文件</a></div>
        <div id="content"><h1>青石县兵役登记站管理办法</h1>
        <div style="display:none">第十二条　隐藏的。</div>%s</div>
        <div>责任编辑：王五　浏览次数：1024</div><div>【打印本页】【关闭窗口】</div>
        <p>上一篇：<a>某通知</a></p><p>下一篇：<a>某公告</a></p><p>分享到：</p>
        <div class="footer">版权所有：青石县人民政府　某ICP备00000000号</div></body></html>
        """
            .formatted(paragraphs);

    ReadText read = read("page.html", page.getBytes(Charset.forName("GBK")));

    assertWhole(read);
    assertThat(read.title()).isEqualTo(Regulation.TITLE);
    assertThat(read.changes().stream().filter(c -> c.kind() == Change.Kind.NAVIGATION)).hasSize(8);
    assertThat(read.changes())
        .anyMatch(c -> c.kind() == Change.Kind.LEFT_OUT && c.before().contains("隐藏的文字"));
    assertThat(read.text()).doesNotContain("假的", "隐藏的", "王五", "首页", "某通知", "ICP");
  }

  @Test
  void a_word_document() throws IOException {
    ReadText read = read("a.docx", OfficeFiles.docx(Regulation.LINES));

    assertWhole(read);
    assertThat(read.changes()).isEmpty();
  }

  /** The numbers of the articles are nowhere in the text of such a file. */
  @Test
  void a_word_document_whose_articles_are_numbered_by_word() throws IOException {
    StringBuilder body = new StringBuilder();
    for (String line : Regulation.LINES) {
      if (line.startsWith("（") && !line.startsWith("（2")) {
        body.append(OfficeFiles.numbered(1, line.substring(3)));
      } else if (line.matches("第.{1,2}条　.*")) {
        body.append(OfficeFiles.numbered(0, line.substring(line.indexOf('　') + 1)));
      } else if (line.equals(Regulation.TITLE)) {
        body.append(OfficeFiles.styled("a1", line));
      } else {
        body.append(
            line.matches("第.章.*") ? OfficeFiles.styled("b", line) : OfficeFiles.paragraph(line));
      }
    }

    ReadText read = read("numbered.docx", OfficeFiles.docxOf(body.toString()));

    assertWhole(read);
    assertThat(read.title()).isEqualTo(Regulation.TITLE);
    assertThat(read.lines().stream().filter(l -> l.kind() == Line.Kind.HEADING).map(Line::text))
        .containsExactly(Regulation.TITLE, "第一章　总则", "第二章　登记");
  }

  @Test
  void a_pdf_file_with_page_numbers_and_running_heads() throws IOException {
    List<String> printed = PdfFiles.printed(Regulation.LINES, PRINTED_WIDTH);
    List<List<String>> pages = new ArrayList<>();
    for (int i = 0; i < printed.size(); i += PAGE) {
      List<String> page = new ArrayList<>();
      page.add("青石县人民政府公报");
      page.addAll(printed.subList(i, Math.min(i + PAGE, printed.size())));
      page.add("— " + (pages.size() + 1) + " —");
      pages.add(page);
    }
    assertThat(pages).hasSize(3);

    ReadText read = read("a.pdf", PdfFiles.pdf(pages));

    assertWhole(read);
    assertThat(read.title()).isEqualTo(Regulation.TITLE);
    assertThat(read.text()).doesNotContain("公报", "—");
    assertThat(read.changes().stream().filter(c -> c.kind() == Change.Kind.PAGE_FURNITURE))
        .hasSize(6);
    assertThat(read.lines().getLast().origin()).hasToString("第 3 页");
  }

  private static void assertWhole(ReadText read) {
    assertThat(Regulation.articlesIn(read.text())).isEqualTo(Regulation.articles());
    Edition edition = Regulation.editionIn(read.text());
    assertThat(edition.title()).isEqualTo(Regulation.TITLE);
    assertThat(edition.effectiveFrom()).isEqualTo("2024-05-01");
    assertThat(edition.articles()).hasSize(10);
  }

  private ReadText read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    ReadResult result = ForeignReader.read(file, Limits.standard());
    assertThat(result).isInstanceOf(ReadText.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    return (ReadText) result;
  }
}
