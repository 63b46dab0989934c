package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Reads the text layer of PDF files, page by page. Pictures are not drawn or recognised, scripts do
 * not run, fonts of the machine are not looked at, and nothing is written.
 */
final class PdfReader implements FormatReader {

  /** A page that was typed has more characters; a scan may still carry a stamp or a page number. */
  private static final int FEW_A_PAGE = 8;

  @Override
  public void read(ByteBuffer file, TextGatherer into) throws IOException {
    PdfSoundness.checkEnd(file);
    FontMappers.set(new PdfFonts());
    try (PDDocument document =
        Loader.loadPDF(new RandomAccessReadBuffer(file), IOUtils.createMemoryOnlyStreamCache())) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw new ReadFaultException(ReadFault.Kind.FILE_ENCRYPTED);
      }
      PdfSoundness.check(document, into);
      PdfLines lines = new PdfLines(into);
      lines.writeText(document, Writer.nullWriter());
      int pages = document.getNumberOfPages();
      if (lines.characters() < (long) FEW_A_PAGE * pages
          && (lines.characters() == 0 || hasPicture(document))) {
        throw new ReadFaultException(ReadFault.Kind.FILE_NO_TEXT);
      }
    } catch (InvalidPasswordException e) {
      throw new ReadFaultException(ReadFault.Kind.FILE_ENCRYPTED);
    }
  }

  private static boolean hasPicture(PDDocument document) {
    for (PDPage page : document.getPages()) {
      PDResources resources = page.getResources();
      if (resources != null) {
        for (COSName name : resources.getXObjectNames()) {
          if (resources.isImageXObject(name)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
