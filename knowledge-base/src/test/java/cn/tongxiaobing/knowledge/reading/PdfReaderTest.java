package cn.tongxiaobing.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {

  @Test
  void gives_lines_with_their_pages_and_indents() {
    RawText raw =
        Reading.raw(
            FileFormat.PDF,
            PdfFiles.pdf(
                List.of(
                    List.of("　　第一条　甲甲甲甲甲甲甲甲甲甲", "接着上一行。", "　　第二条　乙。", "再一行"),
                    List.of("第二页的字", "最后一行"))));

    assertThat(Reading.texts(raw))
        .containsExactly("　　第一条　甲甲甲甲甲甲甲甲甲甲", "接着上一行。", "　　第二条　乙。", "再一行", "第二页的字", "最后一行");
    assertThat(raw.lines().getLast().origin()).hasToString("第 2 页");
  }

  @Test
  void a_password_is_asked_for() {
    assertThat(Reading.fault(FileFormat.PDF, PdfFiles.encrypted("geheim", true)))
        .isEqualTo(ReadFault.Kind.FILE_ENCRYPTED);
    assertThat(Reading.fault(FileFormat.PDF, PdfFiles.encrypted("", false)))
        .isEqualTo(ReadFault.Kind.FILE_ENCRYPTED);
  }

  @Test
  void a_file_that_only_asks_a_password_for_changes_is_read() {
    RawText raw = Reading.raw(FileFormat.PDF, PdfFiles.encrypted("", true));

    assertThat(Reading.texts(raw)).containsExactlyElementsOf(Regulation.LINES);
  }

  @Test
  void pictures_of_pages_have_no_text() {
    assertThat(Reading.fault(FileFormat.PDF, PdfFiles.scanned(2)))
        .isEqualTo(ReadFault.Kind.FILE_NO_TEXT);
  }

  @Test
  void too_many_pages_are_too_many() {
    byte[] empty =
        PdfFiles.made(document -> {
          for (int i = 0; i < 2_100; i++) {
            document.addPage(new PDPage());
          }
        });

    assertThat(Reading.fault(FileFormat.PDF, empty)).isEqualTo(ReadFault.Kind.FILE_TOO_COMPLEX);
  }

  @Test
  void a_tree_of_pages_that_grows_back_into_itself_is_damaged() {
    byte[] loop =
        PdfFiles.made(document -> {
          PdfFiles.addPages(document, List.of(Regulation.LINES));
          COSArray kids = document.getPages().getCOSObject().getCOSArray(COSName.KIDS);
          kids.add(document.getPages().getCOSObject());
          document.getPages().getCOSObject().setItem(COSName.COUNT, COSInteger.get(2));
        });

    assertThat(Reading.fault(FileFormat.PDF, loop)).isEqualTo(ReadFault.Kind.FILE_DAMAGED);
  }

  /** A viewer shows an empty page then; here half of a statute would be missing. */
  @ParameterizedTest
  @ValueSource(strings = {"/Filter", "/FlateDecode", "/Contents", "stream"})
  void a_page_that_has_lost_its_content_is_damaged(String word) {
    List<List<String>> pages = List.of(Regulation.LINES.subList(0, 9), Regulation.LINES);
    byte[] bytes = PdfFiles.uncompressed(pages);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(word, text.indexOf("/Contents") - 20);
    assertThat(at).isPositive();
    bytes[at + 2] ^= 4;

    assertThat(Reading.fault(FileFormat.PDF, bytes)).isEqualTo(ReadFault.Kind.FILE_DAMAGED);
  }

  @Test
  void scripts_are_left_out_and_told() {
    byte[] scripted =
        PdfFiles.made(document -> {
          PdfFiles.addPages(document, List.of(Regulation.LINES));
          document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        });

    RawText raw = Reading.raw(FileFormat.PDF, scripted);

    assertThat(Reading.texts(raw)).containsExactlyElementsOf(Regulation.LINES);
    assertThat(raw.changes()).extracting(Change::before).containsExactly("打开文件时的动作");
  }

  @Test
  void text_beyond_the_limit_is_too_much() {
    List<String> page = Collections.nCopies(30, "一二三四五六七八九十".repeat(3));
    Limits few = new Limits(50_000_000, 5_000_000, 500, 100, 10, Limits.standard().time(), 128, 9);

    assertThat(Reading.fault(FileFormat.PDF, PdfFiles.pdf(List.of(page)), few))
        .isEqualTo(ReadFault.Kind.FILE_TOO_COMPLEX);
  }
}
